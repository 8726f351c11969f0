//! Bodies that are HTML forms: `name=value&other=value`.

use serde_json::{Map, Value};

use super::document::Document;
use super::encoding::{child, decode_query};
use super::scalar::Scalar;
use super::violation::Violation;

/// The media type of forms.
pub(super) const MEDIA_TYPE: &str = "application/x-www-form-urlencoded";

/// Reads a form as a JSON object. The schema at the pointer decides the types of its values.
///
/// # Errors
///
/// Returns a violation when the body is not a form, or a field that is not a list is given more than once.
pub(super) fn read(document: &Document, schema: &str, body: &[u8]) -> Result<Value, Violation> {
    let body = std::str::from_utf8(body).map_err(|_| Violation::new("body", schema, "is not UTF-8"))?;
    let mut members = Map::new();
    for pair in body.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (Some(name), Some(text)) = (decode_query(name), decode_query(value)) else {
            return Err(Violation::new("body", schema, "is not a form: a pair is not percent-encoded UTF-8"));
        };
        let property = document.resolve(child(&child(schema, "properties"), &name));
        let (scalar, is_list) = Scalar::of(document, &property);
        let value = scalar.read(&text);
        match members.get_mut(&name) {
            Some(Value::Array(known)) if is_list => known.push(value),
            Some(_) => return Err(Violation::repeated(format!("body.{name}"), property)),
            None => {
                members.insert(name, if is_list { Value::Array(vec![value]) } else { value });
            }
        }
    }
    Ok(Value::Object(members))
}
