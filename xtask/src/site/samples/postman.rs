//! A collection for Postman, format 2.1.

use anyhow::Result;
use serde_json::{Value, json};

use super::request::{Body, Credential, Request};
use crate::markdown::without_html;
use crate::site::api_view::ApiView;

const FORMAT: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/// Renders the collection: a request for each operation, with the host and the credentials as variables.
///
/// # Errors
///
/// Returns an error if the collection cannot be written as JSON.
pub fn postman_collection(api: &ApiView<'_>) -> Result<String> {
    let mut variables = vec![json!({"key": "baseUrl", "value": format!("https://{}", api.host())})];
    let mut items = Vec::new();
    for operation in api.operations() {
        let request = Request::of(api.document, &operation, api.api);
        for Credential { variable, .. } in &request.credentials {
            if variables.iter().all(|each| each.get("key").and_then(Value::as_str) != Some(variable)) {
                variables.push(json!({"key": variable, "value": "", "type": "secret"}));
            }
        }
        let text = |key| operation.node.str(key).unwrap_or_default();
        items.push(json!({"name": text("summary"), "request": request_json(&request, text("description"))}));
    }
    let info = json!({
        "name": api.info("title"),
        "description": without_html(api.info("description")),
        "version": api.info("version"),
        "schema": FORMAT,
    });
    let collection = json!({"info": info, "item": items, "variable": variables});
    Ok(serde_json::to_string_pretty(&collection)? + "\n")
}

fn request_json(request: &Request, description: &str) -> Value {
    let credential = |Credential { header, prefix, variable }: &Credential| json!({"key": header, "value": format!("{prefix}{{{{{variable}}}}}")});
    let mut headers: Vec<Value> = request.credentials.iter().map(credential).collect();
    headers.extend(pairs(&request.headers));
    let path: Vec<&str> = request.path.trim_start_matches('/').split('/').collect();
    let raw = format!("{{{{baseUrl}}}}{}", request.target());
    let url = json!({"raw": raw, "host": ["{{baseUrl}}"], "path": path, "query": pairs(&request.query)});
    // Postman reads descriptions as Markdown.
    let mut all = json!({"method": request.method, "url": url, "description": without_html(description)});
    if let (Some(body), Some(members)) = (&request.body, all.as_object_mut()) {
        headers.push(json!({"key": "Content-Type", "value": body.media_type()}));
        let body = match body {
            Body::Json(text) => json!({"mode": "raw", "raw": text, "options": {"raw": {"language": "json"}}}),
            Body::Form(fields) => json!({"mode": "urlencoded", "urlencoded": pairs(fields)}),
        };
        members.insert("body".to_owned(), body);
    }
    if let Some(members) = all.as_object_mut() {
        members.insert("header".to_owned(), headers.into());
    }
    all
}

fn pairs(pairs: &[(String, String)]) -> Vec<Value> {
    pairs.iter().map(|(key, value)| json!({"key": key, "value": value})).collect()
}
