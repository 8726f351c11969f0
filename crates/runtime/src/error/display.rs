//! What an error prints: what failed, and why.

use std::fmt;

use super::failure::DecodeError;
use super::{Call, Error, Failure, Stage};

/// One line. What the sources say is not in it.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Call { operation, method, path }) = &self.0.call {
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
        if let Some(wait) = self.retry_after() {
            write!(f, ", retry after {} s", wait.as_secs())?;
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
            Failure::Timeout(Stage::BeforeSending) => {
                f.write_str("was not sent in time: the client's own rate limit held it back")
            }
            Failure::Timeout(Stage::Response) => f.write_str("failed: no response in time"),
            Failure::Timeout(Stage::Body) => f.write_str("failed: the response did not end in time"),
            Failure::Broken(_) if self.status().is_some() => {
                f.write_str("failed: the connection closed before the end of the response")
            }
            Failure::Broken(_) => f.write_str("failed: the connection broke"),
            Failure::Moved => f.write_str("failed: the call was continued in another tokio runtime"),
            Failure::TooLarge(limit) => write!(f, "failed: the response is larger than {limit} bytes"),
            Failure::Status(body) => {
                // The reason is the standard one: what the server wrote in its place is not kept.
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

/// As [`Display`](fmt::Display), with the causes: errors get into logs.
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
