//! A server that injects faults, as failing servers and networks do.

mod connection;
mod fault;
mod log;

use std::io;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::timeout;

pub use fault::{Fault, Interruption, Phase};
pub use log::{Log, Request};

/// A server on a free port of 127.0.0.1 that has a fault for each request and logs what it receives.
///
/// Dropping it stops it.
#[derive(Debug)]
pub struct FaultyServer {
    url: String,
    log: watch::Sender<Log>,
    accepting: AbortHandle,
}

impl FaultyServer {
    /// The maximum number of connections: a test that needs more never ends.
    const CONNECTIONS: usize = 1000;
    /// How long a test waits for an event.
    const PATIENCE: Duration = Duration::from_secs(50);

    /// Starts a server. The first request gets the first fault, and so on; the last fault is for all further requests.
    ///
    /// A connection takes a fault when it is opened, and another one for each further request on it.
    ///
    /// # Errors
    ///
    /// Returns an error if no port of 127.0.0.1 can be bound.
    pub async fn start(faults: impl Into<Vec<Fault>>) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let (log, _) = watch::channel(Log::new(faults.into()));
        let server_log = log.clone();
        let accepting = tokio::spawn(async move {
            // Dropping the set aborts its tasks.
            let mut connections = JoinSet::new();
            for _ in 0..Self::CONNECTIONS {
                let Ok((stream, _)) = listener.accept().await else { return };
                let fault = log::opened(&server_log);
                let log = server_log.clone();
                connections.spawn(async move {
                    // The tests break connections on purpose.
                    let _ = connection::serve(stream, fault, &log).await;
                    log.send_modify(|log| log.open -= 1);
                });
            }
            while connections.join_next().await.is_some() {}
        });
        Ok(Self { url, log, accepting: accepting.abort_handle() })
    }

    /// Returns the server's URL, `http://127.0.0.1:…`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the server's URL for clients that use TLS.
    pub fn https_url(&self) -> String {
        self.url.replace("http://", "https://")
    }

    /// Returns what the server has received so far.
    pub fn log(&self) -> Log {
        self.log.borrow().clone()
    }

    /// Releases the responses that are held back.
    pub fn release(&self) {
        self.log.send_modify(|log| log.is_released = true);
    }

    /// Waits until the log meets a condition, and returns the log.
    ///
    /// # Panics
    ///
    /// Panics if the condition is not met within 50 seconds; `what` names it.
    #[allow(clippy::panic, reason = "the test fails")]
    pub async fn until(&self, what: &str, is_met: impl FnMut(&Log) -> bool) -> Log {
        let mut log = self.log.subscribe();
        let found = timeout(Self::PATIENCE, log.wait_for(is_met)).await;
        match found {
            Ok(Ok(log)) => log.clone(),
            _ => panic!("timed out waiting for {what}: {:?}", self.log()),
        }
    }

    /// Waits until this many connections were opened and all are closed, and returns the log.
    ///
    /// # Panics
    ///
    /// Panics if the client keeps one open for 50 seconds.
    pub async fn closed(&self, connections: usize) -> Log {
        self.log.send_modify(|log| log.is_draining = true);
        let what = format!("the end of {connections} connections");
        self.until(&what, |log| log.connections >= connections && log.open == 0).await
    }
}

impl Drop for FaultyServer {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}
