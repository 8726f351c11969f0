//! Keywords with their default values.

use crate::document::{Entry, Number, Value};

/// Flags whose `false` is the default.
const FLAGS: [&str; 11] = [
    "allowEmptyValue",
    "allowReserved",
    "deprecated",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "nullable",
    "readOnly",
    "required",
    "uniqueItems",
    "wrapped",
    "writeOnly",
];

/// Lists and mappings that mean the same when empty as when missing.
const LISTS: [&str; 8] = ["callbacks", "examples", "headers", "links", "mapping", "parameters", "required", "tags"];

/// Patterns that match every text.
const OPEN_PATTERNS: [&str; 7] = ["", "^", "$", ".*", "^.*", ".*$", "()"];

const TYPES: [&str; 6] = ["array", "boolean", "integer", "number", "object", "string"];

/// The keywords that apply to some types only.
const TYPED: [(&[&str], &[&str]); 4] = [
    (&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"], &["integer", "number"]),
    (&["minLength", "maxLength", "pattern"], &["string"]),
    (&["minItems", "maxItems", "uniqueItems"], &["array"]),
    (&["minProperties", "maxProperties"], &["object"]),
];

/// Whether an entry has no effect beside the others of its object.
pub(super) fn has_no_effect(entry: &Entry, all: &[Entry]) -> bool {
    let has = |key: &str| all.iter().any(|each| each.key == key);
    let kind = all.iter().find(|each| each.key == "type").and_then(|each| each.node.as_str());
    if kind.is_some_and(|kind| is_of_another_type(&entry.key, kind)) {
        return true;
    }
    match (entry.key.as_str(), &entry.node.value) {
        (key, Value::Bool(false)) => FLAGS.contains(&key),
        // In OpenAPI 3.0.3 `nullable` widens the `type` beside it.
        ("nullable", Value::Bool(true)) => !["type", "enum", "$ref", "allOf", "anyOf", "oneOf"].into_iter().any(has),
        ("minItems" | "minLength" | "minProperties", Value::Number(digits)) => {
            is_number(digits, |number| Number::parse("0").is_some_and(|zero| *number == zero))
        }
        ("multipleOf", Value::Number(digits)) if kind == Some("integer") => {
            is_number(digits, |number| Number::parse("1").is_some_and(|one| one.is_multiple_of(number) == Some(true)))
        }
        ("pattern", Value::String(pattern)) => OPEN_PATTERNS.contains(&pattern.as_str()),
        (key, Value::Sequence(items)) => items.is_empty() && LISTS.contains(&key),
        (key, Value::Mapping(entries)) => entries.is_empty() && LISTS.contains(&key),
        _ => false,
    }
}

fn is_of_another_type(key: &str, kind: &str) -> bool {
    TYPES.contains(&kind) && TYPED.iter().any(|(keys, types)| keys.contains(&key) && !types.contains(&kind))
}

fn is_number(digits: &str, is_match: impl Fn(&Number) -> bool) -> bool {
    Number::parse(digits).is_some_and(|number| is_match(&number))
}
