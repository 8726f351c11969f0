//! The code that the front page shows of an API.

use anyhow::Result;

use super::credentials::{base_url_variable, credentials};
use super::curl::curl;
use super::rust::rust;
use crate::site::api_view::ApiView;

/// The code to start with: a call of the first operation.
#[derive(Debug)]
pub struct FirstSteps {
    /// The environment variables and a call with curl.
    pub curl: String,
    /// The same call in Rust.
    pub rust: String,
}

impl FirstSteps {
    /// Renders the first operation; both texts are empty for an API without operations.
    ///
    /// # Errors
    ///
    /// Returns an error if the operation has no sample in Rust.
    pub fn of(api: &ApiView<'_>) -> Result<Self> {
        let operations = api.operations();
        let Some(operation) = operations.first() else {
            return Ok(Self { curl: String::new(), rust: String::new() });
        };
        let credentials = credentials(api.document, operation, api.api);
        let mut lines = vec![format!("export {}=https://{}", base_url_variable(api.api), api.host())];
        lines.extend(credentials.iter().map(|credential| format!("export {}=…", credential.variable)));
        let curl = format!("{}\n\n{}", lines.join("\n"), curl(api.document, operation, api.api));
        Ok(Self { curl, rust: rust(&api.canonical, operation, api.api)? })
    }
}
