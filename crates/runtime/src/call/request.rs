//! The request builder: collects the values of a request, validates them and sends it.

use std::fmt::{self, Display};

use bytes::Bytes;
use form_urlencoded::byte_serialize;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use rust_decimal::Decimal;
use serde::Serialize;
use tracing::Instrument as _;

use super::attempt_result::RawResponse;
use super::decode::decode;
use super::execute::{Completed, execute};
use super::form;
use super::prepared::PreparedRequest;
use super::response::{Origin, Response};
use super::span;
use crate::config::base_url::url_of;
use crate::config::options::AddedParameter;
use crate::error::{Error, Failure, TimeoutPhase};
use crate::operation::Operation;
use crate::response::ResponseBody;
use crate::session::Session;
use crate::validation::{Limit, Validate, Validation};
use crate::value::path_segment::encode_path;
use crate::value::query_list::{ListStyle, QueryList};

/// Builds a request. Collects all violations, so that one error reports them all.
pub struct RequestBuilder {
    session: Session,
    operation: &'static Operation,
    /// The path up to the last parameter that was set, and the rest of the template.
    path: String,
    rest: &'static str,
    query: String,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Option<Bytes>,
    media_type: HeaderValue,
    validation: Validation,
}

impl RequestBuilder {
    /// Creates a builder of a request of `operation`.
    pub fn new(session: Session, operation: &'static Operation) -> Self {
        Self {
            session,
            operation,
            path: String::with_capacity(operation.path.len() + 32),
            rest: operation.path,
            query: String::new(),
            headers: Vec::new(),
            body: None,
            media_type: HeaderValue::from_static("application/json"),
            validation: Validation::default(),
        }
    }

    /// Fills in the next parameter of the path.
    pub fn path<T: Display>(&mut self, name: &str, value: &Result<T, String>) {
        let Some((before, placeholder)) = self.rest.find('{').map(|at| self.rest.split_at(at)) else { return };
        let Some(end) = placeholder.find('}') else { return };
        let (placeholder, rest) = placeholder.split_at(end + 1);
        self.path.push_str(before);
        self.rest = rest;
        match self.known(name, value) {
            Some(value) => self.path.push_str(&encode_path(&value.to_string())),
            None => self.path.push_str(placeholder),
        }
    }

    /// Adds a required parameter to the query.
    pub fn query<T: Display>(&mut self, name: &str, value: &Result<T, String>) {
        if let Some(value) = self.known(name, value) {
            append(&mut self.query, name, &value.to_string());
        }
    }

    /// Adds a parameter to the query if it is set.
    pub fn optional_query<T: Display>(&mut self, name: &str, value: &Result<Option<T>, String>) {
        if let Some(Some(value)) = self.known(name, value) {
            append(&mut self.query, name, &value.to_string());
        }
    }

    /// Adds a required list parameter to the query. An empty list is a violation.
    pub fn query_list<T: Display>(&mut self, name: &str, values: &Result<QueryList<T>, String>, style: ListStyle) {
        let Some(values) = self.known(name, values) else { return };
        if values.items().is_empty() {
            return self.validation.violation(name, "it is required and has no value");
        }
        self.add_list(name, values, style);
    }

    /// Adds a list parameter to the query if it is set. An empty list is not sent.
    pub fn optional_query_list<T: Display>(
        &mut self,
        name: &str,
        values: &Result<Option<QueryList<T>>, String>,
        style: ListStyle,
    ) {
        if let Some(Some(values)) = self.known(name, values) {
            self.add_list(name, values, style);
        }
    }

    fn add_list<T: Display>(&mut self, name: &str, values: &QueryList<T>, style: ListStyle) {
        let items = values.to_strings();
        if let Some(forbidden) = style.forbidden()
            && let Some(text) = items.iter().find(|text| text.contains(forbidden))
        {
            return self
                .validation
                .violation(name, format!("`{text}` contains `{forbidden}`, which separates the values"));
        }
        append_list(&mut self.query, name, &items, style);
    }

