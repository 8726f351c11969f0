//! What a call gives.

use std::fmt;
use std::ops::Deref;

use http::{HeaderMap, StatusCode};

use super::operation::Operation;
use crate::error::{Error, Failure, request_id};
use crate::response::list::ListResponse;
use crate::response::model::Model;
use crate::response::object::ObjectResponse;
use crate::response::value::ValueResponse;
use crate::response::{ResponseBody, ResponseError};
use crate::secret::SecretString;
use crate::secret::hide::Hide;
use crate::session::Session;
use crate::value::from_json::FromJson;
use crate::value::json_object::JsonObject;

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
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    origin: Origin,
}

/// Which call it was: for errors of what is done with the value.
#[derive(Clone)]
pub(crate) struct Origin {
    pub(crate) operation: &'static Operation,
    pub(crate) path: String,
    pub(crate) attempts: u32,
    /// For what errors may not show.
    pub(crate) session: Session,
    pub(crate) secrets: Vec<SecretString>,
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

    /// Returns the id that the server gave the request, for its support: from `X-Request-Id` or a header like it.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
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
    pub fn try_map<U>(self, change: impl FnOnce(T) -> Result<U, ResponseError>) -> Result<Response<U>, Error> {
        let Self { value, status, headers, origin } = self;
        match change(value) {
            Ok(value) => Ok(Response { value, status, headers, origin }),
            Err(error) => Err(origin.unexpected(error, status, headers)),
        }
    }
}

impl<T: ResponseBody> Response<T> {
    /// Returns what is in the response: the object, or the list.
    ///
    /// # Errors
    ///
    /// The body has another form than documented.
    pub fn into_output(self) -> Result<T::Output, Error> {
        self.try_map(T::into_output).map(Response::into_inner)
    }
}

impl<T: Model> Response<ObjectResponse<T>> {
    /// Returns what stood beside the object, where something wrapped it: `{"deal": {…}, "warnings": […]}`.
    pub fn envelope(&self) -> Option<&JsonObject> {
        self.value.envelope()
    }

    /// Returns the object.
    ///
    /// # Errors
    ///
    /// The body has another form than documented.
    pub fn object(&self) -> Result<&T, Error> {
        self.value.object().map_err(|error| self.unexpected(error))
    }

    /// Returns the object.
    ///
    /// # Errors
    ///
    /// The body has another form than documented.
    pub fn into_object(self) -> Result<T, Error> {
        self.into_output()
    }
}

impl<T: FromJson> Response<ValueResponse<T>> {
    /// Returns the value.
    ///
    /// # Errors
    ///
    /// The body has another form than documented.
    pub fn into_value(self) -> Result<T, Error> {
        self.into_output()
    }
}

impl<T: Model> Response<ListResponse<T>> {
    /// Returns what stood beside the list, where something wrapped it: a total, say.
    pub fn envelope(&self) -> Option<&JsonObject> {
        self.value.envelope()
    }

    /// Returns the objects.
    ///
    /// # Errors
    ///
    /// The body is no list, or has an item that is no object.
    pub fn items(&self) -> Result<&[T], Error> {
        self.value.items().map_err(|error| self.unexpected(error))
    }

    /// Returns the objects.
    ///
    /// # Errors
    ///
    /// The body is no list, or has an item that is no object.
    pub fn into_items(self) -> Result<Vec<T>, Error> {
        self.into_output()
    }
}

impl<T> Response<T> {
    fn unexpected(&self, error: ResponseError) -> Error {
        self.origin.clone().unexpected(error, self.status, self.headers.clone())
    }

    /// An error of the call that gave this, which succeeded, and what came is not usable.
    pub(crate) fn into_error(self, failure: Failure) -> Error {
        self.origin.error(failure, self.status, self.headers)
    }

    /// An error that says that this and what another caller did do not go together.
    pub fn into_conflict(self, message: impl Into<String>) -> Error {
        self.into_error(Failure::Conflict(message.into()))
    }
}

impl Origin {
    fn unexpected(self, error: ResponseError, status: StatusCode, headers: HeaderMap) -> Error {
        let failure = Failure::Unexpected(Box::new(error));
        self.error(failure, status, headers)
    }

    /// An error about a successful answer.
    pub(crate) fn error(self, failure: Failure, status: StatusCode, mut headers: HeaderMap) -> Error {
        let hide = Hide { session: &self.session, secrets: &self.secrets };
        let failure = failure.hidden(&hide);
        hide.in_headers(&mut headers);
        Error::new(self.operation, self.path, failure)
            .of_session(&self.session)
            .with_attempts(self.attempts, self.session.is_idempotent(self.operation))
            .with_answer(Some((status, headers)))
    }
}

/// The values of headers do not print: cookies are among them.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("attempts", &self.origin.attempts)
            .finish_non_exhaustive()
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
