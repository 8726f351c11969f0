//! The response of a call.

use std::fmt;
use std::ops::Deref;

use http::{HeaderMap, StatusCode};

use crate::error::{Error, Failure, request_id};
use crate::operation::Operation;
use crate::response::list::ListResponse;
use crate::response::model::Model;
use crate::response::object::ObjectResponse;
use crate::response::value::ValueResponse;
use crate::response::{ResponseBody, ResponseError};
use crate::secret::SecretString;
use crate::session::Session;
use crate::value::from_json::FromJson;
use crate::value::json_object::JsonObject;

/// A successful response: a value, with the status and headers it came with.
///
/// It dereferences to the value.
///
/// ```
/// # fn report(response: crm_client_runtime::Response<crm_client_runtime::Json>) {
/// println!("{} after {} attempts: {}", response.status(), response.attempts(), response.text());
/// if let Some(id) = response.headers().get("x-request-id") {
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

/// The call that returned a response, for errors about its value.
#[derive(Clone)]
pub(crate) struct Origin {
    pub(crate) operation: &'static Operation,
    pub(crate) path: String,
    pub(crate) attempts: u32,
    /// For what errors must not show.
    pub(crate) session: Session,
    pub(crate) secrets: Vec<SecretString>,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, status: StatusCode, headers: HeaderMap, origin: Origin) -> Self {
        Self { value, status, headers, origin }
    }

    /// Returns the value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Returns the status, from 200 to 299.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the id that the server gave the request, for its support: from `X-Request-Id` or a header like it.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// Returns how many attempts the call took.
    pub fn attempts(&self) -> u32 {
        self.origin.attempts
    }

    /// Converts the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        let Self { value, status, headers, origin } = self;
        Response { value: change(value), status, headers, origin }
    }

    /// Converts the value with a function that can fail.
    ///
    /// # Errors
    ///
    /// The function fails. The error names the operation.
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
    /// The body is not as documented.
    pub fn into_output(self) -> Result<T::Output, Error> {
        self.try_map(T::into_output).map(Response::into_inner)
    }
}

impl<T: Model> Response<ObjectResponse<T>> {
    /// Returns the members beside the object if it is wrapped: `{"deal": {…}, "warnings": […]}`.
    pub fn envelope(&self) -> Option<&JsonObject> {
        self.value.envelope()
    }

    /// Returns the object.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    pub fn object(&self) -> Result<&T, Error> {
        self.value.object().map_err(|error| self.unexpected(error))
    }

    /// Returns the object.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    pub fn into_object(self) -> Result<T, Error> {
        self.into_output()
    }
}

impl<T: FromJson> Response<ValueResponse<T>> {
    /// Returns the value.
    ///
    /// # Errors
    ///
    /// The body is not as documented.
    pub fn into_value(self) -> Result<T, Error> {
        self.into_output()
    }
}

impl<T: Model> Response<ListResponse<T>> {
    /// Returns the members beside the list if it is wrapped, such as a total.
    pub fn envelope(&self) -> Option<&JsonObject> {
        self.value.envelope()
    }

    /// Returns the objects.
    ///
    /// # Errors
    ///
    /// The body is not a list, or has an item that is not an object.
    pub fn items(&self) -> Result<&[T], Error> {
        self.value.items().map_err(|error| self.unexpected(error))
    }

    /// Returns the objects.
    ///
    /// # Errors
    ///
    /// The body is not a list, or has an item that is not an object.
    pub fn into_items(self) -> Result<Vec<T>, Error> {
        self.into_output()
    }
}

impl<T> Response<T> {
    fn unexpected(&self, error: ResponseError) -> Error {
        self.origin.clone().unexpected(error, self.status, self.headers.clone())
    }

    /// Returns an error about this response, which is a success and cannot be used.
    pub(crate) fn into_error(self, failure: Failure) -> Error {
        self.origin.error(failure, self.status, self.headers)
    }

    /// Returns an error that says that this response conflicts with what another caller did.
    pub fn into_conflict(self, message: impl Into<String>) -> Error {
        self.into_error(Failure::Conflict(message.into()))
    }
}

impl Origin {
    fn unexpected(self, error: ResponseError, status: StatusCode, headers: HeaderMap) -> Error {
        let failure = Failure::Unexpected(Box::new(error));
        self.error(failure, status, headers)
    }

    /// Returns an error about a successful response.
    pub(crate) fn error(self, failure: Failure, status: StatusCode, mut headers: HeaderMap) -> Error {
        let secrets = self.session.secrets(&self.secrets);
        let redactor = secrets.redactor();
        let failure = failure.redacted(&redactor);
        redactor.redact_headers(&mut headers);
        Error::new(self.operation, self.path, failure)
            .with_secrets(secrets)
            .with_attempts(self.attempts, self.session.is_idempotent(self.operation))
            .with_response(Some((status, headers)))
    }
}

/// The values of headers do not print, since cookies are among them.
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
