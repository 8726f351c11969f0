//! One attempt.

use std::mem::take;

use tokio::runtime::Handle;
use tokio::time::{Instant, timeout_at};

use super::attempt_result::{FailedAttempt, RawResponse};
use super::body;
use super::prepared::PreparedRequest;
use crate::config::credentials::Credentials;
use crate::error::{Failure, TimeoutPhase};
use crate::secret::SecretString;
use crate::session::Session;

/// Sends the request and reads the response, both until `end`.
///
/// `credentials` come before those of the session. `secrets` are redacted in an error response, together with those of
/// the session.
pub(super) async fn attempt(
    session: &Session,
    request: &PreparedRequest,
    credentials: Option<&Credentials>,
    secrets: &[SecretString],
    end: Instant,
) -> Result<RawResponse, FailedAttempt> {
    let http = &session.shared.http;
    let may_redirect = http.is_given();
    let sent = match http.client(&Handle::current()) {
        Ok(http) => timeout_at(end, http.execute(request.attempt(credentials))).await,
        Err(error) => Ok(Err(error)),
    };
    let mut response = match sent {
        Ok(Ok(response)) => response,
        Ok(Err(error)) => return Err(FailedAttempt::without_response(Failure::of(error, may_redirect))),
        Err(_) => return Err(FailedAttempt::without_response(Failure::Timeout(TimeoutPhase::Response))),
    };
    let status = response.status();
    let mut headers = take(response.headers_mut());
    if !status.is_success() {
        let mut body = body::read_first(&mut response, end).await;
        let redactor = session.secrets(secrets).redactor();
        redactor.redact_body(&mut body.bytes, body.is_truncated);
        redactor.redact_headers(&mut headers);
        return Err(FailedAttempt { failure: Failure::Status(body), response: Some((status, headers)) });
    }
    let limit = session.options.limit_of_body();
    let read = timeout_at(end, body::read(&mut response, limit, may_redirect)).await;
    match read.unwrap_or(Err(Failure::Timeout(TimeoutPhase::Body))) {
        Ok(body) => Ok(RawResponse { status, headers, body }),
        Err(failure) => {
            session.secrets(secrets).redactor().redact_headers(&mut headers);
            Err(FailedAttempt { failure, response: Some((status, headers)) })
        }
    }
}
