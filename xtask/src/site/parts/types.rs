//! The type of a value in words.

use crate::document::{Entry, Node, to_json_text};
use crate::schema::is_null_only;
use crate::site::anchors::schema_anchor;
use crate::site::content::{Inline, Target, code, text};
use crate::site::edition::Edition;

/// Limits of a value: the keyword, its flag for a limit that is excluded, and the signs without and with the flag.
const LIMITS: [(&str, &str, [&str; 2]); 2] =
    [("minimum", "exclusiveMinimum", ["≥", ">"]), ("maximum", "exclusiveMaximum", ["≤", "<"])];

/// Other keywords that limit a value and whose names say how.
const CONSTRAINTS: [&str; 9] = [
    "pattern",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
    "minProperties",
    "maxProperties",
];

/// Returns the type of a schema, with links to the schemas that it names.
pub fn type_of(edition: &Edition<'_>, schema: &Node) -> Vec<Inline> {
    let words = &edition.messages().reference;
    if let Some(name) = schema.reference().and_then(|reference| reference.strip_prefix("#/components/schemas/")) {
        return vec![schema_link(edition, name)];
    }
    let mut out = without_null(edition, schema);
    if schema.bool("nullable") == Some(true) && !is_null_only(schema) {
        out.extend([text(format!(" {} ", words.or)), code("null")]);
    }
    out
}

fn without_null(edition: &Edition<'_>, schema: &Node) -> Vec<Inline> {
    let words = &edition.messages().reference;
    if is_null_only(schema) {
        return vec![code("null")];
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        let parts = schema.items_of(key);
        if !parts.is_empty() {
            let separator = if key == "allOf" { " + ".to_owned() } else { format!(" {} ", words.or) };
            return joined(parts.iter().map(|part| type_of(edition, part)), &separator);
        }
    }
    let values = schema.items_of("enum");
    if !values.is_empty() {
        return joined(values.iter().map(|value| vec![code(to_json_text(value, None))]), " | ");
    }
    match (schema.str("type"), schema.get("items")) {
        (Some("array"), Some(items)) => {
            let mut out = vec![text(format!("{} ", words.array_of))];
            out.extend(type_of(edition, items));
            out
        }
        (Some("object"), _) => object(edition, schema),
        (Some(kind), _) => {
            let format = schema.str("format").map(|format| format!(" ({format})")).unwrap_or_default();
            vec![text(format!("{kind}{format}"))]
        }
        (None, _) => vec![text(words.anything)],
    }
}

/// An object, with the fields that it names.
fn object(edition: &Edition<'_>, schema: &Node) -> Vec<Inline> {
    let fields = schema.entries_of("properties");
    if fields.is_empty() {
        return vec![text("object")];
    }
    let of_field = |field: &Entry| {
        let mut out = vec![code(&field.key), text(": ")];
        out.extend(type_of(edition, &field.node));
        out
    };
    let mut out = vec![text("object { ")];
    out.extend(joined(fields.iter().map(of_field), ", "));
    out.push(text(" }"));
    out
}

fn joined(parts: impl Iterator<Item = Vec<Inline>>, separator: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for (index, part) in parts.enumerate() {
        if index > 0 {
            out.push(text(separator));
        }
        out.extend(part);
    }
    out
}

/// Returns a link to a schema.
pub fn schema_link(edition: &Edition<'_>, name: &str) -> Inline {
    let page = edition.path(&edition.api.anchors.schema_page(name));
    Inline::link(Target::anchor(page, schema_anchor(name)), vec![code(name)])
}

/// Returns the limits of a value and its default.
pub fn constraints(edition: &Edition<'_>, schema: &Node) -> Vec<Inline> {
    let mut out = Vec::new();
    for (keyword, flag, [sign, excluded]) in LIMITS {
        if let Some(limit) = schema.get(keyword) {
            let sign = if schema.bool(flag) == Some(true) { excluded } else { sign };
            out.extend([text(" "), code(format!("{sign} {}", to_json_text(limit, None)))]);
        }
    }
    for keyword in CONSTRAINTS {
        if let Some(value) = schema.get(keyword) {
            let value = value.as_str().map_or_else(|| to_json_text(value, None), str::to_owned);
            out.extend([text(" "), code(format!("{keyword} {value}"))]);
        }
    }
    if let Some(value) = schema.get("default") {
        let word = edition.messages().reference.default;
        out.extend([text(format!(" {word} ")), code(to_json_text(value, None))]);
    }
    out
}
