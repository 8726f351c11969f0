//! Credentials, and the headers that carry them.

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
}

impl Credential {
    /// Creates a credential that is sent as `<header>: <prefix><credential>`.
    pub const fn new(
        setting: &'static str,
        variable: &'static str,
        header: &'static str,
        prefix: &'static str,
    ) -> Self {
        Self { setting, variable, header, prefix }
    }
}

/// The headers that authorise a request. Their values do not print.
#[derive(Clone, Default)]
pub(crate) struct Credentials {
    pub(crate) headers: HeaderMap,
    pub(crate) secrets: Vec<SecretString>,
}

impl Credentials {
    /// Adds a credential.
    ///
    /// # Errors
    ///
    /// The secret cannot be sent in a header. The error names `setting` and does not show the secret.
    pub(crate) fn add(
        &mut self,
        setting: &'static str,
        credential: &Credential,
        secret: &SecretString,
    ) -> Result<(), ConfigError> {
        let value = secret.header(credential.prefix).map_err(|error| ConfigError::new(setting, error))?;
        let header = HeaderName::try_from(credential.header).map_err(|error| ConfigError::new(setting, error))?;
        self.headers.insert(header, value);
        self.secrets.push(secret.clone());
        Ok(())
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.headers.keys()).finish()
    }
}
