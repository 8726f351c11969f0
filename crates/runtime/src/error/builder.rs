//! Errors for the tests of programs that use a client.

use std::time::SystemTime;

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

use super::body::ErrorBody;
use super::client_error::{Error, FailedCall};
use super::failure::{DecodeError, Failure, TimeoutPhase};
use super::kind::ErrorKind;
use crate::config::config_error::ConfigError;
use crate::config::options::CallOptions;
use crate::config::provider::CredentialError;
use crate::response::ResponseError;
use crate::retry::retry_after::retry_after;
use crate::validation::Violation;

/// Builds an [`Error`] of any kind, for tests of code that handles one: without a server, and without a call.
///
/// The predicates of the error return what they would for a call that failed in this way.
///
/// ```
/// use std::time::Duration;
///
/// use crm_client_runtime::{Error, ErrorKind};
///
/// let busy = Error::builder(ErrorKind::Status).status(503).header("Retry-After", "7").attempts(3).build();
/// assert!(busy.is_server_error() && busy.is_retryable());
/// assert_eq!(busy.retry_after(), Some(Duration::from_secs(7)));
///
/// let invalid = Error::builder(ErrorKind::Status).status(422).body(r#"{"errors": {"name": ["is taken"]}}"#).build();
/// assert_eq!(invalid.violations()[0].field, "name");
///
/// let lost = Error::builder(ErrorKind::Timeout).operation("create_deal").idempotent(false).build();
/// assert!(lost.is_outcome_unknown() && !lost.is_retryable());
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ErrorBuilder {
    kind: ErrorKind,
    operation: Option<&'static str>,
    is_idempotent: bool,
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Vec<u8>,
    attempts: Option<u32>,
    violations: Vec<Violation>,
    message: String,
}

impl Error {
    /// Returns a builder of an error of this kind, for tests of code that handles one.
    pub fn builder(kind: ErrorKind) -> ErrorBuilder {
        ErrorBuilder {
            kind,
            operation: None,
            is_idempotent: true,
            status: None,
            headers: HeaderMap::new(),
            body: Vec::new(),
            attempts: None,
            violations: Vec::new(),
            message: "made for a test".to_owned(),
        }
    }
}

impl ErrorBuilder {
    /// Sets the operation that failed, `get_deal`.
    pub fn operation(mut self, id: &'static str) -> Self {
        self.operation = Some(id);
        self
    }

    /// Sets whether the operation is idempotent; it is unless set.
    pub fn idempotent(mut self, is_idempotent: bool) -> Self {
        self.is_idempotent = is_idempotent;
        self
    }

