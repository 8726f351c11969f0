//! Responses with JSON.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};

/// Creates a response with a JSON body.
pub fn json_response(status: StatusCode, body: impl Into<Body>) -> Response {
    let content_type = [(CONTENT_TYPE, HeaderValue::from_static("application/json"))];
    (status, content_type, body.into()).into_response()
}
