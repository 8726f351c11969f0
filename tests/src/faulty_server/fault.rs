//! The faults of a server.

use std::sync::Arc;

use tokio_rustls::rustls::ServerConfig;

/// What the server does with a request.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Reads the request, responds with these bytes and waits for the next request.
    Responds(Vec<u8>),
    /// Reads the request, responds with these bytes and closes the connection.
    RespondsAndCloses(Vec<u8>),
    /// Does what `RespondsAndCloses` does, once [`FaultyServer::release`](super::FaultyServer::release) was called.
    Holds(Vec<u8>),
    /// Interrupts the exchange at a phase.
    Interrupts(Phase, Interruption),
    /// Reads the request, responds with these bytes, and then with one space every 5 ms, without end.
    Drips(Vec<u8>),
    /// Reads the request, responds with the first bytes, and then with the second ones over and over, up to 512 MiB.
    Floods(Vec<u8>, Vec<u8>),
    /// Sends these bytes before any request and never responds.
    Greets(Vec<u8>),
    /// Negotiates TLS, then responds with these bytes and closes the connection.
    Tls(Arc<ServerConfig>, Vec<u8>),
}

/// How far a request and its response have come when the server interrupts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The connection is open; nothing was read.
    BeforeRequest,
    /// The head of the request and one byte of its body were read. A request without a body was read whole.
    InRequestBody,
    /// The request was read whole.
    AfterRequest,
    /// Half of the status line was sent.
    InResponseHead,
    /// The head of the response and half of its JSON were sent.
    InResponseBody,
}

impl Phase {
    /// All phases, in order.
    pub const ALL: [Self; 5] =
        [Self::BeforeRequest, Self::InRequestBody, Self::AfterRequest, Self::InResponseHead, Self::InResponseBody];
}

/// How the server interrupts an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interruption {
    /// Closes the connection in an orderly way (FIN).
    Close,
    /// Resets the connection (RST).
    Reset,
    /// Keeps the connection open and silent.
    Hang,
}

impl Fault {
    /// Returns a 200 with this JSON; the connection stays open.
    pub fn json(body: &str) -> Self {
        Self::status("200 OK", "", body)
    }

    /// Returns a response with this status, these headers (each ends with `\r\n`) and this body; the connection stays open.
    pub fn status(status: &str, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self::Responds(format!("HTTP/1.1 {status}\r\n{headers}content-length: {length}\r\n\r\n{body}").into_bytes())
    }

    /// Returns a whole response, byte for byte, after which the connection is closed.
    pub fn raw(response: impl Into<Vec<u8>>) -> Self {
        Self::RespondsAndCloses(response.into())
    }
}