    /// Adds a required parameter as a header.
    pub fn header<T: Display>(&mut self, name: &'static str, value: &Result<T, String>) {
        if let Some(value) = self.known(name, value) {
            self.append_header(name, &value.to_string());
        }
    }

    /// Adds a parameter as a header if it is set.
    pub fn optional_header<T: Display>(&mut self, name: &'static str, value: &Result<Option<T>, String>) {
        if let Some(Some(value)) = self.known(name, value) {
            self.append_header(name, &value.to_string());
        }
    }

    fn append_header(&mut self, name: &'static str, text: &str) {
        match (HeaderName::from_bytes(name.as_bytes()), header_value(text)) {
            (Ok(name), Some(value)) => self.headers.push((name, value)),
            (Err(_), _) => self.validation.violation(name, "it is not a valid header name"),
            (_, None) => {
                let message = "a header has visible ASCII characters only, and no white space at its ends";
                self.validation.violation(name, message);
            }
        }
    }

    /// Adds the body, and validates it.
    pub fn body<T: Serialize + Validate>(&mut self, body: &Result<T, String>) {
        let body = match body {
            Ok(body) => body,
            Err(message) => return self.validation.violation("body", message),
        };
        self.body_of(body);
    }

    fn body_of<T: Serialize + Validate>(&mut self, body: &T) {
        body.validate(&mut self.validation);
        match serde_json::to_vec(body) {
            Ok(json) => self.body = Some(json.into()),
            Err(error) => self.validation.violation("body", error.to_string()),
        }
    }

    /// Adds the body if it is set, and validates it.
    pub fn optional_body<T: Serialize + Validate>(&mut self, body: &Result<Option<T>, String>) {
        if let Some(body) = value_of(body) {
            self.body_of(body);
        }
    }

    /// Adds the body as a form if it is set, and validates it.
    pub fn optional_form<T: Serialize + Validate>(&mut self, body: &Result<Option<T>, String>) {
        self.optional_body(body);
        self.encode_form();
    }

    /// Adds the body as a form, `application/x-www-form-urlencoded`, and validates it.
    pub fn form<T: Serialize + Validate>(&mut self, body: &Result<T, String>) {
        self.body(body);
        self.encode_form();
    }

    fn encode_form(&mut self) {
        let Some(json) = self.body.take() else { return };
        self.media_type = HeaderValue::from_static("application/x-www-form-urlencoded");
        match form::encode(&json) {
            Ok(form) => self.body = Some(form.into()),
            Err(message) => self.validation.violation("body", message),
        }
    }

    /// Checks a required parameter against a limit.
    pub fn limit<T: Copy + Into<Decimal>>(&mut self, name: &str, value: &Result<T, String>, limit: Limit) {
        self.validation.limit(name, value.as_ref().ok(), limit);
    }

    /// Checks a parameter against a limit if it is set.
    pub fn optional_limit<T>(&mut self, name: &str, value: &Result<Option<T>, String>, limit: Limit)
    where
        T: Copy + Into<Decimal>,
    {
        self.validation.limit(name, value_of(value), limit);
    }

    /// Checks that the parameter `small` is at most the parameter `large`.
    pub fn at_most<T: PartialOrd + Display>(
        &mut self,
        (small_name, small): (&str, &Result<Option<T>, String>),
        (large_name, large): (&str, &Result<Option<T>, String>),
    ) {
        self.validation.at_most((small_name, value_of(small)), (large_name, value_of(large)));
    }

