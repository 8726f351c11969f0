//! What there is, for whoever opens the base URL.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::header::{ACCEPT, CONTENT_SECURITY_POLICY, CONTENT_TYPE, VARY};
use http::{HeaderMap, HeaderValue};

use super::error_response::ErrorResponse;
use crate::details::Details;

/// A page that loads nothing.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; img-src data:; frame-ancestors 'self'");

/// The route of `/`.
pub fn routes(details: &Details) -> Router {
    let forms = Arc::new((details.to_string(), page(details)));
    Router::new()
        .route("/", get(home).with_state(forms))
        .method_not_allowed_fallback(async || ErrorResponse::method_not_allowed())
}

async fn home(State(forms): State<Arc<(String, String)>>, headers: HeaderMap) -> Response {
    let (json, page) = (&forms.0, &forms.1);
    let vary = (VARY, HeaderValue::from_static("accept"));
    if is_browser(&headers) {
        let content_type = (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        return ([content_type, vary, (CONTENT_SECURITY_POLICY, POLICY)], page.clone()).into_response();
    }
    ([(CONTENT_TYPE, HeaderValue::from_static("application/json")), vary], json.clone()).into_response()
}

/// Browsers name HTML; programs name JSON, anything, or nothing.
fn is_browser(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|range| {
        let essence = range.split(';').next().unwrap_or_default();
        essence.trim().eq_ignore_ascii_case("text/html")
    })
}

fn page(details: &Details) -> String {
    let Details { base_url, credentials, .. } = details;
    let (token, secret, app_code) = (credentials.token, credentials.secret, credentials.app_code);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>crm-sandbox</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<h1>crm-sandbox</h1>\n\
         <p>Intum CRM deals and solOS projects as a server for tests. <a href=\"/docs/\">The references</a> have every \
         operation, with requests to try.</p>\n\
         <h2>Intum CRM</h2>\n<p>Base URL <code>{base_url}</code>, for example <code>GET {base_url}/crm/deals.json</code>\
         </p>\n<p>Header <code>Authorization: Bearer {token}</code>; application code <code>{app_code}</code></p>\n\
         <h2>solOS</h2>\n<p>Base URL <code>{base_url}</code>, for example <code>GET {base_url}/backend/public/projects\
         </code></p>\n<p>Headers <code>X-Crypto-Token: {token}</code> and <code>X-Crypto-Secret: {secret}</code></p>\n\
         </html>\n"
    )
}
