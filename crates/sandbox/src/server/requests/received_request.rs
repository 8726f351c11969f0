//! Received requests.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::request::Parts;
use percent_encoding::percent_decode_str;

/// A request that a sandbox received, and its outcome. Clones share the request.
///
/// `Debug` shows no values of headers, no query and no body: they may hold credentials.
#[derive(Clone)]
pub struct ReceivedRequest {
    content: Arc<Content>,
}

struct Content {
    id: u64,
    parts: Parts,
    operation: Option<&'static str>,
    body: Bytes,
    outcome: OnceLock<Outcome>,
}

/// The outcome of a request.
#[derive(Debug)]
pub enum Outcome {
    /// A response with this status, and its body if that is short.
    Response(u16, Option<Bytes>),
    /// A fault reset the connection.
    Reset,
    /// The client closed the connection before there was a response.
    Abandoned,
}

impl ReceivedRequest {
    pub(crate) fn new(id: u64, parts: Parts, operation: Option<&'static str>, body: Bytes) -> Self {
        Self { content: Arc::new(Content { id, parts, operation, body, outcome: OnceLock::new() }) }
    }

    /// Sets the outcome, and returns whether it was not set before.
    pub(crate) fn end(&self, outcome: Outcome) -> bool {
        self.content.outcome.set(outcome).is_ok()
    }

    /// Returns its number, which is the `X-Request-Id` of the response.
    pub fn id(&self) -> u64 {
        self.content.id
    }

    /// Returns the method, in upper case.
    pub fn method(&self) -> &str {
        self.content.parts.method.as_str()
    }

    /// Returns the path as it was sent, percent-encoded.
    pub fn path(&self) -> &str {
        self.content.parts.uri.path()
    }

    /// Returns the query as it was sent, without the question mark.
    pub fn query(&self) -> Option<&str> {
        self.content.parts.uri.query()
    }

    /// Returns the values of a query parameter, decoded, in their order.
    ///
    /// ```
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = crm_sandbox::Sandbox::start().await?;
    /// // After `GET /crm/deals.json?q=a+b&q=%C4%85`:
    /// let request = &sandbox.requests().all()[0];
    /// assert_eq!(request.query_values("q"), ["a b", "ą"]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn query_values(&self, name: &str) -> Vec<String> {
        let pairs = self.query().unwrap_or_default().split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
        pairs.filter(|(given, _)| decode(given) == name).map(|(_, value)| decode(value)).collect()
    }

    /// Returns the first value of a header that is text. The case of the name does not matter.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.header_values(name).next()
    }

    /// Returns the values of a header that are text, in their order.
    pub fn header_values<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.content.parts.headers.get_all(name).iter().filter_map(|value| value.to_str().ok())
    }

    /// Returns the names of its headers, in lower case.
    pub fn header_names(&self) -> impl Iterator<Item = &str> {
        self.content.parts.headers.keys().map(http::HeaderName::as_str)
    }

    /// Returns the body, or the beginning of one that is incomplete or larger than 1 MiB.
    pub fn body(&self) -> &[u8] {
        &self.content.body
    }

    /// Returns the id of the operation in the documents, or `None` if no document has this path and method.
    pub fn operation(&self) -> Option<&'static str> {
        self.content.operation
    }

    /// Returns the status of the response, or `None` if there is no response or none yet.
    pub fn status(&self) -> Option<u16> {
        match self.content.outcome.get() {
            Some(Outcome::Response(status, _)) => Some(*status),
            _ => None,
        }
    }

    /// Returns the body of the response, before a fault truncated it.
    ///
    /// Returns `None` for a body of more than 64 KiB, and if there is no response.
    pub fn response_body(&self) -> Option<&[u8]> {
        match self.content.outcome.get() {
            Some(Outcome::Response(_, body)) => body.as_deref(),
            _ => None,
        }
    }

    /// Returns whether a fault reset its connection.
    pub fn is_reset(&self) -> bool {
        matches!(self.content.outcome.get(), Some(Outcome::Reset))
    }

    /// Returns whether the client closed the connection before there was a response. The request may still be carried
    /// out.
    pub fn is_abandoned(&self) -> bool {
        matches!(self.content.outcome.get(), Some(Outcome::Abandoned))
    }
}

fn decode(text: &str) -> String {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().map_or_else(|_| text.clone(), Cow::into_owned)
}

impl fmt::Debug for ReceivedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReceivedRequest")
            .field("id", &self.id())
            .field("method", &self.method())
            .field("path", &self.path())
            .field("operation", &self.operation())
            .field("headers", &self.header_names().collect::<Vec<_>>())
            .field("body_length", &self.body().len())
            .field("status", &self.status())
            .field("is_reset", &self.is_reset())
            .field("is_abandoned", &self.is_abandoned())
            .finish_non_exhaustive()
    }
}
