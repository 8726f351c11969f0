//! How a client is set up: where it sends to, with what credentials, and with which options.

pub(crate) mod base_url;
pub(crate) mod builder;
pub(crate) mod config_error;
pub(crate) mod credentials;
mod http;
pub(crate) mod list_facts;
mod locks;
pub(crate) mod options;
pub(crate) mod provider;
pub(crate) mod proxies;
pub(crate) mod transport;
pub(crate) mod unsettled;

use std::fmt;
use std::sync::Arc;

use ::http::HeaderMap;
use reqwest::Url;
use tokio::time::Instant;

use self::http::Http;
use crate::call::budget::Bucket;
use crate::call::observer::Observer;
use crate::call::operation::Operation;
use crate::call::pacer::Pacer;
use crate::secret::SecretString;
use list_facts::ListFactsByOperation;
use locks::Locks;
use options::CallOptions;
use provider::Rotation;
use unsettled::UnsettledObjects;

/// What a client sends with: connections, credentials, pacing and a retry budget, which its clones share, and options
/// of its own.
#[derive(Clone)]
pub struct Session {
    pub(crate) shared: Arc<Shared>,
    pub(crate) options: Arc<CallOptions>,
}

/// What clones of a client share.
pub(crate) struct Shared {
    pub(crate) http: Http,
    pub(crate) base_url: Url,
    /// The headers of every request, credentials included.
    pub(crate) headers: HeaderMap,
    pub(crate) secrets: Vec<SecretString>,
    /// Credentials that are asked for at each attempt.
    pub(crate) rotation: Option<Rotation>,
    pub(crate) observer: Option<Observer>,
    pub(crate) pacer: Option<Pacer>,
    pub(crate) retry_budget: Bucket,
    pub(crate) lists: ListFactsByOperation,
    pub(crate) locks: Locks,
    pub(crate) unsettled: UnsettledObjects,
}

impl Session {
    /// A session with other options; those that `options` leaves open stay as they are.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        let options = Arc::new(options.over(&self.options));
        Self { shared: Arc::clone(&self.shared), options }
    }

    /// Whether the options set a parameter of this name in the query.
    pub fn has_query(&self, name: &str) -> bool {
        self.options.query.iter().any(|parameter| parameter.name == name)
    }

    /// Whether a call of the operation may be repeated although the server may have seen it.
    pub(crate) fn is_idempotent(&self, operation: &Operation) -> bool {
        self.options.is_idempotent().unwrap_or(operation.is_idempotent)
    }

    /// The session of calls that are parts of one, which ends at `end`.
    pub(crate) fn part_of_procedure(&self, end: Instant) -> Self {
        Self { shared: Arc::clone(&self.shared), options: Arc::new(self.options.part_of_procedure(end)) }
    }
}

/// Of the base URL, the host prints: its path may be what lets a caller in.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("host", &self.shared.base_url.origin().ascii_serialization())
            .field("headers", &self.shared.headers)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
