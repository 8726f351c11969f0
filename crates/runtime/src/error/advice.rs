//! What to do about an error.

use super::client_error::Error;
use super::failure::{Failure, TimeoutPhase};

/// What to do about a 401, unless the API says more.
pub(crate) const UNAUTHORIZED: &str = "Check the credentials: they are missing, wrong, expired or switched off.";
/// What to do about a 403, unless the API says more.
pub(crate) const FORBIDDEN: &str = "Check what the credentials allow.";

impl Error {
    /// Returns what to do next, in one or two sentences.
    pub fn advice(&self) -> &'static str {
        match &self.0.failure {
            Failure::Invalid(_) => "Fix what is named; nothing was sent.",
            Failure::Credentials(_) if self.0.may_have_succeeded => {
                "Check the credential provider. An earlier attempt may have succeeded."
            }
            Failure::Credentials(_) => "Check the credential provider; nothing was sent.",
            Failure::Connect { is_certificate: true, .. } => {
                "Check the base URL. To trust a private certificate, set `root_certificate_pem`."
            }
            Failure::Connect { is_unsent, .. } if self.0.may_have_succeeded || !is_unsent => {
                "Try later. An earlier attempt may have succeeded."
            }
            Failure::Connect { .. } => "Check the base URL, the network and the proxy, or try later; nothing was sent.",
            Failure::Timeout(TimeoutPhase::BeforeSending) if self.0.may_have_succeeded => {
                "Allow more time or more requests. An earlier attempt may have succeeded."
            }
            Failure::Timeout(TimeoutPhase::BeforeSending) => "Allow more time or more requests; nothing was sent.",
            Failure::Timeout(_) | Failure::Broken(_) | Failure::Moved if self.0.is_idempotent => {
                "Try later, or set a longer timeout for the attempt and the call."
            }
            Failure::Timeout(_) | Failure::Broken(_) | Failure::Moved => {
                "The request may have succeeded: look before you send it again."
            }
            Failure::TooLarge(_) | Failure::Decode { .. } | Failure::Unexpected(_) if !self.0.is_idempotent => {
                "The request succeeded: look before you send it again."
            }
            Failure::TooLarge(_) => "Ask for less at once, or raise `body_limit`.",
            Failure::Status(_) => self.advice_of_status(),
            Failure::Decode { .. } => "Check that the base URL is the API's, and that no proxy responds in its place.",
            Failure::Unexpected(_) => "Look at what the server sent: the field's `raw`, or the response of `send_raw`.",
            Failure::Config(_) => "Change the setting.",
            Failure::Value(_) => "Change the value.",
            Failure::Conflict(_) => "Look at what is there before you call again.",
            Failure::Incomplete { advice, .. } => advice,
            #[cfg(feature = "blocking")]
            Failure::Blocking(_) => "Use `send().await` here.",
        }
    }

    fn advice_of_status(&self) -> &'static str {
        match self.status().map_or(0, |status| status.as_u16()) {
            300..=399 => "Check the base URL. Redirects are not followed, so that credentials reach no other host.",
            400 | 422 => "Fix the request; `violations` lists what the server says about its fields.",
            401 => self.0.of_credentials.map_or(UNAUTHORIZED, |[unauthorized, _]| unauthorized),
            403 => self.0.of_credentials.map_or(FORBIDDEN, |[_, forbidden]| forbidden),
            404 | 410 => "Check the id, and that the base URL has the path that all of the API's paths begin with.",
            405 | 415 => "Check the base URL; the API may have changed.",
            408 | 502 | 503 | 504 if self.is_retryable() => "Try later.",
            409 | 412 => "Read the current state, and decide again.",
            413 => "Send a smaller body.",
            429 => "Send fewer requests (`max_requests_per_second`), and wait for `retry_after`.",
            408 | 500..=599 if !self.0.is_idempotent => {
                "The request may have succeeded: look before you send it again."
            }
            500..=599 => "Try later. If it persists, give the vendor's support the request id and the time.",
            _ => "Look at `status`, `headers` and `body`.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    #[test]
    fn each_status_has_its_advice() {
        for (status, of_read, of_create) in [
            (302, "Redirects are not followed", "Redirects are not followed"),
            (400, "Fix the request", "Fix the request"),
            (401, "Check the credentials", "Check the credentials"),
            (403, "credentials allow", "credentials allow"),
            (404, "Check the id", "Check the id"),
            (405, "the API may have changed", "the API may have changed"),
            (408, "Try later.", "may have succeeded"),
            (409, "current state", "current state"),
            (410, "Check the id", "Check the id"),
            (412, "current state", "current state"),
            (413, "smaller body", "smaller body"),
            (415, "the API may have changed", "the API may have changed"),
            (418, "Look at `status`", "Look at `status`"),
            (422, "Fix the request", "Fix the request"),
            (429, "fewer requests", "fewer requests"),
            (500, "If it persists", "may have succeeded"),
            (503, "Try later.", "may have succeeded"),
            (599, "If it persists", "may have succeeded"),
        ] {
            let advice = |is_idempotent| {
                Error::builder(ErrorKind::Status).status(status).idempotent(is_idempotent).build().advice()
            };
            assert!(advice(true).contains(of_read), "{status}: {}", advice(true));
            assert!(advice(false).contains(of_create), "{status}: {}", advice(false));
        }
    }

    #[test]
    fn each_kind_has_its_advice() {
        for (kind, of_read, of_create, after_another) in [
            (ErrorKind::Config, "Change the setting", "Change the setting", "Change the setting"),
            (ErrorKind::Value, "Change the value", "Change the value", "Change the value"),
            (ErrorKind::Invalid, "Fix what is named", "Fix what is named", "Fix what is named"),
            (ErrorKind::Credentials, "nothing was sent", "nothing was sent", "earlier attempt"),
            (ErrorKind::Connect, "nothing was sent", "nothing was sent", "earlier attempt"),
            (ErrorKind::Timeout, "longer timeout", "may have succeeded", "longer timeout"),
            (ErrorKind::Interrupted, "longer timeout", "may have succeeded", "longer timeout"),
            (ErrorKind::TooLarge, "`body_limit`", "request succeeded", "`body_limit`"),
            (ErrorKind::Decode, "base URL", "request succeeded", "base URL"),
            (ErrorKind::Unexpected, "`raw`", "request succeeded", "`raw`"),
            (ErrorKind::Conflict, "Look at what is there", "Look at what is there", "Look at what is there"),
            (ErrorKind::Incomplete, "made for a test", "made for a test", "made for a test"),
        ] {
            let error = |is_idempotent| Error::builder(kind).idempotent(is_idempotent).build();
            assert!(error(true).advice().contains(of_read), "{kind:?}: {}", error(true).advice());
            assert!(error(false).advice().contains(of_create), "{kind:?}: {}", error(false).advice());
            let error = error(true).after_unknown_outcome();
            assert!(error.advice().contains(after_another), "{kind:?}: {}", error.advice());
        }
        let before_sending = || Error::without_call(Failure::Timeout(TimeoutPhase::BeforeSending));
        assert!(before_sending().advice().contains("nothing was sent"));
        assert!(before_sending().after_unknown_outcome().advice().contains("earlier attempt"));
        let connect = |is_unsent, is_certificate| {
            let failure = Failure::Connect { source: "why".into(), is_unsent, is_timeout: false, is_certificate };
            Error::without_call(failure).advice()
        };
        assert!(connect(true, true).contains("root_certificate_pem"));
        assert!(connect(false, false).contains("earlier attempt"));
    }
}
