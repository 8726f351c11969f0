//! What an error prints: what failed, and why.

use std::fmt;

use super::client_error::{Error, FailedCall};
use super::failure::{DecodeError, Failure, TimeoutPhase};

/// One line, without the messages of the sources.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(FailedCall { operation, method, path }) = &self.0.call {
            write!(f, "`{operation}` ({method} {path}) ")?;
        }
        self.write_failure(f)?;
        match self.attempts() {
            0 => {}
            1 => f.write_str(" [1 attempt")?,
            attempts => write!(f, " [{attempts} attempts")?,
        }
        if let Some(id) = self.request_id() {
            write!(f, ", request id {}", id.escape_debug())?;
        }
        if let Some(retry_after) = self.retry_after() {
            write!(f, ", retry after {} s", retry_after.as_secs())?;
        }
        if self.attempts() > 0 {
            f.write_str("]")?;
        }
        match &self.0.gave_up {
            Some(reason) => write!(f, "; {reason}"),
            None => Ok(()),
        }
    }
}

impl Error {
    fn write_failure(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.failure {
            Failure::Invalid(violations) => {
                f.write_str("was not sent:")?;
                for (index, violation) in violations.iter().enumerate() {
                    write!(f, "{} {violation}", if index > 0 { ";" } else { "" })?;
                }
                Ok(())
            }
            Failure::Credentials(_) => f.write_str("was not sent: there are no credentials"),
            Failure::Connect { is_certificate: true, .. } => f.write_str("failed: the TLS handshake failed"),
            Failure::Connect { .. } => f.write_str("failed: no connection to the server"),
            Failure::Timeout(TimeoutPhase::BeforeSending) => {
                f.write_str("was not sent in time: the client's own rate limit held it back")
            }
            Failure::Timeout(TimeoutPhase::Response) => f.write_str("failed: no response in time"),
            Failure::Timeout(TimeoutPhase::Body) => f.write_str("failed: the response did not end in time"),
            Failure::Broken(_) if self.status().is_some() => {
                f.write_str("failed: the connection closed before the end of the response")
            }
            Failure::Broken(_) => f.write_str("failed: the connection broke"),
            Failure::Moved => f.write_str("failed: the call was continued in another tokio runtime"),
            Failure::TooLarge(limit) => write!(f, "failed: the response is larger than {limit} bytes"),
            Failure::Status(body) => {
                // With the standard reason phrase: the server's own is not kept.
                write!(f, "failed: {}, {body}", self.status().unwrap_or_default())
            }
            Failure::Decode { path, kind, source, .. } => {
                let format = if matches!(source, DecodeError::Json(_)) { "JSON" } else { "UTF-8" };
                write!(f, "failed: the response is not {format}: at {path}, found {kind}")
            }
            Failure::Unexpected(error) if self.0.call.is_none() => write!(f, "{error}"),
            Failure::Unexpected(error) => write!(f, "failed: {error}"),
            Failure::Conflict(message) => write!(f, "failed: {message}"),
            Failure::Incomplete { message, .. } => write!(f, "failed: {message}"),
            #[cfg(feature = "blocking")]
            Failure::Blocking(error) if self.0.call.is_none() => write!(f, "the call was not sent: {error}"),
            #[cfg(feature = "blocking")]
            Failure::Blocking(error) => write!(f, "was not sent: {error}"),
            Failure::Config(error) => write!(f, "{error}"),
            Failure::Value(error) => write!(f, "{error}"),
        }
    }
}

/// As [`Display`](fmt::Display), with the causes, since errors get into logs.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self}")?;
        let mut source = std::error::Error::source(self);
        while let Some(error) = source {
            write!(f, "; caused by: {error}")?;
            source = error.source();
        }
        f.write_str(")")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    #[test]
    fn prints_one_line_about_the_call_and_the_failure() {
        let status = Error::builder(ErrorKind::Status).operation("get_deal").status(503).body("down\nfor now");
        let line = "`get_deal` (GET /) failed: 503 Service Unavailable, down for now";
        assert_eq!(status.clone().build().to_string(), format!("{line} [1 attempt]"));
        assert_eq!(status.clone().attempts(0).build().to_string(), line);
        let status = status.attempts(3).header("Retry-After", "7").header("X-Request-Id", "r\u{7f}1");
        assert_eq!(
            status.build().to_string(),
            format!("{line} [3 attempts, retry after 7 s]"),
            "an id that is not text is left out"
        );
        let note =
            Error::builder(ErrorKind::Status).header("X-Request-Id", "r-1").build().with_note("a deal was created");
        assert_eq!(
            note.to_string(),
            "failed: 500 Internal Server Error, no body [1 attempt, request id r-1]; a deal was created"
        );
    }

    #[test]
    fn each_kind_has_its_message() {
        let of =
            |kind| Error::builder(kind).message("why").violation("tax", "is missing").violation("name", "is taken");
        for (kind, expected) in [
            (ErrorKind::Config, "the setting `test` cannot be used: why"),
            (ErrorKind::Value, "why"),
            (ErrorKind::Invalid, "was not sent: `tax`: is missing; `name`: is taken"),
            (ErrorKind::Credentials, "was not sent: there are no credentials"),
            (ErrorKind::Connect, "failed: no connection to the server [1 attempt]"),
            (ErrorKind::Timeout, "failed: no response in time [1 attempt]"),
            (ErrorKind::Interrupted, "failed: the connection broke [1 attempt]"),
            (ErrorKind::TooLarge, "failed: the response is larger than 67108864 bytes [1 attempt]"),
            (ErrorKind::Status, "failed: 500 Internal Server Error, no body [1 attempt]"),
            (ErrorKind::Decode, "failed: the response is not JSON: at $, found why [1 attempt]"),
            (ErrorKind::Unexpected, "the response is not as documented: at $, why [1 attempt]"),
            (ErrorKind::Conflict, "failed: why"),
            (ErrorKind::Incomplete, "failed: why"),
        ] {
            assert_eq!(of(kind).build().to_string(), expected);
        }
        let broken = of(ErrorKind::Interrupted).status(200).build();
        assert_eq!(broken.to_string(), "failed: the connection closed before the end of the response [1 attempt]");
        let unexpected = of(ErrorKind::Unexpected).operation("get_deal").build();
        assert!(unexpected.to_string().starts_with("`get_deal` (GET /) failed: the response is not as documented"));
        for (phase, expected) in [
            (TimeoutPhase::BeforeSending, "was not sent in time: the client's own rate limit held it back"),
            (TimeoutPhase::Body, "failed: the response did not end in time"),
        ] {
            assert_eq!(Error::without_call(Failure::Timeout(phase)).to_string(), expected);
        }
        let moved = Error::without_call(Failure::Moved).to_string();
        assert_eq!(moved, "failed: the call was continued in another tokio runtime");
        let is_certificate = true;
        let failure = Failure::Connect { source: "why".into(), is_unsent: true, is_timeout: false, is_certificate };
        assert_eq!(Error::without_call(failure).to_string(), "failed: the TLS handshake failed");
    }

    #[test]
    fn debug_adds_the_causes() {
        let error = Error::builder(ErrorKind::Connect).message("no route").build();
        assert_eq!(format!("{error:?}"), "Error(failed: no connection to the server [1 attempt]; caused by: no route)");
        let error = Error::builder(ErrorKind::Conflict).message("why").build();
        assert_eq!(format!("{error:?}"), "Error(failed: why)");
    }
}
