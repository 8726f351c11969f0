//! The one error of both clients.

mod advice;
pub(crate) mod body;
pub(crate) mod builder;
mod convert;
mod display;
mod failure;
mod fields;
pub(crate) mod kind;
mod tree;

use std::borrow::Cow;
use std::error::Error as StdError;
use std::time::Duration;

use http::{HeaderMap, Method, StatusCode};

pub(crate) use failure::{DecodeError, Failure, Stage};

use crate::call::operation::Operation;
use crate::secret::hide::Hide;
use crate::session::Session;
use crate::validation::Violation;
use body::ErrorBody;
use kind::ErrorKind;

/// Why something failed that a client was asked for: a call, a field of a response, a setting.
///
/// All other errors of this crate become one by `?`. It prints as one line, without credentials, query and headers;
/// [`advice`](Self::advice) says what to do next. Its sources say more than it does, and nothing twice.
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
pub struct Error(Box<Inner>);

struct Inner {
    /// `None` where no call is known.
    call: Option<Call>,
    failure: Failure,
    attempts: u32,
    /// What the server said of itself where there was an answer.
    answered: Option<(StatusCode, HeaderMap)>,
    retry_after: Option<Duration>,
    /// Whether a repetition does no harm, as far as document and options say.
    is_idempotent: bool,
    /// Whether an attempt before the last one left open if it was done.
    may_be_done: bool,
    /// Why it was not tried again although that could have helped.
    gave_up: Option<Cow<'static, str>>,
    /// For what a note may not show.
    session: Option<Session>,
}

/// The call that failed.
struct Call {
    operation: &'static str,
    method: Method,
    path: String,
}

impl Error {
    pub(crate) fn new(operation: &'static Operation, path: String, failure: Failure) -> Self {
        let mut error = Self::without_call(failure);
        error.0.call = Some(Call { operation: operation.id, method: operation.method.clone(), path });
        error.0.is_idempotent = operation.is_idempotent;
        error
    }

    pub(crate) fn without_call(failure: Failure) -> Self {
        Self(Box::new(Inner {
            call: None,
            failure,
            attempts: 0,
            answered: None,
            retry_after: None,
            is_idempotent: true,
            may_be_done: false,
            gave_up: None,
            session: None,
        }))
    }

    pub(crate) fn of_session(mut self, session: &Session) -> Self {
        self.0.session = Some(session.clone());
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32, is_idempotent: bool) -> Self {
        self.0.attempts = attempts;
        self.0.is_idempotent = is_idempotent;
        self
    }

    pub(crate) fn with_earlier_attempts(mut self, may_be_done: bool) -> Self {
        self.0.may_be_done = may_be_done;
        self
    }

    pub(crate) fn with_answer(mut self, answered: Option<(StatusCode, HeaderMap)>) -> Self {
        self.0.answered = answered;
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

    /// The same error of a call that may be repeated, since what it is part of looks first.
    pub(crate) fn repeatable(mut self) -> Self {
        self.0.is_idempotent = true;
        self
    }

    /// The same error behind an earlier request that may have been done.
    #[doc(hidden)]
    #[must_use]
    pub fn after_unknown_outcome(mut self) -> Self {
        self.0.may_be_done = true;
        self
    }

    /// The same error with a sentence, without its full stop, on what was done before; without the secrets that a server
    /// has repeated in it.
    #[doc(hidden)]
    #[must_use]
    pub fn with_note(self, note: String) -> Self {
        let note = match &self.0.session {
            Some(session) => Hide { session, secrets: &[] }.in_text(&note),
            None => note,
        };
        self.with_reason(Some(note.into()))
    }

    /// Returns what kind of failure it is.
    pub fn kind(&self) -> ErrorKind {
        ErrorKind::of(&self.0.failure)
    }

    /// Returns the `operationId` in the document, `get_deal`, where a call failed.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.call.as_ref().map(|call| call.operation)
    }

    /// Returns the HTTP method, where a call failed.
    pub fn method(&self) -> Option<&Method> {
        self.0.call.as_ref().map(|call| &call.method)
    }

    /// Returns the path of the request, without the base URL and the query, where a call failed.
    pub fn path(&self) -> Option<&str> {
        self.0.call.as_ref().map(|call| &*call.path)
    }

