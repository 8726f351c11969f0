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

#[cfg(test)]
mod tests {
    use tokio::runtime::{Builder, Runtime};

    use super::*;
    use crate::config::transport::TransportSettings;

    #[test]
    fn each_runtime_has_a_client_and_the_oldest_loses_its_own() {
        let url = "http://127.0.0.1".parse().expect("a URL");
        let transport = TransportSettings::default().to(&url).expect("a transport");
        let http = Http::per_runtime(transport).expect("a client");
        assert!(!http.is_given());
        let known = || {
            let Http::PerRuntime(clients) = &http else { panic!("it was built here") };
            let clients = clients.clients.read().expect("no panic");
            let ids: Vec<Id> = clients.of_runtimes.iter().map(|(id, _)| *id).collect();
            (ids, clients.first.is_some())
        };
        assert_eq!(known(), (Vec::new(), true));
        let runtimes: Vec<Runtime> =
            (0..17).map(|_| Builder::new_current_thread().build().expect("a runtime")).collect();
        let ids: Vec<Id> = runtimes.iter().map(|runtime| runtime.handle().id()).collect();
        for runtime in &runtimes[..16] {
            http.client(runtime.handle()).expect("a client");
            http.client(runtime.handle()).expect("the same client");
        }
        assert_eq!(known(), (ids[..16].to_vec(), false));
        http.client(runtimes[16].handle()).expect("a client");
        assert_eq!(known().0, ids[1..]);
        http.client(runtimes[0].handle()).expect("a client");
        assert_eq!(known().0, [&ids[2..], &ids[..1]].concat());
    }
}
