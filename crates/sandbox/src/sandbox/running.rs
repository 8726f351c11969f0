//! A running sandbox.

use std::io;
use std::thread;
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio::sync::{oneshot, watch};

use crate::credentials::{CREDENTIALS, Credentials};
use crate::log::emit;
use crate::seed::{self, SeedData, SeedError, Seeded};
use crate::server::{Details, Faults, Requests};
use crate::store::{Store, StoreError};

/// The time that running requests get to complete when the sandbox stops.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(10);

/// All APIs, served on a port of their own until it is dropped.
#[derive(Debug)]
pub struct Sandbox {
    pub(super) details: Details,
    pub(super) faults: Faults,
    pub(super) requests: Requests,
    pub(super) store: Store,
    /// Starts the graceful shutdown of the server.
    pub(super) stop: watch::Sender<bool>,
    /// The outcome of the server.
    pub(super) served: Option<oneshot::Receiver<io::Result<()>>>,
    pub(super) runtime: Option<Runtime>,
}

impl Sandbox {
    /// Returns the base URL of all APIs, for example `http://127.0.0.1:46483`.
    ///
    /// For a sandbox that listens on every address of the machine, that is a loopback address.
    pub fn url(&self) -> String {
        self.details.base_url.clone()
    }

    /// Returns the URL of the references, for example `http://127.0.0.1:46483/docs/`.
    pub fn docs_url(&self) -> String {
        self.details.docs_url.clone()
    }

    /// Returns the URLs and credentials as one line of JSON, as the program prints it and `GET /` returns it.
    ///
    /// # Examples
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = crm_sandbox::Sandbox::builder().start_now()?;
    /// let details: serde_json::Value = serde_json::from_str(&sandbox.details())?;
    /// assert_eq!(details["intum"]["base_url"], sandbox.url());
    /// # Ok(())
    /// # }
    /// ```
    pub fn details(&self) -> String {
        self.details.to_string()
    }

    /// Returns the credentials that it accepts.
    pub fn credentials(&self) -> Credentials {
        CREDENTIALS
    }

    /// Returns its faults, which can be changed while it runs.
    pub fn faults(&self) -> Faults {
        self.faults.clone()
    }

    /// Returns the requests that it received.
    pub fn requests(&self) -> Requests {
        self.requests.clone()
    }

    /// Adds data: all of it or nothing. Any executor works.
    ///
    /// # Errors
    ///
    /// Returns an error that names the object and the field that is not valid.
    pub async fn seed(&self, data: SeedData) -> Result<Seeded, SeedError> {
        let store = self.store.clone();
        let (sender, stored) = oneshot::channel();
        thread::spawn(move || drop(sender.send(seed::add(&store, &data))));
        stored.await.unwrap_or_else(|_| Err(StoreError::new("the thread panicked").into()))
    }

    /// Adds data like [`seed`](Self::seed), from code that is not asynchronous.
    ///
    /// # Errors
    ///
    /// Returns an error that names the object and the field that is not valid.
    pub fn seed_now(&self, data: &SeedData) -> Result<Seeded, SeedError> {
        seed::add(&self.store, data)
    }

    /// Lets running requests complete, for ten seconds at most, and stops. Any executor works.
    ///
    /// A database file is then complete and can be copied. That is also so after a drop, which does not wait for
    /// requests, only for a write that is being committed.
    ///
    /// # Errors
    ///
    /// Returns [`TimedOut`](io::ErrorKind::TimedOut) if requests did not complete in time; they are cut off. Returns
    /// another error if the database file could not be closed.
    pub async fn stop(mut self) -> io::Result<()> {
        self.stop.send_replace(true);
        // Requests that wait for a fault to end or for more requests continue.
        self.faults.close();
        self.requests.close();
        let (Some(served), Some(runtime)) = (self.served.take(), &self.runtime) else { return Ok(()) };
        // In the sandbox's runtime: the caller's executor may have no timer.
        let served = match runtime.spawn(async { tokio::time::timeout(SHUTDOWN_TIMEOUT, served).await }).await {
            Ok(Ok(Ok(outcome))) => outcome,
            Ok(Err(_)) => Err(io::Error::new(io::ErrorKind::TimedOut, "requests did not complete in time")),
            Ok(Ok(Err(_))) | Err(_) => Err(io::Error::other("the server panicked")),
        };
        let store = self.store.clone();
        // Closing a large file takes time.
        let closed = runtime.spawn_blocking(move || store.close()).await.unwrap_or(Ok(()));
        served.and(closed.map_err(io::Error::other))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
        self.requests.close();
        if let Err(error) = self.store.close() {
            emit(|| tracing::error!(%error, "the database could not be closed"));
        }
    }
}