    fn known<'v, T>(&mut self, name: &str, value: &'v Result<T, String>) -> Option<&'v T> {
        value.as_ref().map_err(|message| self.validation.violation(name, message)).ok()
    }

    /// Returns the request, or an error with all violations.
    fn finish(self) -> Result<(Session, PreparedRequest), Error> {
        let Self {
            session,
            operation,
            mut path,
            rest,
            mut query,
            headers: parameters,
            body,
            media_type,
            mut validation,
        } = self;
        for AddedParameter { name, .. } in &session.options.query {
            if form_urlencoded::parse(query.as_bytes()).any(|(own, _)| own == *name) {
                validation.violation(name, "it is set by the call and by `CallOptions::query`: remove one of them");
            }
        }
        let shared = &session.shared;
        path.push_str(rest);
        for violation in &session.options.violations {
            validation.violation(&violation.field, &*violation.message);
        }
        let (violations, secrets) = validation.finish();
        if !violations.is_empty() {
            return Err(Error::new(operation, path, Failure::Invalid(violations)));
        }
        for parameter in &session.options.query {
            append(&mut query, &parameter.name, &parameter.value);
        }
        let is_set = |name: &HeaderName| {
            parameters.iter().any(|(own, _)| own == name) || session.options.headers.contains_key(name)
        };
        let is_in_query = |name: &str| form_urlencoded::parse(query.as_bytes()).any(|(own, _)| own == name);
        // A call that sets the token itself replaces the client's, in either place: two tokens are none.
        let has_own_token =
            shared.token_places.as_ref().is_some_and(|(header, name)| is_set(header) || is_in_query(name));
        if !has_own_token {
            for (name, secret) in &shared.credentials_in_query {
                append(&mut query, name, secret.expose());
            }
        }
        let url = url_of(&shared.base_url, &path, &query);
        let mut headers = shared.headers.clone();
        if body.is_some() {
            headers.insert(CONTENT_TYPE, media_type);
        }
        if let Some((header, _)) = shared.token_places.as_ref().filter(|_| has_own_token) {
            headers.remove(header);
        }
        for (name, value) in parameters {
            headers.insert(name, value);
        }
        for (name, value) in &session.options.headers {
            headers.insert(name, value.clone());
        }
        let request = PreparedRequest { operation, path, url, headers, body, has_own_token, secrets };
        Ok((session, request))
    }
}

impl RequestBuilder {
    /// Sends the request and decodes the response.
    ///
    /// # Errors
    ///
    /// The request is invalid, it cannot be sent, or the server does not respond with success and JSON.
    pub async fn send<T: ResponseBody>(self) -> Result<Response<T>, Error> {
        self.respond(decode).await
    }

    /// Sends the request and ignores the body of the response.
    ///
    /// # Errors
    ///
    /// The request is invalid, it cannot be sent, or the server does not respond with success.
    pub async fn send_empty(self) -> Result<Response<()>, Error> {
        self.respond(|_| Ok(())).await
    }

    /// Sends the request and returns the body of the response as received.
    ///
    /// # Errors
    ///
    /// The request is invalid, it cannot be sent, or the server does not respond with success.
    pub async fn send_raw(self) -> Result<Response<Bytes>, Error> {
        self.respond(|body| Ok(body.clone())).await
    }

    /// Sends as [`send`](Self::send) does, for programs that are not asynchronous.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), or the thread belongs to a tokio runtime.
    #[cfg(feature = "blocking")]
    pub fn send_blocking<T: ResponseBody>(self) -> Result<Response<T>, Error> {
        blocking(self.operation, self.send())
    }

    /// Sends as [`send_empty`](Self::send_empty) does, for programs that are not asynchronous.
    ///
    /// # Errors
    ///
    /// As [`send_empty`](Self::send_empty), or the thread belongs to a tokio runtime.
    #[cfg(feature = "blocking")]
    pub fn send_empty_blocking(self) -> Result<Response<()>, Error> {
        blocking(self.operation, self.send_empty())
    }

    /// Sends as [`send_raw`](Self::send_raw) does, for programs that are not asynchronous.
    ///
    /// # Errors
    ///
    /// As [`send_raw`](Self::send_raw), or the thread belongs to a tokio runtime.
    #[cfg(feature = "blocking")]
    pub fn send_raw_blocking(self) -> Result<Response<Bytes>, Error> {
        blocking(self.operation, self.send_raw())
    }

    /// Validates the request without sending it.
    ///
    /// # Errors
    ///
    /// The request is invalid.
    pub fn check(self) -> Result<(), Error> {
        self.finish().map(drop)
    }

