//! The middleware that records requests and injects faults.

use std::io;

use axum::body::{Body, HttpBody as _};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::{self, StreamExt as _};
use http::header::CONTENT_LENGTH;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderName, StatusCode};

use super::decision::Decision;
use super::fault::{Action, Fault};
use super::handle::Faults;
use super::matcher::RequestView;
use crate::server::connection::{Connection, ConnectionReset};
use crate::server::error_response::ErrorResponse;
use crate::server::operation_ids::operation_id;
use crate::server::received_body::ReceivedBody;
use crate::server::request_id::RequestId;
use crate::server::requests::{Recorder, Requests};

/// The header by which a request asks for a fault.
pub const FAULT: HeaderName = HeaderName::from_static("x-sandbox-fault");

/// The faults and the recorded requests of a sandbox.
#[derive(Clone, Debug)]
pub struct Injector {
    pub faults: Faults,
    pub requests: Requests,
}

/// Records the request, and carries it out unless a fault prevents it.
pub async fn inject(State(injector): State<Injector>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let extensions = &parts.extensions;
    let connection = extensions.get::<ConnectInfo<Connection>>().map(|info| info.0.clone()).unwrap_or_default();
    let RequestId(id) = extensions.get().copied().unwrap_or_default();
    let operation = extensions.get::<MatchedPath>().and_then(|route| operation_id(&parts.method, route.as_str()));
    let received = extensions.get::<ReceivedBody>().cloned().unwrap_or_default();
    let target = parts.uri.path_and_query().map_or("", PathAndQuery::as_str);
    let view = RequestView { method: &parts.method, target, operation, body: &received.bytes };
    let decision = injector.decide(&parts.headers, view);
    // After the decision: a test that sees the request and changes the faults does so for later requests.
    let recorder = Recorder::new(&injector.requests, id, &parts, operation, &received);
    let decision = match decision {
        Ok(decision) => decision,
        Err(error_response) => return recorder.responded(error_response.into_response()).await,
    };
    for (delay, state) in &decision.delays {
        state.wait(*delay).await;
    }
    let fault = decision.fault.unwrap_or_else(Fault::pass);
    let response = match fault.action {
        Action::Reset => Response::default(),
        Action::Status(status) => ErrorResponse::new(status, "the fault that was asked for").into_response(),
        Action::Pass | Action::ResetAfter => next.run(Request::from_parts(parts, body)).await,
    };
    if matches!(fault.action, Action::Reset | Action::ResetAfter) {
        recorder.reset();
        connection.reset();
        let mut unsent = Response::default();
        unsent.extensions_mut().insert(ConnectionReset);
        return unsent;
    }
    let response = recorder.responded(changed(&fault, response)).await;
    match fault.length {
        Some(length) => truncated(response, length, connection),
        None => response,
    }
}

impl Injector {
    /// Decides what happens to a request.
    ///
    /// Returns 400 for a malformed `X-Sandbox-Fault`, and 429 for a request that exceeds the rate limit.
    fn decide(&self, headers: &HeaderMap, request: RequestView<'_>) -> Result<Decision, ErrorResponse> {
        let requested = requested_fault(headers)?;
        if let Some(limit) = self.faults.exceeded_limit() {
            let error = format!("there are more than {limit} requests a second");
            let error_response = ErrorResponse::new(StatusCode::TOO_MANY_REQUESTS, error);
            return Err(error_response.retry_after(1));
        }
        Ok(self.faults.decide(requested, request))
    }
}

/// Returns the fault that a request asks for.
fn requested_fault(headers: &HeaderMap) -> Result<Option<Fault>, ErrorResponse> {
    let mut values = headers.get_all(FAULT).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let fault = value.to_str().ok().and_then(|text| text.parse().ok()).filter(|_| values.next().is_none());
    fault
        .map(Some)
        .ok_or_else(|| ErrorResponse::new(StatusCode::BAD_REQUEST, format!("{FAULT} must be {}", Fault::SYNTAX)))
}

/// Replaces headers and body of the response by those of the fault.
fn changed(fault: &Fault, mut response: Response) -> Response {
    for (name, value) in fault.response_headers() {
        response.headers_mut().insert(name, value);
    }
    match &fault.body {
        Some(body) => response.map(|_| Body::from(body.clone())),
        None => response,
    }
}

/// Closes the connection once this many bytes of the body are sent.
fn truncated(response: Response, length: usize, connection: Connection) -> Response {
    let (mut parts, body) = response.into_parts();
    if let Some(whole) = body.size_hint().exact() {
        // A streamed body would lose its length.
        parts.headers.insert(CONTENT_LENGTH, whole.into());
    }
    let part = stream::try_unfold((body.into_data_stream(), length, false), move |(mut chunks, left, is_cut)| {
        let connection = connection.clone();
        async move {
            if is_cut {
                connection.flushed().await;
                return Err(io::ErrorKind::ConnectionAborted.into());
            }
            let Some(chunk) = chunks.next().await else { return Ok(None) };
            let chunk = chunk.map_err(io::Error::other)?;
            let part = chunk.slice(..chunk.len().min(left));
            let rest = (chunks, left - part.len(), part.len() < chunk.len());
            Ok::<_, io::Error>(Some((part, rest)))
        }
    });
    Response::from_parts(parts, Body::from_stream(part))
}
