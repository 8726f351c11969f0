//! The parameters of a request, from its path and query.

use std::borrow::Cow;
use std::collections::BTreeMap;

use axum::extract::{FromRequestParts as _, RawPathParams};
use http::request::Parts;
use percent_encoding::percent_decode_str;
use serde_json::{Number, Value};

use super::error_response::ErrorResponse;
use super::operation_rules::OperationRules;
use crate::violations::Violations;

/// Reads the parameters as a JSON object, in which numbers keep their digits.
///
/// Also returns violations for query parameters that cannot be in the object.
///
/// # Errors
///
/// Returns 404 if the path is not valid percent-encoded UTF-8 or lacks the suffix of its template.
pub async fn parameters(parts: &mut Parts, rules: &OperationRules) -> Result<(String, Violations), ErrorResponse> {
    let undecodable = || ErrorResponse::not_found("the path is not text");
    decode(parts.uri.path()).ok_or_else(undecodable)?;
    let path = RawPathParams::from_request_parts(parts, &()).await.map_err(|_| undecodable())?;
    let mut members = BTreeMap::new();
    let count = path.iter().count();
    for (index, (name, value)) in path.iter().enumerate() {
        let value = rules.strip_suffix(value, index + 1 == count);
        let value = value.ok_or_else(ErrorResponse::no_such_path)?;
        members.insert(name.to_owned(), value.to_owned());
    }
    let mut violations = Violations::new();
    for (name, value) in pairs(parts.uri.query().unwrap_or_default()) {
        if rules.is_credential(&name) {
            continue;
        }
        let Some(value) = value else {
            violations.insert(name, vec!["it is not percent-encoded UTF-8".into()]);
            continue;
        };
        if members.insert(name.clone(), value).is_some() {
            violations.insert(name, vec!["it is given more than once".into()]);
        }
    }
    let json = members.iter().map(|(name, text)| {
        let is_number = rules.parameters.get(name) == Some(&true) && is_number(text);
        let value = if is_number { text.clone() } else { Value::from(text.as_str()).to_string() };
        format!("{}:{value}", Value::from(name.as_str()))
    });
    Ok((format!("{{{}}}", json.collect::<Vec<_>>().join(",")), violations))
}

/// Returns the decoded names and values of a query. A value that is not percent-encoded UTF-8 is `None`.
pub fn pairs(query: &str) -> impl Iterator<Item = (String, Option<String>)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let pair = pair.replace('+', " ");
        let (name, value) = pair.split_once('=').unwrap_or((&pair, ""));
        (decode(name).unwrap_or_else(|| name.to_owned()), decode(value))
    })
}

/// Decodes percent-encoded text, or returns `None` if it is malformed or not UTF-8.
fn decode(text: &str) -> Option<String> {
    let is_byte = |digits: &str| digits.get(..2).is_some_and(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let is_well_formed = text.split('%').skip(1).all(is_byte);
    is_well_formed.then(|| percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned))?
}

/// Returns whether the text is a number as the documents allow in a query: no exponent, at most 28 digits.
fn is_number(text: &str) -> bool {
    const MAX_DIGITS: usize = 28;
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    is_plain && digits <= MAX_DIGITS && serde_json::from_str::<Number>(text).is_ok()
}
