//! Requests from pages of any origin: nothing here is secret, and no cookie authorises.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN,
};
use http::{HeaderName, HeaderValue, Method, StatusCode};

/// What a browser asks before it lets a page from elsewhere call this machine.
const LOCAL: HeaderName = HeaderName::from_static("access-control-allow-private-network");
/// `*` leaves `Authorization` out.
const HEADERS: HeaderValue =
    HeaderValue::from_static("authorization, content-type, x-crypto-token, x-crypto-secret, x-sandbox-fault");
const METHODS: HeaderValue = HeaderValue::from_static("GET, POST, PATCH, DELETE");

/// Lets pages read answers, and answers what browsers ask first.
pub async fn for_pages(request: Request, next: Next) -> Response {
    let headers = request.headers();
    if !headers.contains_key(ORIGIN) {
        return next.run(request).await;
    }
    let is_question = request.method() == Method::OPTIONS && headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
    let mut response = if is_question { permission() } else { next.run(request).await };
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("x-request-id, retry-after"));
    response
}

fn permission() -> Response {
    let headers = [
        (ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (ACCESS_CONTROL_ALLOW_HEADERS, HEADERS),
        (ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600")),
        (LOCAL, HeaderValue::from_static("true")),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}