    /// Returns an error about a field of the request, which is not sent.
    pub fn invalid(mut self, field: &str, message: &str) -> Error {
        self.validation.violation(field, message);
        let (violations, _) = self.validation.finish();
        Error::new(self.operation, self.operation.path.to_owned(), Failure::Invalid(violations))
    }

    /// Returns an error about the request, which is not sent because the deadline has passed.
    pub fn deadline_exceeded(self) -> Error {
        Error::new(self.operation, self.operation.path.to_owned(), Failure::Timeout(TimeoutPhase::BeforeSending))
    }

    /// Returns an error about the request, which is not sent because it contradicts what is stored.
    pub fn conflict(self, message: String) -> Error {
        let secrets = self.session.secrets(&[]);
        let failure = Failure::Conflict(message).redacted(&secrets.redactor());
        Error::new(self.operation, self.operation.path.to_owned(), failure).with_secrets(secrets)
    }

    async fn respond<T>(self, decode: impl FnOnce(&Bytes) -> Result<T, Failure>) -> Result<Response<T>, Error> {
        let span = span::call(self.operation);
        let call = async {
            let (session, request) = self.finish()?;
            let Completed { response, attempts, secrets } = execute(&session, &request).await?;
            let RawResponse { status, headers, body } = response;
            let PreparedRequest { operation, path, .. } = request;
            let origin = Origin { operation, path, attempts, session: session.clone(), secrets };
            match decode(&body) {
                Ok(value) => Ok(Response::new(value, status, headers, origin)),
                Err(failure) => Err(origin.error(failure, status, headers)),
            }
        };
        let result = call.instrument(span.clone()).await;
        span::record_call(&span, &result);
        result
    }
}

/// Waits for a call. If it cannot be made in this thread, the error names the operation.
#[cfg(feature = "blocking")]
fn blocking<T>(
    operation: &'static Operation,
    call: impl Future<Output = Result<Response<T>, Error>>,
) -> Result<Response<T>, Error> {
    crate::blocking::block_on(call)
        .map_err(|error| Error::new(operation, operation.path.to_owned(), Failure::Blocking(error)))?
}

/// Adds a parameter to a query.
fn append(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.extend(byte_serialize(name.as_bytes()));
    query.push('=');
    query.extend(byte_serialize(value.as_bytes()));
}

/// Adds a list parameter to a query.
fn append_list(query: &mut String, name: &str, items: &[String], style: ListStyle) {
    for (index, text) in items.iter().enumerate() {
        match style.separator().filter(|_| index > 0) {
            None => append(query, name, text),
            Some(separator) => {
                query.push_str(separator);
                query.extend(byte_serialize(text.as_bytes()));
            }
        }
    }
}

/// Returns the value of a header: visible ASCII, without white space at its ends, which would be lost in transit.
fn header_value(text: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(text).ok().filter(|_| text.is_ascii() && text.trim() == text)
}

/// The query and the body do not print, since they may hold secrets.
impl fmt::Debug for RequestBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestBuilder").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

fn value_of<T>(value: &Result<Option<T>, String>) -> Option<&T> {
    value.as_ref().ok()?.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_written_to_the_query_in_its_style() {
        for (style, expected) in [
            (ListStyle::Repeated, "q=1&tag=a%2Cb&tag=%C5%BC+%26"),
            (ListStyle::Comma, "q=1&tag=a%2Cb,%C5%BC+%26"),
            (ListStyle::Space, "q=1&tag=a%2Cb%20%C5%BC+%26"),
            (ListStyle::Pipe, "q=1&tag=a%2Cb%7C%C5%BC+%26"),
        ] {
            let mut query = "q=1".to_owned();
            append_list(&mut query, "tag", &["a,b".to_owned(), "ż &".to_owned()], style);
            assert_eq!(query, expected);
            append_list(&mut query, "none", &[], style);
            assert_eq!(query, expected);
        }
    }

    #[test]
    fn rejects_a_header_that_would_change_in_transit() {
        assert!(header_value("nightly-17 a").is_some());
        for text in [" a", "a ", "a\nb", "ż", "\0"] {
            assert!(header_value(text).is_none(), "{text:?}");
        }
    }
}
