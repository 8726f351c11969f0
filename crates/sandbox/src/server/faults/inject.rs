//! Faults before an operation and behind it, and what is kept of the request.

use std::io;

use axum::body::{Body, HttpBody as _};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures_util::stream::{self, StreamExt as _};
use http::header::CONTENT_LENGTH;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderName, StatusCode};

use super::fault::{Action, Fault};
use super::rule::Candidate;
use super::{Decision, Faults};
use crate::server::body::ReceivedBody;
use crate::server::connection::{Connection, IsReset};
use crate::server::error_response::ErrorResponse;
use crate::server::operations::operation_id;
use crate::server::requests::{Record, Requests};
use crate::server::router::RequestId;

/// The header by which a request asks for a fault.
pub const FAULT: HeaderName = HeaderName::from_static("x-sandbox-fault");

/// What injects faults, and keeps what was received.
#[derive(Clone, Debug)]
pub struct Injector {
    pub faults: Faults,
    pub requests: Requests,
}

/// Keeps the request, and answers it unless a fault is in the way.
pub async fn inject(State(injector): State<Injector>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let extensions = &parts.extensions;
    let connection = extensions.get::<ConnectInfo<Connection>>().map(|info| info.0.clone()).unwrap_or_default();
    let RequestId(id) = extensions.get().copied().unwrap_or_default();
    let operation = extensions.get::<MatchedPath>().and_then(|route| operation_id(&parts.method, route.as_str()));
    let received = extensions.get::<ReceivedBody>().cloned().unwrap_or_default();
    let target = parts.uri.path_and_query().map_or("", PathAndQuery::as_str);
    let candidate = Candidate { method: &parts.method, target, operation, body: &received.bytes };
    let decision = injector.decide(&parts.headers, candidate);
    // Afterwards: what a test changes when it sees the request is for those that come after it.
    let record = Record::new(&injector.requests, id, &parts, operation, &received);
    let decision = match decision {
        Ok(decision) => decision,
        Err(error_response) => return record.answered(error_response.into_response()).await,
    };
    for (time, progress) in &decision.waits {
        progress.wait(*time).await;
    }
    let fault = decision.fault.unwrap_or_else(Fault::pass);
    let response = match fault.action {
        Action::Reset => Response::default(),
        Action::Status(status) => ErrorResponse::new(status, "the fault that was asked for").into_response(),
        Action::Pass | Action::ResetAfter => next.run(Request::from_parts(parts, body)).await,
    };
    if matches!(fault.action, Action::Reset | Action::ResetAfter) {
        record.reset();
        connection.reset();
        let mut nothing = Response::default();
        nothing.extensions_mut().insert(IsReset);
        return nothing;
    }
    let response = record.answered(changed(&fault, response)).await;
    match fault.length {
        Some(length) => truncated(response, length, connection),
        None => response,
    }
}

impl Injector {
    /// What happens to a request: what it asks for, or what the rules say. The error is why it does not get through.
    fn decide(&self, headers: &HeaderMap, request: Candidate<'_>) -> Result<Decision, ErrorResponse> {
        let asked = asked(headers)?;
        if let Some(limit) = self.faults.exceeded_limit() {
            let error = format!("there are more than {limit} requests a second");
            let error_response = ErrorResponse::new(StatusCode::TOO_MANY_REQUESTS, error);
            return Err(error_response.retry_after(1));
        }
        Ok(match asked {
            Some(fault) => self.faults.asked(fault),
            None => self.faults.decide(request),
        })
    }
}

/// The fault that a request asks for.
fn asked(headers: &HeaderMap) -> Result<Option<Fault>, ErrorResponse> {
    let mut values = headers.get_all(FAULT).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let fault = value.to_str().ok().and_then(|text| text.parse().ok()).filter(|_| values.next().is_none());
    fault
        .map(Some)
        .ok_or_else(|| ErrorResponse::new(StatusCode::BAD_REQUEST, format!("{FAULT} must be {}", Fault::FORMS)))
}

/// The response with the fault's headers and body.
fn changed(fault: &Fault, mut response: Response) -> Response {
    for (name, value) in fault.response_headers() {
        response.headers_mut().insert(name, value);
    }
    match &fault.body {
        Some(body) => response.map(|_| Body::from(body.clone())),
        None => response,
    }
}

/// The response, whose connection ends after this many bytes of the body, when they are sent.
fn truncated(response: Response, length: usize, connection: Connection) -> Response {
    let (mut parts, body) = response.into_parts();
    if let Some(whole) = body.size_hint().exact() {
        // A body in parts has no length of its own.
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
