//! The state of a client and its clones.

use std::fmt;
use std::sync::Arc;

use ::http::{HeaderMap, HeaderName};
use reqwest::Url;
use tokio::time::Instant;

use super::http::Http;
use super::list_facts::ListFactsByOperation;
use super::locks::Locks;
use super::unsettled::UnsettledObjects;
use crate::config::options::CallOptions;
use crate::config::provider::Rotation;
use crate::config::proxies::proxy_credentials;
use crate::observer::Observer;
use crate::operation::Operation;
use crate::pacing::Pacer;
use crate::redaction::Secrets;
use crate::retry::budget::TokenBucket;
use crate::secret::SecretString;

/// The state of a client: connections, credentials, pacing and a retry budget, which its clones share, and its own
/// options.
#[derive(Clone)]
pub struct Session {
    pub(crate) shared: Arc<Shared>,
    pub(crate) options: Arc<CallOptions>,
}

/// What clones of a client share.
pub(crate) struct Shared {
    pub(crate) http: Http,
    pub(crate) base_url: Url,
    /// The headers of every request, including credentials.
    pub(crate) headers: HeaderMap,
    /// The credentials that every request has in its query.
    pub(crate) credentials_in_query: Vec<(&'static str, SecretString)>,
    /// The header and the query parameter of the token, if the API takes it in both.
    pub(crate) token_places: Option<(HeaderName, &'static str)>,
    /// What to do about a 401, and about a 403.
    pub(crate) advice: [&'static str; 2],
    pub(crate) secrets: Vec<SecretString>,
    /// The provider of credentials for each attempt, if there is one.
    pub(crate) rotation: Option<Rotation>,
    pub(crate) observer: Option<Observer>,
    pub(crate) pacer: Option<Pacer>,
    pub(crate) retry_budget: TokenBucket,
    pub(crate) lists: ListFactsByOperation,
    pub(crate) locks: Locks,
    pub(crate) unsettled: UnsettledObjects,
}

impl Session {
    /// Returns a session with these options. Options that are not set stay as they are.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        let options = Arc::new(options.over(&self.options));
        Self { shared: Arc::clone(&self.shared), options }
    }

    /// Returns whether the options set a query parameter of this name.
    pub fn has_query(&self, name: &str) -> bool {
        self.options.query.iter().any(|parameter| parameter.name == name)
    }

    /// Returns whether a call of the operation may be retried although the server may have received it.
    pub(crate) fn is_idempotent(&self, operation: &Operation) -> bool {
        self.options.is_idempotent().unwrap_or(operation.is_idempotent)
    }

    /// Returns all that no output may show: the secrets of the client and its options, and those of a call.
    pub(crate) fn secrets(&self, of_call: &[SecretString]) -> Secrets {
        let mut secrets = Secrets::default();
        for secret in self.shared.secrets.iter().chain(of_call) {
            secrets.add(secret.clone());
        }
        for value in self.options.headers.values().filter(|value| value.is_sensitive()) {
            secrets.add_value(String::from_utf8_lossy(value.as_bytes()).into_owned().into());
        }
        for parameter in self.options.query.iter().filter(|parameter| parameter.is_secret) {
            secrets.add_value(parameter.value.as_str().into());
        }
        // Some servers admit a caller by a path that nobody else knows.
        let segments = self.shared.base_url.path_segments().into_iter().flatten();
        for segment in segments.filter(|segment| segment.len() >= Self::MIN_SECRET_SEGMENT) {
            secrets.add(segment.into());
        }
        for credential in proxy_credentials() {
            secrets.add(credential.into());
        }
        secrets
    }

    /// A shorter segment of the base URL's path is a word that error messages need.
    const MIN_SECRET_SEGMENT: usize = 8;

    /// Returns the session for the calls of a procedure that ends at `end`.
    pub(crate) fn part_of_procedure(&self, end: Instant) -> Self {
        Self { shared: Arc::clone(&self.shared), options: Arc::new(self.options.part_of_procedure(end)) }
    }
}

/// The path of the base URL does not print, since it may be a secret.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("host", &self.shared.base_url.origin().ascii_serialization())
            .field("headers", &self.shared.headers)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
