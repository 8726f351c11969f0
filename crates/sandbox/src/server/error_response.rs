//! Error responses.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

use crate::log::emit;
use crate::store::StoreError;
use crate::violations::Violations;

/// An error response. Its body is `{"error": "…", "errors": {"deal.tax": ["…"]}}`.
///
/// [`write_errors`](super::error_format::write_errors) writes it in another form.
#[derive(Debug)]
pub struct ErrorResponse {
    status: StatusCode,
    header: Option<(HeaderName, HeaderValue)>,
    body: Box<ErrorBody>,
}

/// What an error response says, also as an extension of the response.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorBody {
    pub error: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub errors: Violations,
}

impl ErrorResponse {
    /// Creates a response with this status and message.
    pub fn new(status: StatusCode, error: impl Into<String>) -> Self {
        let body = Box::new(ErrorBody { error: error.into(), errors: Violations::new() });
        Self { status, header: None, body }
    }

    /// 422, with the violations.
    pub fn invalid(violations: Violations) -> Self {
        let mut response = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "the request is not valid");
        response.body.errors = violations;
        response
    }

    /// 401, with `WWW-Authenticate`.
    pub fn unauthorized(error: &str) -> Self {
        let response = Self::new(StatusCode::UNAUTHORIZED, error);
        response.with_header(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))
    }

    /// 404.
    pub fn not_found(error: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, error)
    }

    /// 404, for a path that does not exist.
    pub fn no_such_path() -> Self {
        Self::not_found("there is nothing at this path: `/` says what there is, and `/docs/` has every operation")
    }

    /// 405. The router adds `Allow`.
    pub fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "the path does not have this method")
    }

    /// Adds `Retry-After`.
    pub fn retry_after(self, seconds: u64) -> Self {
        self.with_header(RETRY_AFTER, seconds.into())
    }

    fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.header = Some((name, value));
        self
    }
}

impl From<StoreError> for ErrorResponse {
    fn from(error: StoreError) -> Self {
        emit(|| tracing::error!(%error, "a request failed"));
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, error.to_string())
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        // Serializing strings and maps with string keys does not fail.
        let body = serde_json::to_vec(&self.body).unwrap_or_default();
        let content_type = [(CONTENT_TYPE, HeaderValue::from_static("application/json"))];
        let mut response = (self.status, content_type, body).into_response();
        response.headers_mut().extend(self.header);
        response.extensions_mut().insert(*self.body);
        response
    }
}
