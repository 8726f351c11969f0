//! Recording a request and its outcome.

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::response::Response;
use http::request::Parts;

use super::received_request::{Outcome, ReceivedRequest};
use super::request_log::Requests;
use crate::server::received_body::ReceivedBody;

/// The longest response body that is recorded: 64 KiB.
const MAX_BODY: usize = 64 << 10;

/// Records the outcome of one request. It does nothing if no requests are recorded.
#[derive(Debug)]
pub struct Recorder<'a> {
    requests: &'a Requests,
    request: Option<ReceivedRequest>,
}

impl<'a> Recorder<'a> {
    /// Counts the request, and records it if requests are recorded.
    pub fn new(
        requests: &'a Requests,
        id: u64,
        parts: &Parts,
        operation: Option<&'static str>,
        body: &ReceivedBody,
    ) -> Self {
        let request = requests.is_recording().then(|| {
            let (mut copy, ()) = http::Request::new(()).into_parts();
            copy.method = parts.method.clone();
            copy.uri = parts.uri.clone();
            copy.headers = parts.headers.clone();
            ReceivedRequest::new(id, copy, operation, body.bytes.clone())
        });
        requests.record(request.clone());
        Self { requests, request }
    }

    /// Records that the connection was reset.
    pub fn reset(&self) {
        self.end(|| Outcome::Reset);
    }

    /// Records the response, and returns it.
    pub async fn responded(&self, response: Response) -> Response {
        if self.request.is_none() {
            return response;
        }
        let status = response.status().as_u16();
        let length = response.body().size_hint().exact().and_then(|length| usize::try_from(length).ok());
        if length.is_none_or(|length| length > MAX_BODY) {
            self.end(|| Outcome::Response(status, None));
            return response;
        }
        let (parts, body) = response.into_parts();
        // A body of a known length is in memory, so reading it does not fail.
        let body = to_bytes(body, MAX_BODY).await.unwrap_or_default();
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

/// Without an outcome, the connection has closed and the handler was dropped.
impl Drop for Recorder<'_> {
    fn drop(&mut self) {
        self.end(|| Outcome::Abandoned);
    }
}
