//! The merge of schemas that all apply, as the parts of an `allOf`.

use crate::document::{Entry, Node, Number, Value};

/// Whether a keyword does not decide which values are allowed, except `null`.
pub(super) fn is_annotation(key: &str) -> bool {
    matches!(
        key,
        "deprecated"
            | "description"
            | "example"
            | "externalDocs"
            | "nullable"
            | "readOnly"
            | "title"
            | "writeOnly"
            | "xml"
    ) || key.starts_with("x-")
}

/// Merges the keywords beside an `allOf` with its parts; `None` if one schema cannot express them.
pub(super) fn merge(own: &[Entry], parts: &[Node]) -> Option<Vec<Entry>> {
    let is_nullable = |node: &Node| node.bool("nullable") == Some(true);
    let nullable = own.iter().find(|entry| entry.key == "nullable").cloned();
    let nullable = nullable.or_else(|| {
        let first = parts.first()?.entry("nullable").cloned();
        first.filter(|_| parts.iter().all(is_nullable))
    });
    let mut all: Vec<Entry> = own.iter().filter(|entry| entry.key != "nullable").cloned().collect();
    for part in parts {
        let Value::Mapping(entries) = &part.value else { return None };
        combine(&mut all, entries.iter().filter(|entry| entry.key != "nullable"))?;
    }
    all.extend(nullable);
    Some(all)
}

fn combine<'n>(all: &mut Vec<Entry>, part: impl Iterator<Item = &'n Entry> + Clone) -> Option<()> {
    let others: Vec<&Entry> = part.clone().collect();
    if excludes(&all.iter().collect::<Vec<_>>(), &others) || excludes(&others, &all.iter().collect::<Vec<_>>()) {
        return None;
    }
    for entry in part {
        match all.iter_mut().find(|each| each.key == entry.key) {
            None if matches!(entry.key.as_str(), "$ref" | "allOf") => return None,
            None => all.push(entry.clone()),
            Some(known) if known.node == entry.node || is_annotation(&entry.key) => {}
            Some(known) => both(known, entry)?,
        }
    }
    Some(())
}

/// Whether the first schema rejects properties that only the second names.
fn excludes(one: &[&Entry], other: &[&Entry]) -> bool {
    let find = |all: &[&Entry], key: &str| all.iter().find(|entry| entry.key == key).map(|entry| entry.node.clone());
    let is_open = |node: Node| node.value == Value::Bool(true) || node.is_empty_mapping();
    let is_closed = find(one, "additionalProperties").is_some_and(|node| !is_open(node));
    let named = find(one, "properties");
    let others = find(other, "properties");
    let mut others = others.iter().flat_map(Node::entries);
    is_closed && others.any(|entry| named.as_ref().is_none_or(|named| named.get(&entry.key).is_none()))
}

/// Merges two values of one keyword.
fn both(known: &mut Entry, entry: &Entry) -> Option<()> {
    match (known.key.as_str(), &mut known.node.value, &entry.node.value) {
        ("required", Value::Sequence(names), Value::Sequence(others)) => {
            let new: Vec<Node> = others.iter().filter(|name| !names.contains(name)).cloned().collect();
            names.extend(new);
        }
        ("properties", Value::Mapping(properties), Value::Mapping(others)) => {
            for other in others {
                match properties.iter_mut().find(|each| each.key == other.key) {
                    None => properties.push(other.clone()),
                    Some(property) if property.node == other.node => {}
                    Some(property) => {
                        let own: Vec<Entry> = property.node.entries().to_vec();
                        property.node.value = Value::Mapping(merge(&own, std::slice::from_ref(&other.node))?.into());
                    }
                }
            }
        }
        ("additionalProperties", value, other) => {
            let is_open = |value: &Value| {
                matches!(value, Value::Bool(true)) || matches!(value, Value::Mapping(members) if members.is_empty())
            };
            match (is_open(value), is_open(other)) {
                (_, true) => {}
                (true, false) => *known = entry.clone(),
                (false, false) => return None,
            }
        }
        ("minLength" | "minItems" | "minProperties", Value::Number(one), Value::Number(other)) => {
            if Number::parse(one)? < Number::parse(other)? {
                *known = entry.clone();
            }
        }
        ("maxLength" | "maxItems" | "maxProperties", Value::Number(one), Value::Number(other)) => {
            if Number::parse(one)? > Number::parse(other)? {
                *known = entry.clone();
            }
        }
        _ => return None,
    }
    Some(())
}
