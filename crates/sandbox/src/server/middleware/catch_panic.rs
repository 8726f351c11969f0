//! Panics of handlers.

use std::panic::AssertUnwindSafe;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures_util::FutureExt as _;
use http::StatusCode;

use crate::server::error_response::ErrorResponse;

/// Responds with 500 if the handler panics. The panic hook logs where it was.
pub async fn catch_panic(request: Request, next: Next) -> Response {
    let response = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    response.unwrap_or_else(|_| {
        ErrorResponse::new(StatusCode::INTERNAL_SERVER_ERROR, "the sandbox is at fault").into_response()
    })
}
