//! Credentials, and the headers or query parameters that carry them.

use std::fmt;

use http::HeaderMap;
use http::header::HeaderName;

use super::config_error::ConfigError;
use crate::secret::SecretString;

/// How a credential of an API is set and sent.
#[derive(Debug)]
#[non_exhaustive]
pub struct Credential {
    /// The setting's name, `token`.
    pub setting: &'static str,
    /// The environment variable that has it.
    pub variable: &'static str,
    /// The header that carries it.
    pub header: &'static str,
    /// The text before it in the header's value.
    pub prefix: &'static str,
    /// The query parameter that can carry it in place of the header.
    pub query: Option<&'static str>,
    /// Whether the query parameter carries it.
    is_in_query: bool,
}

impl Credential {
    /// Creates a credential that is sent as `<header>: <prefix><credential>`.
    pub const fn new(
        setting: &'static str,
        variable: &'static str,
        header: &'static str,
        prefix: &'static str,
    ) -> Self {
        Self { setting, variable, header, prefix, query: None, is_in_query: false }
    }

    /// Names a query parameter that can carry the credential in place of the header.
    #[must_use]
    pub const fn or_in_query(mut self, name: &'static str) -> Self {
        self.query = Some(name);
        self
    }

    /// Sends the credential in the query, if the API takes it there.
    pub(crate) fn in_query(mut self) -> Self {
        self.is_in_query = true;
        self
    }

    /// Returns the header and the query parameter of a credential that the API takes in both.
    pub(crate) fn places(&self) -> Option<(HeaderName, &'static str)> {
        Some((HeaderName::try_from(self.header).ok()?, self.query?))
    }
}

/// The headers and query parameters that authorise a request. Their values do not print.
#[derive(Clone, Default)]
pub(crate) struct Credentials {
    pub(crate) headers: HeaderMap,
    pub(crate) query: Vec<(&'static str, SecretString)>,
    pub(crate) secrets: Vec<SecretString>,
}

impl Credentials {
    /// Adds a credential.
    ///
    /// # Errors
    ///
    /// The secret cannot be sent in a header, as it must be wherever it is sent. The error names `setting` and does not
    /// show the secret.
    pub(crate) fn add(
        &mut self,
        setting: &'static str,
        credential: &Credential,
        secret: &SecretString,
    ) -> Result<(), ConfigError> {
        let value = secret.header(credential.prefix).map_err(|error| ConfigError::new(setting, error))?;
        match credential.query.filter(|_| credential.is_in_query) {
            Some(name) => self.query.push((name, secret.clone())),
            None => {
                let header =
                    HeaderName::try_from(credential.header).map_err(|error| ConfigError::new(setting, error))?;
                self.headers.insert(header, value);
            }
        }
        self.secrets.push(secret.clone());
        Ok(())
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.headers.keys()).entries(self.query.iter().map(|(name, _)| name)).finish()
    }
}
