//! The names of an enum's variants.

use std::collections::BTreeSet;

use heck::ToPascalCase;

use super::build::{entry, sequence, text};
use crate::document::{Entry, Node, Value};
use crate::names::is_free_variant_name;
use crate::schema::kind::is_null_only;

/// Names the variants of an enum that has no names, and removes `null`, which `nullable` says.
pub(super) fn with_names(schema: &Node) -> Node {
    let (Value::Mapping(entries), values) = (&schema.value, schema.items_of("enum")) else { return schema.clone() };
    if schema.str("type") != Some("string") || values.is_empty() || is_null_only(schema) {
        return schema.clone();
    }
    let is_nullable = schema.bool("nullable") == Some(true);
    let values: Vec<Node> = values.iter().filter(|value| !is_nullable || value.value != Value::Null).cloned().collect();
    let names = schema.get("x-enum-varnames").is_none().then(|| names(&values)).flatten();
    let mut entries: Vec<Entry> = entries.to_vec();
    for each in entries.iter_mut().filter(|each| each.key == "enum") {
        each.node = sequence(values.clone(), each.node.at);
    }
    entries.extend(names.map(|names| entry("x-enum-varnames", names)));
    Node { value: Value::Mapping(entries.into()), at: schema.at }
}

/// Returns a name for each value, made of its text. `None` if a value is not text.
fn names(values: &[Node]) -> Option<Node> {
    let mut taken = BTreeSet::new();
    let mut names = Vec::new();
    for value in values {
        let name = name(value.as_str()?);
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let mut candidates = std::iter::once(name.clone()).chain(numbered);
        let unique = candidates.find(|each| is_free_variant_name(each) && !taken.contains(each))?;
        taken.insert(unique.clone());
        names.push(text(&unique, value.at));
    }
    Some(sequence(names, values.first()?.at))
}

fn name(value: &str) -> String {
    let sign = match value.as_bytes() {
        [b'-', b'0'..=b'9', ..] => "Minus ",
        [b'+', b'0'..=b'9', ..] => "Plus ",
        _ => "",
    };
    let words = format!("{sign}{}", value.replace(|each: char| !each.is_ascii_alphanumeric(), " "));
    let name = words.to_pascal_case().to_pascal_case();
    if value.is_empty() {
        return "Empty".to_owned();
    }
    if is_free_variant_name(&name) { name } else { format!("Value{name}").to_pascal_case() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_is_named_after_its_value() {
        for (value, expected) in [
            ("open", "Open"),
            ("in_progress", "InProgress"),
            ("IN PROGRESS", "InProgress"),
            ("", "Empty"),
            ("1", "Value1"),
            ("-1", "Minus1"),
            ("other", "ValueOther"),
            ("self", "ValueSelf"),
            ("ż", "Value"),
            ("x0", "ValueX0"),
        ] {
            assert_eq!(name(value), expected, "{value}");
            assert!(is_free_variant_name(&name(value)), "{value}");
        }
    }
}
