//! A server that does what servers, and networks before them, do in bad weather.

mod connection;
mod log;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::timeout;
use tokio_rustls::rustls::ServerConfig;

pub use log::{Log, Request};

/// What the server does with a request.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Reads the request, answers these bytes and waits for the next one.
    Answers(Vec<u8>),
    /// Reads the request, answers these bytes and closes the connection.
    AnswersAndCloses(Vec<u8>),
    /// As `AnswersAndCloses`, once [`FaultyServer::release`] was called.
    Holds(Vec<u8>),
    /// Goes as far as the point, and no further.
    Stops(Point, Ending),
    /// Reads the request, answers these bytes, and then a space in every tick, for ever.
    Drips(Vec<u8>),
    /// Reads the request, answers these bytes, and then the others again and again, without end.
    Floods(Vec<u8>, Vec<u8>),
    /// Says these bytes before it is asked anything, and answers nothing.
    Greets(Vec<u8>),
    /// Agrees on TLS first, then answers these bytes and closes the connection.
    Tls(Arc<ServerConfig>, Vec<u8>),
}

/// How far a request and its answer have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// The connection is open, and nothing was read.
    BeforeRequest,
    /// The head of the request was read, and a byte of its body; all of it where there is no body.
    InRequestBody,
    /// The request was read.
    AfterRequest,
    /// Half of the status line was sent.
    InAnswerHead,
    /// The head of the answer and half of its JSON were sent.
    InAnswerBody,
}

impl Point {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::BeforeRequest, Self::InRequestBody, Self::AfterRequest, Self::InAnswerHead, Self::InAnswerBody];
}

/// What the server does where it stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The connection ends as if all had been said.
    Close,
    /// The connection is torn down (RST).
    Reset,
    /// Nothing happens any more.
    Hang,
}

impl Fault {
    /// A success with this JSON; the connection stays open.
    pub fn json(body: &str) -> Self {
        Self::status("200 OK", "", body)
    }

    /// An answer with this status, these headers (each ended by `\r\n`) and this body; the connection stays open.
    pub fn status(status: &str, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self::Answers(format!("HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\n\r\n{body}").into_bytes())
    }

    /// A whole answer, written out, behind which the connection is closed.
    pub fn raw(answer: impl Into<Vec<u8>>) -> Self {
        Self::AnswersAndCloses(answer.into())
    }
}

/// A server on a free port of 127.0.0.1 that has a fault for each request, and takes note of what it gets. It stops
/// where it is dropped.
#[derive(Debug)]
pub struct FaultyServer {
    url: String,
    log: watch::Sender<Log>,
    accepting: AbortHandle,
}

impl FaultyServer {
    /// How many connections a server takes: a test that needs more has no end.
    const CONNECTIONS: usize = 1000;
    /// How long a test waits for what must happen.
    const PATIENCE: Duration = Duration::from_secs(50);

    /// Starts a server. The first request has the first fault, and so on; the last fault is for all further requests.
    ///
    /// A connection takes its fault where it is opened, and another for each further request on it.
    pub async fn start(faults: impl Into<Vec<Fault>>) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let (log, _) = watch::channel(Log::new(faults.into()));
        let server_log = log.clone();
        let accepting = tokio::spawn(async move {
            // Its tasks end with it.
            let mut connections = JoinSet::new();
            for _ in 0..Self::CONNECTIONS {
                let Ok((stream, _)) = listener.accept().await else { return };
                let fault = log::opened(&server_log);
                let log = server_log.clone();
                connections.spawn(async move {
                    // A connection that breaks is what the tests are for.
                    let _ = connection::serve(stream, fault, &log).await;
                    log.send_modify(|log| log.open -= 1);
                });
            }
            while connections.join_next().await.is_some() {}
        });
        Ok(Self { url, log, accepting: accepting.abort_handle() })
    }

    /// The server's address, `http://127.0.0.1:…`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The server's address for clients that speak TLS.
    pub fn https_url(&self) -> String {
        self.url.replace("http://", "https://")
    }

    /// What has come until now.
    pub fn log(&self) -> Log {
        self.log.borrow().clone()
    }

    /// Lets the answers go that are held back.
    pub fn release(&self) {
        self.log.send_modify(|log| log.is_released = true);
    }

    /// Waits until something has come, and gives all that has.
    ///
    /// # Panics
    ///
    /// Where it does not come.
    #[allow(clippy::panic, reason = "the test fails")]
    pub async fn until(&self, what: &str, has_come: impl FnMut(&Log) -> bool) -> Log {
        let mut log = self.log.subscribe();
        let found = timeout(Self::PATIENCE, log.wait_for(has_come)).await;
        match found {
            Ok(Ok(log)) => log.clone(),
            _ => panic!("{what} has not come about: {:?}", self.log()),
        }
    }

    /// Waits until so many connections were opened and each was closed, and gives all that has come.
    ///
    /// # Panics
    ///
    /// Where the client keeps one open.
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
