//! Errors for the tests of programs that use a client.

use std::time::SystemTime;

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

use super::body::ErrorBody;
use super::failure::{DecodeError, Failure, Stage};
use super::kind::ErrorKind;
use super::{Call, Error};
use crate::call::retry_after::retry_after;
use crate::response::ResponseError;
use crate::session::config_error::ConfigError;
use crate::session::options::CallOptions;
use crate::session::provider::CredentialError;
use crate::validation::Violation;

/// Builds an [`Error`] of any kind, for tests of code that handles one: without a server, and without a call.
///
/// The predicates of the error say what they would of a call that failed in this way.
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

    /// Sets whether the operation may be repeated; it may unless set.
    pub fn idempotent(mut self, is_idempotent: bool) -> Self {
        self.is_idempotent = is_idempotent;
        self
    }

    /// Sets the status of the response; 500 for [`ErrorKind::Status`] unless set. A number that is no status is 500 too.
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
        self
    }

    /// Adds a header of the response; what no header can have is left out.
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

    /// Sets how many attempts there were; 1 unless set, and 0 where nothing is sent in this way.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = Some(attempts);
        self
    }

    /// Adds what is wrong with a field of the request, for [`ErrorKind::Invalid`].
    pub fn violation(mut self, field: &str, message: &str) -> Self {
        self.violations.push(Violation { field: field.to_owned(), message: message.to_owned() });
        self
    }

    /// Sets what the error says, where the kind leaves it open.
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
            .with_answer(status.map(|status| (status, headers)));
        error.0.call = operation.map(|operation| Call { operation, method: Method::GET, path: "/".to_owned() });
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
            ErrorKind::Timeout => Failure::Timeout(Stage::Response),
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
