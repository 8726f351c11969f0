//! The HTTP clients that calls send with.

use std::sync::{PoisonError, RwLock};

use tokio::runtime::{Handle, Id};

use crate::config::config_error::ConfigError;
use crate::config::transport::Transport;

/// The caller's own HTTP client, or one for each tokio runtime that calls come from.
///
/// The connections of a `reqwest::Client` are served by the runtime in which they were opened. If that runtime does not
/// run for a while (`block_on` of a single thread has returned), a call from another runtime hangs on such a connection.
pub(crate) enum Http {
    Given(reqwest::Client),
    PerRuntime(Box<PerRuntime>),
}

pub(crate) struct PerRuntime {
    transport: Transport,
    clients: RwLock<Clients>,
}

struct Clients {
    /// The client that was built first, until a runtime takes it.
    first: Option<reqwest::Client>,
    /// The newest last.
    of_runtimes: Vec<(Id, reqwest::Client)>,
}

impl Http {
    /// Builds the first client.
    ///
    /// # Errors
    ///
    /// `reqwest` cannot build it.
    pub(crate) fn per_runtime(transport: Transport) -> Result<Self, ConfigError> {
        let clients = Clients { first: Some(transport.http_client()?), of_runtimes: Vec::new() };
        Ok(Self::PerRuntime(Box::new(PerRuntime { transport, clients: RwLock::new(clients) })))
    }

    /// Returns whether the HTTP client is the caller's own, which may follow redirects.
    pub(crate) fn is_given(&self) -> bool {
        matches!(self, Self::Given(_))
    }

    /// Returns the client for this runtime.
    pub(crate) fn client(&self, runtime: &Handle) -> reqwest::Result<reqwest::Client> {
        match self {
            Self::Given(client) => Ok(client.clone()),
            Self::PerRuntime(clients) => clients.client(runtime.id()),
        }
    }
}

impl PerRuntime {
    /// How many runtimes keep their connections. One more closes those of the oldest.
    const MAX_RUNTIMES: usize = 16;

    fn client(&self, runtime: Id) -> reqwest::Result<reqwest::Client> {
        let clients = self.clients.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.of(runtime) {
            return Ok(client);
        }
        drop(clients);
        let mut clients = self.clients.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.of(runtime) {
            return Ok(client);
        }
        let client = match clients.first.take() {
            Some(client) => client,
            None => self.transport.builder().build()?,
        };
        if clients.of_runtimes.len() >= Self::MAX_RUNTIMES {
            clients.of_runtimes.remove(0);
        }
        clients.of_runtimes.push((runtime, client.clone()));
        Ok(client)
    }
}

impl Clients {
    fn of(&self, runtime: Id) -> Option<reqwest::Client> {
        self.of_runtimes.iter().rev().find(|(id, _)| *id == runtime).map(|(_, client)| client.clone())
    }
}
