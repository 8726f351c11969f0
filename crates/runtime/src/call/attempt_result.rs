//! How one attempt ended.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::Failure;
use crate::retry::policy::is_transient;
use crate::retry::retry_after::retry_after;

/// A successful response whose body is not decoded yet.
pub(super) struct RawResponse {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// An attempt that failed, with what is known of the response.
pub(super) struct FailedAttempt {
    pub(super) failure: Failure,
    pub(super) response: Option<(StatusCode, HeaderMap)>,
}

impl FailedAttempt {
    /// An attempt that got no response.
    pub(super) fn without_response(failure: Failure) -> Self {
        Self { failure, response: None }
    }

    pub(super) fn status(&self) -> Option<StatusCode> {
        self.response.as_ref().map(|(status, _)| *status)
    }

    /// Returns whether it failed because of this status.
    pub(super) fn has_status(&self, status: StatusCode) -> bool {
        matches!(self.failure, Failure::Status(_)) && self.status() == Some(status)
    }

    /// Returns whether the server works and rejects this request.
    pub(super) fn is_rejection(&self) -> bool {
        let is_client_error = |status: StatusCode| status.is_client_error() && !is_transient(status);
        matches!(self.failure, Failure::Status(_)) && self.status().is_some_and(is_client_error)
    }

    pub(super) fn may_have_succeeded(&self) -> bool {
        self.failure.may_have_succeeded(self.status())
    }

    pub(super) fn is_retryable(&self, is_idempotent: bool) -> bool {
        self.failure.is_retryable(self.status(), is_idempotent)
    }

    pub(super) fn retry_after(&self) -> Option<Duration> {
        retry_after(&self.response.as_ref()?.1, SystemTime::now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::body::ErrorBody;

    fn failed(status: u16, failure: Failure) -> FailedAttempt {
        let status = StatusCode::from_u16(status).expect("a status");
        FailedAttempt { failure, response: Some((status, HeaderMap::new())) }
    }

    #[test]
    fn a_client_error_that_stays_is_a_rejection() {
        for (status, expected) in [(400, true), (404, true), (408, false), (429, false), (500, false), (302, false)] {
            let attempt = failed(status, Failure::Status(ErrorBody::default()));
            assert_eq!(attempt.is_rejection(), expected, "{status}");
        }
        assert!(!failed(404, Failure::TooLarge(1)).is_rejection());
        assert!(!FailedAttempt::without_response(Failure::Moved).is_rejection());
    }

    #[test]
    fn a_status_counts_where_it_is_why_the_attempt_failed() {
        let unauthorized = failed(401, Failure::Status(ErrorBody::default()));
        assert!(unauthorized.has_status(StatusCode::UNAUTHORIZED) && !unauthorized.has_status(StatusCode::NOT_FOUND));
        assert!(!failed(401, Failure::TooLarge(1)).has_status(StatusCode::UNAUTHORIZED));
    }
}
