//! Credentials that change while a client is in use.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use http::HeaderMap;

use super::credentials::{Credential, Credentials};
use crate::secret::SecretString;

/// What the credentials are asked for: see [`ClientBuilder::token_provider`](crate::ClientBuilder::token_provider).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CredentialRequest {
    /// Whether the server rejected the last ones that were given (401): what is kept of them is of no use any more.
    pub is_rejected: bool,
}

/// Why there are no credentials. Any error becomes one by `?`.
///
/// A call fails with it at once, unless it says that another attempt may help.
///
/// ```
/// use crm_client_runtime::{CredentialError, SecretString};
///
/// async fn token() -> Result<SecretString, CredentialError> {
///     let text = std::fs::read_to_string("/run/secrets/crm-token")?;
///     if text.is_empty() {
///         return Err(CredentialError::new("the token is being renewed").retryable());
///     }
///     Ok(text.trim().into())
/// }
/// ```
pub struct CredentialError {
    source: Box<dyn StdError + Send + Sync>,
    is_retryable: bool,
}

impl CredentialError {
    /// No credentials, because of `source`. It gets into messages: it must not show a secret.
    pub fn new(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { source: source.into(), is_retryable: false }
    }

    /// Another attempt may help, under the retry policy.
    #[must_use]
    pub fn retryable(mut self) -> Self {
        self.is_retryable = true;
        self
    }

    pub(crate) fn is_retryable(&self) -> bool {
        self.is_retryable
    }

    pub(crate) fn source(&self) -> &(dyn StdError + 'static) {
        self.source.as_ref()
    }
}

impl<E: Into<Box<dyn StdError + Send + Sync>>> From<E> for CredentialError {
    fn from(error: E) -> Self {
        Self::new(error)
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

impl fmt::Debug for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CredentialError({:?})", self.source)
    }
}

type Asked = Pin<Box<dyn Future<Output = Result<Vec<SecretString>, CredentialError>> + Send>>;

/// Gives the credentials of each attempt.
#[derive(Clone)]
pub(crate) struct Provider {
    ask: Arc<dyn Fn(CredentialRequest) -> Asked + Send + Sync>,
}

impl Provider {
    pub(crate) fn new<F, R, S>(ask: F) -> Self
    where
        F: Fn(CredentialRequest) -> R + Send + Sync + 'static,
        R: Future<Output = Result<S, CredentialError>> + Send + 'static,
        S: IntoSecrets,
    {
        let ask = Arc::new(move |request| {
            let given = ask(request);
            Box::pin(async move { given.await.map(IntoSecrets::into_secrets) }) as Asked
        });
        Self { ask }
    }
}

/// One credential or two.
pub(crate) trait IntoSecrets {
    fn into_secrets(self) -> Vec<SecretString>;
}

impl IntoSecrets for SecretString {
    fn into_secrets(self) -> Vec<SecretString> {
        vec![self]
    }
}

impl IntoSecrets for (SecretString, SecretString) {
    fn into_secrets(self) -> Vec<SecretString> {
        vec![self.0, self.1]
    }
}

/// A provider, and how its credentials are sent.
pub(crate) struct Rotation {
    pub(crate) provider: Provider,
    pub(crate) credentials: Vec<Credential>,
}

/// The credentials of one attempt.
#[derive(Clone)]
pub(crate) struct Given {
    pub(crate) headers: HeaderMap,
    pub(crate) secrets: Vec<SecretString>,
}

impl Rotation {
    pub(crate) async fn ask(&self, is_rejected: bool) -> Result<Given, CredentialError> {
        let secrets = (self.provider.ask)(CredentialRequest { is_rejected }).await?;
        let mut credentials = Credentials::default();
        for (credential, secret) in self.credentials.iter().zip(&secrets) {
            credentials.add(credential.setting, credential, secret)?;
        }
        Ok(Given { headers: credentials.headers, secrets })
    }
}
