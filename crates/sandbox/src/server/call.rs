//! A request, read and checked.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{FromRequest, FromRequestParts, MatchedPath, RawPathParams, Request};
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Number, Value};
use serde_path_to_error::{Path, Segment};

use super::body::ReceivedBody;
use super::error_response::{ErrorResponse, Violations};
use super::rules::Operation;
use super::service::Service;

/// What an operation gets: its parameters and its body, as its description has them, from somebody who may.
///
/// In this order: 404 for a path that is none, 401 and 403, 415, 413, 400, and 422 with all that is wrong at once.
#[derive(Debug)]
pub struct Call<P, B = ()> {
    /// The parameters of path and query.
    pub parameters: P,
    /// The body; `()` where there is none.
    pub body: B,
    /// Whether headers authorised the request. They need not where the description allows it.
    pub is_authorized: bool,
}

impl<P: DeserializeOwned, B: DeserializeOwned> FromRequest<Arc<Service>> for Call<P, B> {
    type Rejection = ErrorResponse;

    async fn from_request(request: Request, service: &Arc<Service>) -> Result<Self, ErrorResponse> {
        let (mut parts, _) = request.into_parts();
        let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned();
        let operation = service
            .rules
            .operation(&parts.method, &route)
            .ok_or_else(|| ErrorResponse::new(StatusCode::INTERNAL_SERVER_ERROR, "the operation is not described"))?;
        let (parameters, unreadable) = parameters(&mut parts, operation).await?;
        let is_authorized = service.access.check(&parts.headers, &operation.security)?;
        let received = parts.extensions.remove::<ReceivedBody>().unwrap_or_default();
        let body = if operation.has_body() { Some(text(&parts.headers, &received)?) } else { nothing(&received)? };
        let (of_parameters, of_body) = (value(&parameters)?, body.map(value).transpose()?);
        let mut violations = operation.violations(&of_parameters, of_body.as_ref());
        violations.extend(unreadable);
        if !violations.is_empty() {
            return Err(ErrorResponse::invalid(violations));
        }
        Ok(Self { parameters: typed(&parameters)?, body: typed(body.unwrap_or("null"))?, is_authorized })
    }
}

/// The parameters as a JSON object, with the digits of numbers as they came, and what is wrong with those of them that
/// cannot be in it.
async fn parameters(parts: &mut Parts, operation: &Operation) -> Result<(String, Violations), ErrorResponse> {
    let unreadable = || ErrorResponse::not_found("the path is not text");
    decoded(parts.uri.path()).ok_or_else(unreadable)?;
    let path = RawPathParams::from_request_parts(parts, &()).await.map_err(|_| unreadable())?;
    let mut members = BTreeMap::new();
    let last = path.iter().count();
    for (index, (name, value)) in path.iter().enumerate() {
        let value = operation.without_suffix(value, index + 1 == last);
        let value = value.ok_or_else(ErrorResponse::no_such_path)?;
        members.insert(name.to_owned(), value.to_owned());
    }
    let mut violations = Violations::new();
    for pair in parts.uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        let pair = pair.replace('+', " ");
        let (name, value) = pair.split_once('=').unwrap_or((&pair, ""));
        let name = decoded(name).unwrap_or_else(|| name.to_owned());
        let Some(value) = decoded(value) else {
            violations.insert(name, vec!["it is not percent-encoded UTF-8".to_owned()]);
            continue;
        };
        if members.insert(name.clone(), value).is_some() {
            violations.insert(name, vec!["it is given more than once".to_owned()]);
        }
    }
    let json = members.iter().map(|(name, text)| {
        let is_number = operation.parameters.get(name) == Some(&true) && is_number(text);
        let value = if is_number { text.clone() } else { Value::from(text.as_str()).to_string() };
        format!("{}:{value}", Value::from(name.as_str()))
    });
    Ok((format!("{{{}}}", json.collect::<Vec<_>>().join(",")), violations))
}

/// The text that is percent-encoded, where it is whole and UTF-8.
fn decoded(text: &str) -> Option<String> {
    let is_byte = |digits: &str| digits.get(..2).is_some_and(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let is_whole = text.split('%').skip(1).all(is_byte);
    is_whole.then(|| percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned))?
}

/// Whether the text is a number as the documents have them in a query: without an exponent, of at most 28 digits.
fn is_number(text: &str) -> bool {
    const MOST_DIGITS: usize = 28;
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    is_plain && digits <= MOST_DIGITS && serde_json::from_str::<Number>(text).is_ok()
}

/// The body as text.
pub fn text<'a>(headers: &HeaderMap, body: &'a ReceivedBody) -> Result<&'a str, ErrorResponse> {
    if !is_json(headers) {
        return Err(ErrorResponse::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "the body must be `application/json`"));
    }
    std::str::from_utf8(body.whole()?).map_err(|_| ErrorResponse::new(StatusCode::BAD_REQUEST, "the body is not UTF-8"))
}

/// No body, where none belongs.
fn nothing(body: &ReceivedBody) -> Result<Option<&str>, ErrorResponse> {
    if body.whole()?.is_empty() {
        Ok(None)
    } else {
        Err(ErrorResponse::new(StatusCode::BAD_REQUEST, "the operation takes no body"))
    }
}

/// Whether one header says so; of two, nobody knows which is meant.
fn is_json(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return false };
    let Ok(value) = value.to_str() else { return false };
    value.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

fn value(json: &str) -> Result<Value, ErrorResponse> {
    // What is sent comes back inside of a list and what wraps it, and most readers of JSON stop at 128 levels.
    const MOST_LEVELS: usize = 100;
    let bad_request = |error| ErrorResponse::new(StatusCode::BAD_REQUEST, error);
    let value = serde_json::from_str(json).map_err(|error| bad_request(format!("the body is not JSON: {error}")))?;
    let is_deep = levels(&value) > MOST_LEVELS;
    if is_deep { Err(bad_request(format!("the body is nested deeper than {MOST_LEVELS} levels"))) } else { Ok(value) }
}

fn levels(value: &Value) -> usize {
    let inner = match value {
        Value::Array(items) => items.iter().map(levels).max(),
        Value::Object(members) => members.values().map(levels).max(),
        _ => return 0,
    };
    1 + inner.unwrap_or(0)
}

/// The body as a value; the error says where it is not what it should be.
pub fn typed<T: DeserializeOwned>(json: &str) -> Result<T, ErrorResponse> {
    serde_json::from_str(json).map_err(|error| {
        // Where it was is asked only now: to know it takes time.
        let found = serde_path_to_error::deserialize::<_, T>(&mut serde_json::Deserializer::from_str(json));
        let place = found.err().map_or_else(String::new, |error| place(error.path()));
        let place = if place.is_empty() { "body".to_owned() } else { place };
        ErrorResponse::invalid(Violations::from([(place, vec![error.to_string()])]))
    })
}

fn place(path: &Path) -> String {
    let names = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    names.collect::<Vec<_>>().join(".")
}

/// A request without parameters.
#[derive(Debug, Deserialize)]
pub struct Nothing {}
