//! Operations of an API.

use http::Method;

/// An operation of a document, as errors, telemetry and retries see it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// The `operationId`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template, `/crm/deals/{id}.json`.
    pub path: &'static str,
    /// Whether sending the request again does no harm (`x-idempotent`).
    pub is_idempotent: bool,
}

impl Operation {
    /// Creates an operation, as the generated code declares it.
    pub const fn new(id: &'static str, method: Method, path: &'static str, is_idempotent: bool) -> Self {
        Self { id, method, path, is_idempotent }
    }
}
