//! Headers that authorise.

use std::fmt;

use http::HeaderMap;
use http::header::HeaderName;
use reqwest::{Client, Request, Response};

use super::config::ConfigError;
use crate::secret::Secret;

/// The header that progenitor adds to every request, with the version of the document; no API here knows it.
const API_VERSION: HeaderName = HeaderName::from_static("api-version");

/// The headers that authorise a request; their values do not print.
#[derive(Clone, Default)]
pub struct Credentials(HeaderMap);

impl Credentials {
    /// Adds the header `name: <prefix><secret>`.
    ///
    /// The error names the header and does not show the secret.
    pub fn with(mut self, name: &'static str, prefix: &str, secret: &Secret) -> Result<Self, ConfigError> {
        let value = secret.header(prefix).map_err(|error| ConfigError::new(name, error))?;
        let header = HeaderName::try_from(name).map_err(|error| ConfigError::new(name, error))?;
        self.0.insert(header, value);
        Ok(self)
    }

    /// Makes a generated request one that the API knows: authorised, and without what the generator adds.
    pub fn prepare(&self, request: &mut Request) {
        let headers = request.headers_mut();
        headers.remove(API_VERSION);
        for (name, value) in &self.0 {
            headers.insert(name, value.clone());
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.keys()).finish()
    }
}

/// Sends a request; the error does not show its URL, which may have what must not be seen in its query.
pub async fn execute(client: &Client, request: Request) -> reqwest::Result<Response> {
    client.execute(request).await.map_err(reqwest::Error::without_url)
}
