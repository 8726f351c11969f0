//! The references of both APIs, with requests to this very server.

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

/// Where the references are.
pub const PATH: &str = "/docs";

/// The browser itself sees to it that nothing is loaded from elsewhere.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
);
const JAVASCRIPT: HeaderValue = HeaderValue::from_static("text/javascript; charset=utf-8");

/// The routes of the references. The error says which document is not JSON.
pub fn routes() -> Result<Router, String> {
    let (intum, solos) = (document(Api::Intum)?, document(Api::Solos)?);
    // Its own page shows one document by a script that the policy refuses; ours takes its assets.
    let assets = generate_routes(ApiDefinition {
        uri_prefix: "/docs/swagger-ui",
        api_definition: OpenApiSource::Uri("/docs/intum.json"),
        title: None,
    });
    Ok(Router::new()
        .route("/docs", get(async || Redirect::permanent("/docs/")))
        .route("/docs/", get(async || Html(include_str!("docs/page.html"))))
        .route("/docs/start.js", get(async || ([(CONTENT_TYPE, JAVASCRIPT)], include_str!("docs/start.js"))))
        .route("/docs/intum.json", get(async || Json(intum)))
        .route("/docs/solos.json", get(async || Json(solos)))
        .merge(assets)
        .layer(from_fn(with_policy)))
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
