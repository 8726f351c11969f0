//! One attempt.

use std::mem::take;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use tokio::runtime::Handle;
use tokio::time::{Instant, timeout_at};

use super::body;
use super::request::Request;
use crate::error::{Failure, Stage};
use crate::secret::SecretString;
use crate::secret::hide::Hide;
use crate::session::Session;

/// A successful answer.
pub(super) struct RawResponse {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// An attempt that failed, with what is known of the answer.
pub(super) struct Failed {
    pub(super) failure: Failure,
    pub(super) answered: Option<(StatusCode, HeaderMap)>,
}

/// Sends the request and reads the answer, both until `end`; `credentials` go before those of the session, and
/// `secrets` are all that must not be seen in the answer beside those.
pub(super) async fn attempt(
    session: &Session,
    request: &Request,
    credentials: Option<&HeaderMap>,
    secrets: &[SecretString],
    end: Instant,
) -> Result<RawResponse, Failed> {
    let unanswered = |failure| Failed { failure, answered: None };
    let sent = match session.shared.http.client(&Handle::current()) {
        Ok(http) => timeout_at(end, http.execute(request.attempt(credentials))).await,
        Err(error) => Ok(Err(error)),
    };
    let mut response = match sent {
        Ok(Ok(response)) => response,
        Ok(Err(error)) => return Err(unanswered(Failure::of(error.without_url(), session))),
        Err(_) => return Err(unanswered(Failure::Timeout(Stage::Response))),
    };
    let status = response.status();
    let mut headers = take(response.headers_mut());
    let hide = Hide { session, secrets };
    if !status.is_success() {
        let mut body = body::read_first(&mut response, end).await;
        hide.in_bytes(&mut body.bytes, body.is_truncated);
        hide.in_headers(&mut headers);
        return Err(Failed { failure: Failure::Status(body), answered: Some((status, headers)) });
    }
    let limit = session.options.limit_of_body();
    let read = timeout_at(end, body::read(&mut response, limit, session)).await;
    match read.unwrap_or(Err(Failure::Timeout(Stage::Body))) {
        Ok(body) => Ok(RawResponse { status, headers, body }),
        Err(failure) => {
            hide.in_headers(&mut headers);
            Err(Failed { failure, answered: Some((status, headers)) })
        }
    }
}
