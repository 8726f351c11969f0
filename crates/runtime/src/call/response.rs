//! What a call gives.

use std::ops::Deref;

use http::{HeaderMap, StatusCode};

use super::operation::Operation;
use crate::answer::AnswerError;
use crate::error::{Error, Failure};

/// What a call gives: a value, and beside it the status and the headers that came with it.
///
/// It can be used as the value.
///
/// ```
/// # fn report(answer: crm_client_runtime::Response<crm_client_runtime::Json>) {
/// println!("{} after {} attempts: {}", answer.status(), answer.attempts(), answer.text());
/// if let Some(id) = answer.headers().get("x-request-id") {
///     println!("the server calls it {id:?}");
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    origin: Origin,
}

/// Which call it was: for errors of what is done with the value.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    pub(crate) operation: &'static Operation,
    pub(crate) path: String,
    pub(crate) attempts: u32,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, status: StatusCode, headers: HeaderMap, origin: Origin) -> Self {
        Self { value, status, headers, origin }
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The status, from 200 to 299.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// How many attempts it took.
    pub fn attempts(&self) -> u32 {
        self.origin.attempts
    }

    /// The response with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        let Self { value, status, headers, origin } = self;
        Response { value: change(value), status, headers, origin }
    }

    /// The response with a value taken out of the one it has, or an error that says which call it was.
    pub fn try_map<U>(self, change: impl FnOnce(T) -> Result<U, AnswerError>) -> Result<Response<U>, Error> {
        let Self { value, status, headers, origin } = self;
        match change(value) {
            Ok(value) => Ok(Response { value, status, headers, origin }),
            Err(error) => Err(origin.unexpected(error, status, headers)),
        }
    }
}

impl<T> Response<T> {
    /// An error of the call that gave this, which succeeded, and what came is not usable.
    pub(crate) fn into_error(self, failure: Failure) -> Error {
        self.origin.error(failure).with_answer(Some((self.status, self.headers)))
    }

    /// An error that says that this and what another caller did do not go together.
    pub fn into_conflict(self, message: impl Into<String>) -> Error {
        self.into_error(Failure::Conflict(message.into()))
    }
}

impl Origin {
    fn unexpected(self, error: AnswerError, status: StatusCode, headers: HeaderMap) -> Error {
        let failure = Failure::Unexpected { path: error.path().to_owned(), source: Box::new(error) };
        self.error(failure).with_answer(Some((status, headers)))
    }

    pub(crate) fn error(self, failure: Failure) -> Error {
        Error::new(self.operation, self.path, failure).with_attempts(self.attempts, self.operation.is_idempotent)
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
