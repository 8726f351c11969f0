//! The API references, whose requests go to this server.

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{Html, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use crm_contract::Api;
use http::HeaderValue;
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use serde_json::{Map, Value, json};
use swagger_ui_dist::{ApiDefinition, OpenApiSource, generate_routes};

use super::api_module::ApiModule;
use super::paths::DOCS;

/// Makes the browser load nothing from elsewhere.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
);
const JAVASCRIPT: HeaderValue = HeaderValue::from_static("text/javascript; charset=utf-8");

/// Returns the routes of the references.
///
/// # Errors
///
/// Returns an error if a document is not JSON.
pub fn routes(apis: &[ApiModule]) -> Result<Router, String> {
    let (page, script) = (page(apis), script(apis));
    let mut router = Router::new()
        .route(DOCS, get(async || Redirect::permanent("/docs/")))
        .route("/docs/", get(async || Html(page)))
        .route("/docs/start.js", get(async || ([(CONTENT_TYPE, JAVASCRIPT)], script)));
    for module in apis {
        let document = document(module.api)?;
        router = router.route(&document_path(module.api), get(async || Json(document)));
    }
    // The crate's own page shows one document with an inline script, which the policy blocks. Only its assets are used.
    let assets = generate_routes(ApiDefinition {
        uri_prefix: format!("{DOCS}/swagger-ui"),
        api_definition: OpenApiSource::Uri(apis.first().map(|module| document_path(module.api)).unwrap_or_default()),
        title: None,
    });
    Ok(router.merge(assets).layer(from_fn(with_policy)))
}

fn document_path(api: Api) -> String {
    format!("{DOCS}/{}.json", api.name())
}

/// Returns the page, with a link and the credentials of each API.
fn page(apis: &[ApiModule]) -> String {
    let link = |module: &ApiModule| format!("<a href=\"?api={}\">{}</a>", module.api.name(), module.title);
    let credentials =
        |module: &ApiModule| format!("<p data-api=\"{}\" hidden>{}</p>\n", module.api.name(), (module.authorization)());
    include_str!("docs/index.html")
        .replace("{{links}}", &apis.iter().map(link).collect::<String>())
        .replace("{{credentials}}", &apis.iter().map(credentials).collect::<String>())
}

/// Returns the script, which shows the API that the query names, or else the first one, and sends its credentials.
fn script(apis: &[ApiModule]) -> String {
    let credentials = |module: &ApiModule| -> Value {
        module.credentials.iter().map(|(scheme, value)| ((*scheme).to_owned(), Value::from(*value))).collect()
    };
    let apis: Value = apis.iter().map(|module| json!([module.api.name(), credentials(module)])).collect();
    include_str!("docs/start.js").replace("{{apis}}", &apis.to_string())
}

/// Returns the document with this server in place of the vendor's.
fn document(api: Api) -> Result<Value, String> {
    let mut document: Map<String, Value> =
        serde_json::from_str(api.json()).map_err(|error| format!("the document of {}: {error}", api.name()))?;
    document.insert("servers".to_owned(), json!([{ "url": "/", "description": "This sandbox" }]));
    Ok(document.into())
}

async fn with_policy(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, POLICY);
    response
}
