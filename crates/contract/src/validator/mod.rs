//! Validation of requests and responses against a document.

mod at_most;
mod document;
mod encoding;
mod form_body;
mod headers;
mod json_body;
mod parameters;
mod report;
mod request;
mod route;
mod rules;
mod scalar;
mod schemas;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
mod validate;
mod violation;

pub use request::Request;
pub use validate::Validator;
pub use violation::Violation;