    /// The status, where there was an answer: also where its body broke off, or could not be read.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.answered.as_ref().map(|(status, _)| *status)
    }

    /// The headers of the answer, where there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.answered.as_ref().map(|(_, headers)| headers)
    }

    /// The first bytes of an answer that is no success, or no JSON.
    pub fn body(&self) -> Option<&ErrorBody> {
        match &self.0.failure {
            Failure::Status(body) | Failure::Decode { body, .. } => Some(body),
            _ => None,
        }
    }

    /// How many times the request was sent, or tried to be: 0 where it was refused before.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The id that the server gave the request, for its support: from `X-Request-Id` or a header like it.
    pub fn request_id(&self) -> Option<&str> {
        request_id(self.headers()?)
    }

    /// How long the server asked to wait, in its last answer.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Where in an answer that could not be read the fault is: `$.deals[3].tax`.
    pub fn json_path(&self) -> Option<&str> {
        match &self.0.failure {
            Failure::Decode { path, .. } => Some(path),
            Failure::Unexpected(error) => Some(error.path()),
            _ => None,
        }
    }

    /// What is wrong with which field: found before anything was sent, or told by the server's answer where it has
    /// a form in which servers usually do.
    pub fn violations(&self) -> Vec<Violation> {
        match &self.0.failure {
            Failure::Invalid(violations) => violations.clone(),
            Failure::Status(body) => fields::violations(body),
            _ => Vec::new(),
        }
    }

    /// Whether time ran out: of an attempt, or of the whole call.
    pub fn is_timeout(&self) -> bool {
        match &self.0.failure {
            Failure::Timeout(_) => true,
            Failure::Connect { is_timeout, .. } => *is_timeout,
            _ => self.has_status(|status| status == StatusCode::REQUEST_TIMEOUT),
        }
    }

    /// Whether no connection came about, in the last attempt: nothing of it has reached the server.
    pub fn is_connect(&self) -> bool {
        matches!(self.0.failure, Failure::Connect { .. })
    }

    /// Whether the request was refused before anything was sent: see [`violations`](Self::violations).
    pub fn is_invalid(&self) -> bool {
        matches!(self.0.failure, Failure::Invalid(_))
    }

    /// Whether the request was found faulty, by the checks before it is sent or by the server (400, 422).
    pub fn is_validation(&self) -> bool {
        self.is_invalid() || self.has_status(|status| matches!(status.as_u16(), 400 | 422))
    }

    /// Whether the credentials were not accepted (401).
    pub fn is_unauthorized(&self) -> bool {
        self.has_status(|status| status == StatusCode::UNAUTHORIZED)
    }

    /// Whether the credentials do not allow this (403).
    pub fn is_forbidden(&self) -> bool {
        self.has_status(|status| status == StatusCode::FORBIDDEN)
    }

    /// Whether what was asked for is not there (404, 410).
    pub fn is_not_found(&self) -> bool {
        self.has_status(|status| matches!(status.as_u16(), 404 | 410))
    }

    /// Whether the request contradicts what is there (409, 412), or another caller was faster.
    pub fn is_conflict(&self) -> bool {
        matches!(self.0.failure, Failure::Conflict(_)) || self.has_status(|status| matches!(status.as_u16(), 409 | 412))
    }

    /// Whether there were too many requests (429).
    pub fn is_rate_limited(&self) -> bool {
        self.has_status(|status| status == StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether the server failed (500 to 599).
    pub fn is_server_error(&self) -> bool {
        self.has_status(|status| status.is_server_error())
    }

    /// Whether a successful answer came that could not be read, or is not what it should be.
    pub fn is_decode(&self) -> bool {
        matches!(self.0.failure, Failure::Decode { .. } | Failure::Unexpected(_))
    }

    /// Whether the answer is larger than the body limit.
    pub fn is_too_large(&self) -> bool {
        matches!(self.0.failure, Failure::TooLarge(_))
    }

    /// Whether a list cannot be read completely, or there is no telling: the objects that came before the error are not
    /// all of them.
    pub fn is_incomplete(&self) -> bool {
        matches!(self.0.failure, Failure::Incomplete { .. })
    }

    /// Whether the same call may succeed later, and a repetition does no harm: the operation may be repeated, or
    /// nothing has reached the server.
    pub fn is_retryable(&self) -> bool {
        self.0.failure.may_be_repeated(self.status(), self.0.is_idempotent)
    }

    /// Whether the server may have done what it was asked for, in any of the attempts, although no answer says so: look
    /// before you repeat.
    pub fn is_outcome_unknown(&self) -> bool {
        self.0.may_be_done || self.0.failure.may_be_done(self.status())
    }

    pub(crate) fn failure(&self) -> &Failure {
        &self.0.failure
    }

    fn has_status(&self, is: impl Fn(StatusCode) -> bool) -> bool {
        matches!(self.0.failure, Failure::Status(_)) && self.status().is_some_and(is)
    }
}

/// The id that a server gave a request, from the headers of its response.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    const NAMES: [&str; 4] = ["x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid"];
    NAMES.iter().find_map(|name| headers.get(*name)?.to_str().ok())
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.failure.source()
    }
}
