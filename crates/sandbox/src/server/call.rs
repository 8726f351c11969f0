//! A request, read and checked.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, MatchedPath, RawPathParams, Request};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Number, Value};

use super::refusal::{Problems, Refusal};
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
    type Rejection = Refusal;

    async fn from_request(request: Request, service: &Arc<Service>) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned();
        let operation = service
            .rules
            .operation(&parts.method, &route)
            .ok_or_else(|| Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "the operation is not described"))?;
        let parameters = parameters(&mut parts, operation).await?;
        let is_authorized = service.access.check(&parts.headers, &operation.security)?;
        let body =
            if operation.has_body() { Some(read(&parts.headers, body, service.body_limit).await?) } else { None };
        let (of_parameters, of_body) = (value(&parameters)?, body.as_deref().map(value).transpose()?);
        let problems = operation.problems(&of_parameters, of_body.as_ref());
        if !problems.is_empty() {
            return Err(Refusal::invalid(problems));
        }
        Ok(Self { parameters: typed(&parameters)?, body: typed(body.as_deref().unwrap_or("null"))?, is_authorized })
    }
}

/// The parameters as a JSON object, with the digits of numbers as they came.
async fn parameters(parts: &mut Parts, operation: &Operation) -> Result<String, Refusal> {
    let unreadable = |_| Refusal::not_found("the path is not text");
    let path = RawPathParams::from_request_parts(parts, &()).await.map_err(unreadable)?;
    let mut members = Vec::new();
    let last = path.iter().count();
    for (index, (name, value)) in path.iter().enumerate() {
        let value = operation.without_suffix(value, index + 1 == last);
        let value = value.ok_or_else(|| Refusal::not_found("there is nothing at this path"))?;
        members.push((name.to_owned(), value.to_owned()));
    }
    let query = parts.uri.query().unwrap_or_default();
    members.extend(form_urlencoded::parse(query.as_bytes()).into_owned());
    let mut repeated = Problems::new();
    let mut json = String::from("{");
    for (index, (name, text)) in members.iter().enumerate() {
        if members.iter().take(index).any(|(other, _)| other == name) {
            repeated.insert(name.clone(), vec!["it is given more than once".to_owned()]);
        }
        let is_number = operation.parameters.get(name) == Some(&true) && is_number(text);
        let value = if is_number { text.clone() } else { Value::from(text.as_str()).to_string() };
        let comma = if index == 0 { "" } else { "," };
        json.push_str(&format!("{comma}{}:{value}", Value::from(name.as_str())));
    }
    json.push('}');
    if repeated.is_empty() { Ok(json) } else { Err(Refusal::invalid(repeated)) }
}

/// Whether the text is a JSON number and nothing else.
fn is_number(text: &str) -> bool {
    !text.ends_with(char::is_whitespace)
        && !text.starts_with(char::is_whitespace)
        && serde_json::from_str::<Number>(text).is_ok()
}

/// The body as text.
async fn read(headers: &HeaderMap, body: Body, limit: usize) -> Result<String, Refusal> {
    if !is_json(headers) {
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "the body must be `application/json`"));
    }
    let too_large = || Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, format!("the body has more than {limit} bytes"));
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if length.is_some_and(|length| usize::try_from(length).map_or(true, |length| length > limit)) {
        return Err(too_large());
    }
    let bytes = to_bytes(body, limit).await.map_err(|_| too_large())?;
    String::from_utf8(bytes.into()).map_err(|_| Refusal::new(StatusCode::BAD_REQUEST, "the body is not UTF-8"))
}

fn is_json(headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()) else { return false };
    value.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

fn value(json: &str) -> Result<Value, Refusal> {
    serde_json::from_str(json)
        .map_err(|error| Refusal::new(StatusCode::BAD_REQUEST, format!("the body is not JSON: {error}")))
}

fn typed<T: DeserializeOwned>(json: &str) -> Result<T, Refusal> {
    let problem = |error: serde_json::Error| Problems::from([("body".to_owned(), vec![error.to_string()])]);
    serde_json::from_str(json).map_err(|error| Refusal::invalid(problem(error)))
}

/// A request without parameters.
#[derive(Debug, Deserialize)]
pub struct Nothing {}
