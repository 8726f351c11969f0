//! The samples of one operation on the reference page.

use anyhow::Result;

use super::curl::curl;
use super::rust::rust;
use crate::document::Operation;
use crate::site::api_view::ApiView;

/// A sample of an operation.
#[derive(Debug)]
pub struct Sample {
    /// The language, as the renderer names it.
    pub language: &'static str,
    /// The name for readers.
    pub label: &'static str,
    /// The code.
    pub source: String,
}

/// Renders the samples of an operation.
///
/// # Errors
///
/// Returns an error if the operation has no sample in Rust.
pub fn samples(api: &ApiView<'_>, operation: &Operation<'_>) -> Result<Vec<Sample>> {
    Ok(vec![
        Sample { language: "sh", label: "curl", source: curl(api.document, operation, api.api) },
        Sample { language: "rust", label: "Rust", source: rust(&api.canonical, operation, api.api)? },
    ])
}
