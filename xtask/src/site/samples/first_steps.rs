//! The code that the front page shows of an API.

use anyhow::Result;

use super::curl::curl;
use super::request::{Request, base_url_variable};
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
        let request = Request::of(api.document, operation, api.api);
        let mut lines = vec![format!("export {}=https://{}", base_url_variable(api.api), api.host())];
        lines.extend(request.credentials.iter().map(|credential| format!("export {}=…", credential.variable)));
        let curl = format!("{}\n\n{}", lines.join("\n"), curl(&request, api.api));
        Ok(Self { curl, rust: rust(&api.canonical, operation, api.api)? })
    }
}