    /// Sets the status of the response; 500 for [`ErrorKind::Status`] unless set. A number that is not a status becomes 500.
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
        self
    }

    /// Adds a header of the response. An invalid header is ignored.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            self.headers.insert(name, value);
        }
        self
    }

    /// Sets the body of the response.
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// Sets the number of attempts; 1 unless set, or 0 for a kind of error before sending.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = Some(attempts);
        self
    }

    /// Adds a violation of a field of the request, for [`ErrorKind::Invalid`].
    pub fn violation(mut self, field: &str, message: &str) -> Self {
        self.violations.push(Violation { field: field.to_owned(), message: message.to_owned() });
        self
    }

    /// Sets the message, for a kind of error that has one.
    pub fn message(mut self, message: &str) -> Self {
        message.clone_into(&mut self.message);
        self
    }

    /// Builds the error.
    pub fn build(self) -> Error {
        let is_sent = matches!(
            self.kind,
            ErrorKind::Connect
                | ErrorKind::Timeout
                | ErrorKind::Interrupted
                | ErrorKind::TooLarge
                | ErrorKind::Status
                | ErrorKind::Decode
                | ErrorKind::Unexpected
        );
        let status = match self.kind {
            ErrorKind::Status => Some(self.status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)),
            ErrorKind::Decode | ErrorKind::Unexpected | ErrorKind::TooLarge => {
                Some(self.status.unwrap_or(StatusCode::OK))
            }
            _ => self.status,
        };
        let (operation, is_idempotent, headers) = (self.operation, self.is_idempotent, self.headers.clone());
        let attempts = self.attempts.unwrap_or(u32::from(is_sent));
        let mut error = Error::without_call(self.failure())
            .with_attempts(attempts, is_idempotent)
            .with_retry_after(retry_after(&headers, SystemTime::now()))
            .with_response(status.map(|status| (status, headers)));
        error.0.call = operation.map(|operation| FailedCall { operation, method: Method::GET, path: "/".to_owned() });
        error
    }

    fn failure(self) -> Failure {
        let message = self.message;
        match self.kind {
            ErrorKind::Config => Failure::Config(ConfigError::new("test", message)),
            ErrorKind::Value => Failure::Value(message.into()),
            ErrorKind::Invalid => Failure::Invalid(self.violations),
            ErrorKind::Credentials => Failure::Credentials(CredentialError::new(message)),
            ErrorKind::Connect => {
                Failure::Connect { source: message.into(), is_unsent: true, is_timeout: false, is_certificate: false }
            }
            ErrorKind::Timeout => Failure::Timeout(TimeoutPhase::Response),
            ErrorKind::Interrupted => Failure::Broken(message.into()),
            ErrorKind::TooLarge => Failure::TooLarge(CallOptions::BODY_LIMIT),
            ErrorKind::Status => Failure::Status(ErrorBody::new(self.body, false)),
            ErrorKind::Decode => Failure::Decode {
                path: "$".to_owned(),
                kind: message,
                source: DecodeError::Json(serde::de::Error::custom("made for a test")),
                body: ErrorBody::new(self.body, false),
            },
            ErrorKind::Unexpected => Failure::Unexpected(Box::new(ResponseError::with_message("$", message))),
            ErrorKind::Conflict => Failure::Conflict(message),
            ErrorKind::Incomplete => Failure::Incomplete { message, advice: "It was made for a test." },
            #[cfg(feature = "blocking")]
            ErrorKind::Blocking => Failure::Blocking(crate::blocking::BlockingError::with_message(message)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_its_attempts_and_its_status() {
        for (kind, attempts, status) in [
            (ErrorKind::Config, 0, None),
            (ErrorKind::Value, 0, None),
            (ErrorKind::Invalid, 0, None),
            (ErrorKind::Credentials, 0, None),
            (ErrorKind::Connect, 1, None),
            (ErrorKind::Timeout, 1, None),
            (ErrorKind::Interrupted, 1, None),
            (ErrorKind::TooLarge, 1, Some(200)),
            (ErrorKind::Status, 1, Some(500)),
            (ErrorKind::Decode, 1, Some(200)),
            (ErrorKind::Unexpected, 1, Some(200)),
            (ErrorKind::Conflict, 0, None),
            (ErrorKind::Incomplete, 0, None),
        ] {
            let error = Error::builder(kind).build();
            assert_eq!(
                (error.attempts(), error.status().map(|status| status.as_u16())),
                (attempts, status),
                "{kind:?}"
            );
            let error = Error::builder(kind).status(207).attempts(7).build();
            assert_eq!((error.attempts(), error.status().map(|status| status.as_u16())), (7, Some(207)), "{kind:?}");
        }
    }

    #[test]
    fn what_is_set_is_in_the_error() {
        let builder = Error::builder(ErrorKind::Status).operation("get_deal").header("X-Request-Id", "r-17");
        let error = builder.header("a b", "c").status(99).body(r#"{"errors": {"tax": ["is missing"]}}"#).build();
        assert_eq!((error.operation(), error.path()), (Some("get_deal"), Some("/")));
        assert_eq!(error.method(), Some(&Method::GET));
        assert_eq!((error.request_id(), error.headers().map(HeaderMap::len)), (Some("r-17"), Some(1)));
        assert_eq!((error.status(), error.violations().len()), (Some(StatusCode::INTERNAL_SERVER_ERROR), 1));
        let error = Error::builder(ErrorKind::Invalid).violation("tax", "is missing").build();
        assert_eq!(error.violations()[0].to_string(), "`tax`: is missing");
        assert_eq!((error.operation(), error.path(), error.method()), (None, None, None));
        assert_eq!(Error::builder(ErrorKind::Decode).build().json_path(), Some("$"));
        assert_eq!(Error::builder(ErrorKind::Unexpected).build().json_path(), Some("$"));
        assert_eq!(Error::builder(ErrorKind::Status).build().json_path(), None);
    }
}
