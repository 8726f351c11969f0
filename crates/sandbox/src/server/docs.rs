//! The references of both APIs, with requests to this very server.

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use crm_contract::Api;
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use serde_json::{Map, Value, json};
use utoipa_swagger_ui::{Config, SwaggerUi, Url};

/// Where the references are.
pub const PATH: &str = "/docs";

/// The browser itself sees to it that nothing is loaded from elsewhere.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
);

/// The routes of the references. The error says which document is not JSON.
pub fn routes() -> Result<Router, String> {
    let config = Config::default().persist_authorization(true).try_it_out_enabled(true).validator_url("none");
    let references = [
        (Url::new("Intum CRM", "/docs/intum.json"), document(Api::Intum)?),
        (Url::new("solOS", "/docs/solos.json"), document(Api::Solos)?),
    ];
    let ui = SwaggerUi::new(PATH).config(config).external_urls_from_iter_unchecked(references);
    Ok(Router::new().merge(ui).layer(from_fn(with_policy)))
}

/// The document, with this server instead of the vendor's.
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
