//! What an error prints: what failed, why, and what to do next.

use std::fmt;

use super::failure::{DecodeError, is_certificate};
use super::{Error, Failure, Stage};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({} {}) ", self.operation(), self.method(), self.path())?;
        self.write_failure(f)?;
        match self.attempts() {
            0 => {}
            1 => f.write_str(" [1 attempt")?,
            attempts => write!(f, " [{attempts} attempts")?,
        }
        if let Some(id) = self.request_id() {
            write!(f, ", request id {}", id.escape_debug())?;
        }
        if let Some(wait) = self.retry_after() {
            write!(f, ", retry after {} s", wait.as_secs())?;
        }
        if self.attempts() > 0 {
            f.write_str("]")?;
        }
        if let Some(reason) = &self.0.gave_up {
            write!(f, " {reason}.")?;
        }
        write!(f, " {}", self.advice())
    }
}

impl Error {
    fn write_failure(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.failure {
            Failure::Refused(problems) => {
                f.write_str("was not sent:")?;
                for (index, problem) in problems.iter().enumerate() {
                    write!(f, "{} {problem}", if index > 0 { ";" } else { "" })?;
                }
                f.write_str(".")
            }
            Failure::Credentials(error) => write!(f, "was not sent: there are no credentials: {error}."),
            Failure::Connect { error, .. } if is_certificate(error) => {
                f.write_str("failed: TLS could not be agreed on.")
            }
            Failure::Connect { .. } => f.write_str("failed: no connection to the server."),
            Failure::Timeout(Stage::BeforeSending) => f.write_str("was held back by the client's own limits too long."),
            Failure::Timeout(Stage::Answer) => f.write_str("failed: no answer in time."),
            Failure::Timeout(Stage::Body) => f.write_str("failed: the answer did not end in time."),
            Failure::Broken(_) if self.status().is_some() => f.write_str("failed: the answer broke off."),
            Failure::Broken(_) => f.write_str("failed: the connection broke."),
            Failure::Moved => f.write_str("failed: it was begun in another tokio runtime."),
            Failure::TooLarge(limit) => write!(f, "failed: the answer has more than {limit} bytes."),
            Failure::Status(body) => {
                // The reason is the standard one: what the server wrote in its place is not kept.
                write!(f, "failed: {}, {body}.", self.status().unwrap_or_default())
            }
            Failure::Decode { path, kind, source, .. } => match source {
                DecodeError::Json(error) => write!(f, "failed: the answer is no JSON: at {path}, {kind}: {error}."),
                DecodeError::Text(error) => write!(f, "failed: the answer is no text: at {path}, {kind}: {error}."),
            },
            Failure::Unexpected(error) => write!(f, "failed: {error}."),
            Failure::Conflict(message) => write!(f, "failed: {message}."),
            Failure::Incomplete { message, .. } => write!(f, "failed: {message}."),
            #[cfg(feature = "blocking")]
            Failure::Blocking(error) => write!(f, "was not sent: {error}."),
        }
    }

    /// What to do next.
    fn advice(&self) -> &'static str {
        match &self.0.failure {
            Failure::Refused(_) => "Mend what is named; nothing was sent.",
            Failure::Credentials(_) if self.0.may_be_done => {
                "Check the provider of the credentials; an attempt before this one may have been done."
            }
            Failure::Credentials(_) => "Check the provider of the credentials; nothing was sent.",
            Failure::Connect { error, .. } if is_certificate(error) => {
                "Check the base URL; a certificate of your own is trusted by `root_certificate_pem`."
            }
            Failure::Connect { is_unsent, .. } if self.0.may_be_done || !is_unsent => {
                "Try later; the server may have done what an attempt before this one asked for."
            }
            Failure::Connect { .. } => "Check the base URL, the network and the proxy, or try later; nothing was sent.",
            Failure::Timeout(Stage::BeforeSending) if self.0.may_be_done => {
                "Allow more time or more requests; an attempt before this one may have been done."
            }
            Failure::Timeout(Stage::BeforeSending) => "Allow more time or more requests; nothing was sent.",
            Failure::Timeout(_) | Failure::Broken(_) | Failure::Moved if self.0.is_idempotent => {
                "Try later, or allow more time for the attempt and the call."
            }
            Failure::Timeout(_) | Failure::Broken(_) | Failure::Moved => {
                "The server may have done what it was asked for: look before you send it again."
            }
            Failure::TooLarge(_) | Failure::Decode { .. } | Failure::Unexpected(_) if !self.0.is_idempotent => {
                "The server has done what it was asked for: look there before you send it again."
            }
            Failure::TooLarge(_) => "Ask for less at once, or raise `body_limit`.",
            Failure::Status(_) => self.advice_of_status(),
            Failure::Decode { .. } => "Check that the base URL is that of the API, and no proxy answers in its place.",
            Failure::Unexpected(_) => "Look at the answer with `send_raw`.",
            Failure::Conflict(_) => "Look there before you call again.",
            Failure::Incomplete { advice, .. } => advice,
            #[cfg(feature = "blocking")]
            Failure::Blocking(_) => "Use `send().await` here.",
        }
    }

    fn advice_of_status(&self) -> &'static str {
        match self.status().map_or(0, |status| status.as_u16()) {
            300..=399 => "Check the base URL: redirects are not followed, so that credentials reach no other host.",
            400 | 422 => "Mend the request; `problems` has what the answer says of its fields.",
            401 => "Check the credentials: missing, wrong, expired or switched off.",
            403 => "Check what the credentials allow.",
            404 | 410 => "Check the id, and that the base URL has the path that all of the API's paths begin with.",
            405 | 415 => "Check the base URL; the API may have changed.",
            408 | 502 | 503 | 504 if self.is_retryable() => "Try later.",
            409 | 412 => "Read what is there now, and decide again.",
            413 => "Send less at once.",
            429 => "Send fewer requests (`max_requests_per_second`), and wait as long as `retry_after` says.",
            408 | 500..=599 if !self.0.is_idempotent => {
                "The server may have done what it was asked for: look before you send it again."
            }
            500..=599 => "Try later; where it stays, the vendor's support needs the request id and the time.",
            _ => "Look at `status`, `headers` and `body`.",
        }
    }
}

/// As [`Display`](fmt::Display), with the causes: errors get into logs.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self}")?;
        let mut source = std::error::Error::source(self);
        while let Some(error) = source {
            write!(f, " Caused by: {error}.")?;
            source = error.source();
        }
        f.write_str(")")
    }
}
