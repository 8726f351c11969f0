//! A collection for Postman, format 2.1.

use anyhow::Result;
use serde_json::{Value, json};

use super::credentials::{Credential, credentials};
use crate::document::Operation;
use crate::generate::ExampleCall;
use crate::markdown::without_html;
use crate::site::api_view::ApiView;
use crate::site::urls::{encode, target};

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
        let credentials = credentials(api.document, &operation, api.api);
        for Credential { variable, .. } in &credentials {
            if variables.iter().all(|each| each.get("key").and_then(Value::as_str) != Some(variable)) {
                variables.push(json!({"key": variable, "value": "", "type": "secret"}));
            }
        }
        let request = request(&ExampleCall::of(api.document, &operation), &credentials, &operation);
        items.push(json!({"name": operation.node.str("summary").unwrap_or_default(), "request": request}));
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

fn request(call: &ExampleCall<'_>, credentials: &[Credential], operation: &Operation<'_>) -> Value {
    let credential = |Credential { header, prefix, variable }: &Credential| json!({"key": header, "value": format!("{prefix}{{{{{variable}}}}}")});
    let mut headers: Vec<Value> = credentials.iter().map(credential).collect();
    headers.extend(call.headers().into_iter().map(|(name, value)| pair(name, &value)));
    // Postman reads descriptions as Markdown.
    let description = without_html(operation.node.str("description").unwrap_or_default());
    let mut request = json!({"method": call.method, "url": url(call), "description": description});
    let Some(members) = request.as_object_mut() else { return request };
    if let Some(body) = &call.body {
        headers.push(pair("Content-Type", body.media_type));
        let body = match body.form(encode) {
            Some(fields) => json!({"mode": "urlencoded", "urlencoded": pairs(&fields)}),
            None => json!({"mode": "raw", "raw": body.json(Some(2)), "options": {"raw": {"language": "json"}}}),
        };
        members.insert("body".to_owned(), body);
    }
    members.insert("header".to_owned(), headers.into());
    request
}

fn url(call: &ExampleCall<'_>) -> Value {
    let (path, query) = (call.path(encode), call.query(encode));
    let raw = target(&path, &query);
    let path: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    json!({"raw": format!("{{{{baseUrl}}}}{raw}"), "host": ["{{baseUrl}}"], "path": path, "query": pairs(&query)})
}

fn pairs(pairs: &[(String, String)]) -> Vec<Value> {
    pairs.iter().map(|(key, value)| pair(key, value)).collect()
}

fn pair(key: &str, value: &str) -> Value {
    json!({"key": key, "value": value})
}
