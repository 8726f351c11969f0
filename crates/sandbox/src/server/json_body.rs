//! JSON bodies of requests.

use std::marker::PhantomData;

use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use serde::de::{DeserializeOwned, DeserializeSeed};
use serde_json::Value;
use serde_path_to_error::{Path, Segment, Track};

use super::error_response::ErrorResponse;
use super::received_body::ReceivedBody;
use crate::violations::{Message, Violations};

/// The maximum nesting of a body.
///
/// A response nests what was sent in a list and an envelope, and most JSON parsers stop at 128 levels.
const MAX_DEPTH: usize = 100;

/// Returns the text of a JSON body.
///
/// # Errors
///
/// Returns 415 for another content type, 413 for a body that is too large, and 400 for one that is incomplete or not
/// UTF-8.
pub fn body_text<'a>(headers: &HeaderMap, body: &'a ReceivedBody) -> Result<&'a str, ErrorResponse> {
    if !is_json(headers) {
        return Err(ErrorResponse::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "the body must be `application/json`"));
    }
    std::str::from_utf8(body.whole()?).map_err(|_| ErrorResponse::new(StatusCode::BAD_REQUEST, "the body is not UTF-8"))
}

/// Checks that there is no body.
///
/// # Errors
///
/// Returns 400 if there is one, and 413 if it is too large.
pub fn expect_no_body(body: &ReceivedBody) -> Result<(), ErrorResponse> {
    if body.whole()?.is_empty() {
        Ok(())
    } else {
        Err(ErrorResponse::new(StatusCode::BAD_REQUEST, "the operation takes no body"))
    }
}

/// Parses JSON.
///
/// # Errors
///
/// Returns 400 if the text is not JSON or is nested too deeply.
pub fn parse(json: &str) -> Result<Value, ErrorResponse> {
    let bad_request = |error| ErrorResponse::new(StatusCode::BAD_REQUEST, error);
    let value = serde_json::from_str(json).map_err(|error| bad_request(format!("the body is not JSON: {error}")))?;
    let is_deep = depth(&value) > MAX_DEPTH;
    if is_deep { Err(bad_request(format!("the body is nested deeper than {MAX_DEPTH} levels"))) } else { Ok(value) }
}

/// Deserializes JSON.
///
/// # Errors
///
/// Returns 422 with the path of the first value that has another type.
pub fn deserialize<T: DeserializeOwned>(json: &str) -> Result<T, ErrorResponse> {
    deserialize_seed(json, PhantomData::<T>)
}

/// Deserializes JSON with a seed.
///
/// # Errors
///
/// Returns 422 with the path of the first value that has another type.
pub fn deserialize_seed<'a, S: DeserializeSeed<'a> + Copy>(json: &'a str, seed: S) -> Result<S::Value, ErrorResponse> {
    seed.deserialize(&mut serde_json::Deserializer::from_str(json)).map_err(|error| {
        // Out of the hot path: tracking the path takes time.
        let (mut reader, mut track) = (serde_json::Deserializer::from_str(json), Track::new());
        drop(seed.deserialize(serde_path_to_error::Deserializer::new(&mut reader, &mut track)));
        let path = dotted(&track.path());
        invalid_value(if path.is_empty() { "body" } else { &path }, error.to_string())
    })
}

/// Creates a 422 for one value.
pub fn invalid_value(path: &str, message: impl Into<Message>) -> ErrorResponse {
    ErrorResponse::invalid(Violations::from([(path.to_owned(), vec![message.into()])]))
}

/// Returns whether the content type is JSON. A repeated header is ambiguous and counts as another type.
fn is_json(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(CONTENT_TYPE).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return false };
    let Ok(value) = value.to_str() else { return false };
    value.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

fn depth(value: &Value) -> usize {
    let inner = match value {
        Value::Array(items) => items.iter().map(depth).max(),
        Value::Object(members) => members.values().map(depth).max(),
        _ => return 0,
    };
    1 + inner.unwrap_or(0)
}

fn dotted(path: &Path) -> String {
    let names = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    names.collect::<Vec<_>>().join(".")
}
