//! The error: what failed, and what is known of the response.

use std::borrow::Cow;
use std::error::Error as StdError;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};

use super::body::ErrorBody;
use super::failure::Failure;
use super::kind::ErrorKind;
use super::violations::violations;
use crate::operation::Operation;
use crate::redaction::Secrets;
use crate::validation::Violation;

/// The one error of a client: a call failed, a field of a response cannot be read, or a setting is invalid.
///
/// All other errors of this crate become one by `?`. It prints as one line, without credentials, query and headers;
/// [`advice`](Self::advice) says what to do next. Its sources add details and repeat nothing.
///
/// ```
/// # fn report(error: crm_client_runtime::Error) {
/// if error.is_validation() {
///     for violation in error.violations() {
///         eprintln!("{}: {}", violation.field, violation.message);
///     }
/// } else if error.is_retryable() {
///     eprintln!("failed {} times, try later: {error}", error.attempts());
/// } else {
///     eprintln!("{error}\n{}", error.advice());
/// }
/// # }
/// ```
pub struct Error(pub(super) Box<Details>);

pub(super) struct Details {
    /// `None` if no call is known.
    pub(super) call: Option<FailedCall>,
    pub(super) failure: Failure,
    attempts: u32,
    /// The status and headers, if the server responded.
    response: Option<(StatusCode, HeaderMap)>,
    retry_after: Option<Duration>,
    /// Whether a retry does no harm, by the document and the options.
    pub(super) is_idempotent: bool,
    /// Whether an earlier attempt may have succeeded.
    pub(super) may_have_succeeded: bool,
    /// Why there was no further attempt although one could have helped.
    pub(super) gave_up: Option<Cow<'static, str>>,
    /// What to do about a 401 and a 403 of this API.
    pub(super) of_credentials: Option<[&'static str; 2]>,
    /// What a note must not show.
    secrets: Secrets,
}

/// The call that failed.
pub(super) struct FailedCall {
    pub(super) operation: &'static str,
    pub(super) method: Method,
    pub(super) path: String,
}

impl Error {
    pub(crate) fn new(operation: &'static Operation, path: String, failure: Failure) -> Self {
        let mut error = Self::without_call(failure);
        error.0.call = Some(FailedCall { operation: operation.id, method: operation.method.clone(), path });
        error.0.is_idempotent = operation.is_idempotent;
        error
    }

    pub(crate) fn without_call(failure: Failure) -> Self {
        Self(Box::new(Details {
            call: None,
            failure,
            attempts: 0,
            response: None,
            retry_after: None,
            is_idempotent: true,
            may_have_succeeded: false,
            gave_up: None,
            of_credentials: None,
            secrets: Secrets::default(),
        }))
    }

    pub(crate) fn with_secrets(mut self, secrets: Secrets) -> Self {
        self.0.secrets = secrets;
        self
    }

    /// Sets what to do about a 401 and a 403.
    pub(crate) fn with_advice(mut self, of_credentials: [&'static str; 2]) -> Self {
        self.0.of_credentials = Some(of_credentials);
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32, is_idempotent: bool) -> Self {
        self.0.attempts = attempts;
        self.0.is_idempotent = is_idempotent;
        self
    }

    pub(crate) fn with_earlier_attempts(mut self, may_have_succeeded: bool) -> Self {
        self.0.may_have_succeeded = may_have_succeeded;
        self
    }

    pub(crate) fn with_response(mut self, response: Option<(StatusCode, HeaderMap)>) -> Self {
        self.0.response = response;
        self
    }

    pub(crate) fn with_retry_after(mut self, retry_after: Option<Duration>) -> Self {
        self.0.retry_after = retry_after;
        self
    }

    pub(crate) fn with_reason(mut self, gave_up: Option<Cow<'static, str>>) -> Self {
        self.0.gave_up = gave_up;
        self
    }

    /// Makes the error retryable: the caller looks before it sends again.
    pub(crate) fn idempotent(mut self) -> Self {
        self.0.is_idempotent = true;
        self
    }

    /// Notes that an earlier request may have succeeded.
    #[doc(hidden)]
    #[must_use]
    pub fn after_unknown_outcome(mut self) -> Self {
        self.0.may_have_succeeded = true;
        self
    }

    /// Adds a sentence, without its full stop, about what was done before. Secrets that a server repeated in it are
    /// redacted.
    #[doc(hidden)]
    #[must_use]
    pub fn with_note(self, note: &str) -> Self {
        let note = self.0.secrets.redactor().redact_text(note);
        self.with_reason(Some(note.into()))
    }

    /// Returns what kind of failure it is.
    pub fn kind(&self) -> ErrorKind {
        ErrorKind::of(&self.0.failure)
    }

    /// Returns the `operationId` in the document, `get_deal`, if a call failed.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.call.as_ref().map(|call| call.operation)
    }

    /// Returns the HTTP method, if a call failed.
    pub fn method(&self) -> Option<&Method> {
        self.0.call.as_ref().map(|call| &call.method)
    }

    /// Returns the path of the request, without the base URL and the query, if a call failed.
    pub fn path(&self) -> Option<&str> {
        self.0.call.as_ref().map(|call| &*call.path)
    }

    /// Returns the status, if the server responded, even if the body is incomplete or cannot be read.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|(status, _)| *status)
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|(_, headers)| headers)
    }

    /// Returns the first bytes of the body of an error response, or of a body that is not JSON.
    pub fn body(&self) -> Option<&ErrorBody> {
        match &self.0.failure {
            Failure::Status(body) | Failure::Decode { body, .. } => Some(body),
            _ => None,
        }
    }

    /// Returns how many times the client sent the request or tried to; 0 if it was invalid.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Returns the id that the server gave the request, for its support: from `X-Request-Id` or a header like it.
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers()?)
    }

    /// Returns the `Retry-After` of the last response.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns the JSON path of the value that could not be read: `$.deals[3].tax`.
    pub fn json_path(&self) -> Option<&str> {
        match &self.0.failure {
            Failure::Decode { path, .. } => Some(path),
            Failure::Unexpected(error) => Some(error.path()),
            _ => None,
        }
    }

    /// Returns what is wrong with which field: what validation found before the request was sent, or what the server's
    /// error response says in one of the usual formats.
    ///
    /// A server may name fields in a bare object (`{"name": ["can't be blank"]}`), in `errors`, `error` or `message`,
    /// nested or in a list. What a response with 400 or 422 says without a field has an empty
    /// [`field`](Violation::field).
    pub fn violations(&self) -> Vec<Violation> {
        match &self.0.failure {
            Failure::Invalid(violations) => violations.clone(),
            Failure::Status(body) => violations(body, self.is_validation()),
            _ => Vec::new(),
        }
    }

    pub(crate) fn failure(&self) -> &Failure {
        &self.0.failure
    }
}

/// Returns the id that a server gave a request, from the headers of its response.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    const NAMES: [&str; 4] = ["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid"];
    NAMES.iter().find_map(|name| headers.get(*name)?.to_str().ok())
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.failure.source()
    }
}
