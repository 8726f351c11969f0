//! What a program asks of an error to decide what to do.

use http::StatusCode;

use super::client_error::Error;
use super::failure::Failure;

impl Error {
    /// Returns whether time ran out, for an attempt or for the whole call. A 408 counts too.
    pub fn is_timeout(&self) -> bool {
        match &self.0.failure {
            Failure::Timeout(_) => true,
            Failure::Connect { is_timeout, .. } => *is_timeout,
            _ => self.has_status(|status| status == StatusCode::REQUEST_TIMEOUT),
        }
    }

    /// Returns whether the last attempt made no connection, so that nothing of it has reached the server.
    pub fn is_connect(&self) -> bool {
        matches!(self.0.failure, Failure::Connect { .. })
    }

    /// Returns whether the request was invalid and was not sent: see [`violations`](Self::violations).
    pub fn is_invalid(&self) -> bool {
        matches!(self.0.failure, Failure::Invalid(_))
    }

    /// Returns whether the request is invalid, by validation before it was sent or by the server (400, 422).
    pub fn is_validation(&self) -> bool {
        self.is_invalid() || self.has_status(|status| matches!(status.as_u16(), 400 | 422))
    }

    /// Returns whether the server rejected the credentials (401).
    pub fn is_unauthorized(&self) -> bool {
        self.has_status(|status| status == StatusCode::UNAUTHORIZED)
    }

    /// Returns whether the credentials do not allow this (403).
    pub fn is_forbidden(&self) -> bool {
        self.has_status(|status| status == StatusCode::FORBIDDEN)
    }

    /// Returns whether the object does not exist (404, 410).
    pub fn is_not_found(&self) -> bool {
        self.has_status(|status| matches!(status.as_u16(), 404 | 410))
    }

    /// Returns whether the request contradicts what is stored (409, 412), or another caller was faster.
    pub fn is_conflict(&self) -> bool {
        matches!(self.0.failure, Failure::Conflict(_)) || self.has_status(|status| matches!(status.as_u16(), 409 | 412))
    }

    /// Returns whether there were too many requests (429).
    pub fn is_rate_limited(&self) -> bool {
        self.has_status(|status| status == StatusCode::TOO_MANY_REQUESTS)
    }

    /// Returns whether the server failed (500 to 599).
    pub fn is_server_error(&self) -> bool {
        self.has_status(|status| status.is_server_error())
    }

    /// Returns whether a successful response cannot be read, or is not as documented.
    pub fn is_decode(&self) -> bool {
        matches!(self.0.failure, Failure::Decode { .. } | Failure::Unexpected(_))
    }

    /// Returns whether the body of the response is larger than the body limit.
    pub fn is_too_large(&self) -> bool {
        matches!(self.0.failure, Failure::TooLarge(_))
    }

    /// Returns whether a list cannot be read completely, or may be incomplete: the objects before the error are not all
    /// of them.
    pub fn is_incomplete(&self) -> bool {
        matches!(self.0.failure, Failure::Incomplete { .. })
    }

    /// Returns whether the same call may succeed later and a retry does no harm: the operation is idempotent, or nothing
    /// has reached the server.
    pub fn is_retryable(&self) -> bool {
        self.0.failure.is_retryable(self.status(), self.0.is_idempotent)
    }

    /// Returns whether the request may have succeeded in any of the attempts although no response says so. Look before
    /// you send it again.
    pub fn is_outcome_unknown(&self) -> bool {
        self.0.may_have_succeeded || self.0.failure.may_have_succeeded(self.status())
    }

    fn has_status(&self, is: impl Fn(StatusCode) -> bool) -> bool {
        matches!(self.0.failure, Failure::Status(_)) && self.status().is_some_and(is)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    /// Each predicate that is true of an error, by its name.
    fn predicates(error: &Error) -> Vec<&'static str> {
        let all = [
            ("timeout", error.is_timeout()),
            ("connect", error.is_connect()),
            ("invalid", error.is_invalid()),
            ("validation", error.is_validation()),
            ("unauthorized", error.is_unauthorized()),
            ("forbidden", error.is_forbidden()),
            ("not_found", error.is_not_found()),
            ("conflict", error.is_conflict()),
            ("rate_limited", error.is_rate_limited()),
            ("server_error", error.is_server_error()),
            ("decode", error.is_decode()),
            ("too_large", error.is_too_large()),
            ("incomplete", error.is_incomplete()),
            ("retryable", error.is_retryable()),
            ("outcome_unknown", error.is_outcome_unknown()),
        ];
        all.into_iter().filter(|(_, is_true)| *is_true).map(|(name, _)| name).collect()
    }

    #[test]
    fn a_status_has_its_predicates() {
        for (status, expected) in [
            (302, &["outcome_unknown"][..]),
            (400, &["validation"]),
            (401, &["unauthorized"]),
            (403, &["forbidden"]),
            (404, &["not_found"]),
            (408, &["timeout", "retryable", "outcome_unknown"]),
            (409, &["conflict"]),
            (410, &["not_found"]),
            (412, &["conflict"]),
            (418, &[]),
            (422, &["validation"]),
            (429, &["rate_limited", "retryable"]),
            (500, &["server_error", "outcome_unknown"]),
            (503, &["server_error", "retryable", "outcome_unknown"]),
        ] {
            let error = Error::builder(ErrorKind::Status).status(status).build();
            assert_eq!(predicates(&error), expected, "{status}");
            assert!(!Error::builder(ErrorKind::Status).status(status).idempotent(false).build().is_retryable());
        }
    }

    #[test]
    fn a_kind_has_its_predicates() {
        for (kind, expected) in [
            (ErrorKind::Config, &[][..]),
            (ErrorKind::Value, &[]),
            (ErrorKind::Invalid, &["invalid", "validation"]),
            (ErrorKind::Credentials, &[]),
            (ErrorKind::Connect, &["connect", "retryable"]),
            (ErrorKind::Timeout, &["timeout", "retryable", "outcome_unknown"]),
            (ErrorKind::Interrupted, &["retryable", "outcome_unknown"]),
            (ErrorKind::TooLarge, &["too_large", "outcome_unknown"]),
            (ErrorKind::Decode, &["decode", "outcome_unknown"]),
            (ErrorKind::Unexpected, &["decode", "outcome_unknown"]),
            (ErrorKind::Conflict, &["conflict"]),
            (ErrorKind::Incomplete, &["incomplete"]),
        ] {
            let error = Error::builder(kind).build();
            assert_eq!((error.kind(), predicates(&error)), (kind, expected.to_vec()));
        }
        assert!(Error::builder(ErrorKind::Config).build().after_unknown_outcome().is_outcome_unknown());
        assert!(Error::builder(ErrorKind::Connect).idempotent(false).build().is_retryable(), "nothing was sent");
        assert!(!Error::builder(ErrorKind::Timeout).idempotent(false).build().is_retryable());
    }
}
