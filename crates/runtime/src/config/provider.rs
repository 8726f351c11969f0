//! Credentials that are renewed while a client is in use.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use super::credentials::{Credential, Credentials};
use crate::secret::SecretString;

/// What a credential provider is asked: see [`ClientBuilder::token_provider`](crate::ClientBuilder::token_provider).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CredentialRequest {
    /// Whether the server rejected the last credentials (401), so that a provider must not return them from its cache.
    pub is_rejected: bool,
}

/// Why there are no credentials. Any error becomes one by `?`.
///
/// A call fails with it at once unless it is [`retryable`](Self::retryable).
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
    /// Creates an error with a cause. The cause appears in messages and must not show a secret.
    pub fn new(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { source: source.into(), is_retryable: false }
    }

    /// Marks the error as one that the retry policy may retry.
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

type SecretsFuture = Pin<Box<dyn Future<Output = Result<Vec<SecretString>, CredentialError>> + Send>>;

/// The function that returns the credentials of each attempt.
#[derive(Clone)]
pub(crate) struct Provider {
    ask: Arc<dyn Fn(CredentialRequest) -> SecretsFuture + Send + Sync>,
}

impl Provider {
    pub(crate) fn new<F, R, S>(ask: F) -> Self
    where
        F: Fn(CredentialRequest) -> R + Send + Sync + 'static,
        R: Future<Output = Result<S, CredentialError>> + Send + 'static,
        S: IntoSecrets,
    {
        let ask = Arc::new(move |request| {
            let issued = ask(request);
            Box::pin(async move { issued.await.map(IntoSecrets::into_secrets) }) as SecretsFuture
        });
        Self { ask }
    }
}

/// One or two credentials.
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

impl Rotation {
    /// Asks the provider for credentials.
    pub(crate) async fn issue(&self, is_rejected: bool) -> Result<Credentials, CredentialError> {
        let secrets = (self.provider.ask)(CredentialRequest { is_rejected }).await?;
        let mut credentials = Credentials::default();
        for (credential, secret) in self.credentials.iter().zip(&secrets) {
            credentials.add(credential.setting, credential, secret)?;
        }
        Ok(credentials)
    }
}
