//! The home page, with URLs and credentials.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header::{ACCEPT, CONTENT_SECURITY_POLICY, CONTENT_TYPE, VARY};
use http::{HeaderMap, HeaderValue};

use super::api_module::ApiModule;
use super::details::Details;
use super::error_response::ErrorResponse;

/// Makes the browser load nothing.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; img-src data:; frame-ancestors 'self'");

/// The details of the sandbox in both media types.
struct Home {
    json: String,
    html: String,
}

/// Returns the route of `/`.
pub fn routes(details: &Details) -> Router {
    let home = Arc::new(Home { json: details.to_string(), html: page(details) });
    Router::new()
        .route("/", get(respond).with_state(home))
        .method_not_allowed_fallback(async || ErrorResponse::method_not_allowed())
}

async fn respond(State(home): State<Arc<Home>>, headers: HeaderMap) -> Response {
    let vary = (VARY, HeaderValue::from_static("accept"));
    if accepts_html(&headers) {
        let content_type = (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        return ([content_type, vary, (CONTENT_SECURITY_POLICY, POLICY)], home.html.clone()).into_response();
    }
    ([(CONTENT_TYPE, HeaderValue::from_static("application/json")), vary], home.json.clone()).into_response()
}

/// Returns whether the client names HTML, as browsers do. Programs name JSON, anything or nothing.
fn accepts_html(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|range| {
        let essence = range.split(';').next().unwrap_or_default();
        essence.trim().eq_ignore_ascii_case("text/html")
    })
}

fn page(details: &Details) -> String {
    let summaries: Vec<&str> = details.apis.iter().map(|module| module.summary).collect();
    let sections: String = details.apis.iter().map(|module| section(module, &details.base_url)).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>crm-sandbox</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<h1>crm-sandbox</h1>\n\
         <p>{} as a server for tests. <a href=\"/docs/\">The references</a> have every \
         operation, with requests to try.</p>\n{sections}</html>\n",
        summaries.join(" and ")
    )
}

fn section(module: &ApiModule, base_url: &str) -> String {
    let ApiModule { title, example, .. } = module;
    let authorization = (module.authorization)();
    format!(
        "<h2>{title}</h2>\n<p>Base URL <code>{base_url}</code>, for example <code>GET {base_url}{example}</code></p>\n\
         <p>{authorization}</p>\n"
    )
}
