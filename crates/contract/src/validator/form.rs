//! A body that is a form, `name=value&other=value`.

use serde_json::{Map, Value};

use super::document::Document;
use super::encoding::{child, decode_query};
use super::typed::Kind;
use super::violation::Violation;

/// The media type of forms.
pub(super) const MEDIA_TYPE: &str = "application/x-www-form-urlencoded";

/// How a form is not as the schema at a pointer says.
pub(super) fn check(document: &Document, schema: &str, body: &[u8]) -> Vec<Violation> {
    let Ok(body) = std::str::from_utf8(body) else {
        return vec![Violation::new("body", schema, "is not UTF-8")];
    };
    let mut members = Map::new();
    for pair in body.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (Some(name), Some(text)) = (decode_query(name), decode_query(value)) else {
            return vec![Violation::new("body", schema, "is not a form: a pair is not percent-encoded UTF-8")];
        };
        let property = document.resolve(child(&child(schema, "properties"), &name));
        let (kind, is_list) = Kind::of(document, &property);
        let value = kind.read(&text);
        match members.get_mut(&name) {
            Some(Value::Array(known)) if is_list => known.push(value),
            Some(_) => return vec![Violation::new(format!("body.{name}"), property, "is given twice")],
            None => {
                members.insert(name, if is_list { Value::Array(vec![value]) } else { value });
            }
        }
    }
    document.check(schema, &Value::Object(members), "body")
}
