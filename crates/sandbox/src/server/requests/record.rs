//! What becomes of a request, on its way to who looks at it.

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::response::Response;
use http::request::Parts;

use super::request::Outcome;
use super::{ReceivedRequest, Requests};
use crate::server::body::ReceivedBody;

/// The longest body of a response that is kept, in bytes.
const MOST_KEPT: usize = 64 << 10;

/// A request that is being answered; nothing where none are kept.
#[derive(Debug)]
pub struct Record<'a> {
    requests: &'a Requests,
    request: Option<ReceivedRequest>,
}

impl<'a> Record<'a> {
    /// Keeps the request, if any are kept.
    pub fn new(
        requests: &'a Requests,
        id: u64,
        parts: &Parts,
        operation: Option<&'static str>,
        body: &ReceivedBody,
    ) -> Self {
        let request = (requests.shared.capacity > 0).then(|| {
            let (mut copy, ()) = http::Request::new(()).into_parts();
            copy.method = parts.method.clone();
            copy.uri = parts.uri.clone();
            copy.headers = parts.headers.clone();
            ReceivedRequest::new(id, copy, operation, body.bytes.clone())
        });
        requests.record(request.clone());
        Self { requests, request }
    }

    /// Says that the connection was reset.
    pub fn reset(&self) {
        self.end(|| Outcome::Reset);
    }

    /// Says what is answered.
    pub async fn answered(&self, response: Response) -> Response {
        if self.request.is_none() {
            return response;
        }
        let status = response.status().as_u16();
        let length = response.body().size_hint().exact().and_then(|length| usize::try_from(length).ok());
        if length.is_none_or(|length| length > MOST_KEPT) {
            self.end(|| Outcome::Response(status, None));
            return response;
        }
        let (parts, body) = response.into_parts();
        // A body of a known length is there already, and has no more.
        let body = to_bytes(body, MOST_KEPT).await.unwrap_or_default();
        self.end(|| Outcome::Response(status, Some(body.clone())));
        Response::from_parts(parts, Body::from(body))
    }

    fn end(&self, outcome: impl FnOnce() -> Outcome) {
        if let Some(request) = &self.request
            && request.end(outcome())
        {
            self.requests.changed();
        }
    }
}

/// Dropped without an end: the connection is gone, and with it the answering.
impl Drop for Record<'_> {
    fn drop(&mut self) {
        self.end(|| Outcome::Abandoned);
    }
}
