//! `property-name`, `properties-empty`.

use std::collections::BTreeMap;

use super::super::context::Context;
use crate::document::{Entry, Kind, Place};
use crate::finding::Finding;
use crate::schema::{Flow, components};

const NAME: &str = "property-name";

/// What the builder of an object that is sent has beside a setter for each property.
const TAKEN: [&str; 4] = ["new", "builder", "build", "optional"];

/// Only components become types; the name that wraps an answer is data.
pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = components(context.document).flat_map(|place| names(context, &place)).collect();
    let schemas = context.defined(Kind::Schema);
    let empty = schemas.filter_map(|place| place.node.entry("properties").filter(|all| all.node.is_empty_mapping()));
    findings.extend(empty.map(|entry| {
        let message = "`properties` without a property";
        let mend = "name the properties, or remove it where none is known";
        context.finding(entry.at, "properties-empty", message, mend)
    }));
    findings
}

fn names(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    let Flow { is_sent, is_received } = context.flow(&place.pointer);
    let mut first: BTreeMap<String, &Entry> = BTreeMap::new();
    let mut findings = Vec::new();
    for entry in place.node.entries_of("properties") {
        let key = entry.key.to_ascii_lowercase().replace(['_', '-'], "");
        let finding = |message: String, mend| context.finding(entry.at, NAME, message, mend);
        if !is_usable(&entry.key) {
            let message = format!("the generator cannot make a field of `{}`", entry.key.escape_debug());
            let mend = "a name has ASCII letters, digits, `_` and `-`, begins with no digit or `-`, and has a letter";
            findings.push(finding(message, mend));
        } else if is_received && entry.key == "extra" {
            let message = "`extra` is the field for what the document does not name".to_owned();
            findings.push(finding(message, "remove it: `extra` has the member `extra` as any other"));
        } else if is_sent && TAKEN.contains(&key.as_str()) {
            let message = format!("`{}` is a name that the generated builder has", entry.key);
            findings.push(finding(message, "the client cannot send it so far: leave it out"));
        } else if let Some(other) = first.get(&key) {
            let message = format!("the field would have the name of `{}` at {}", other.key, other.at);
            findings.push(finding(message, "remove one of the two"));
        } else {
            first.insert(key, entry);
        }
    }
    findings
}

fn is_usable(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(|each| each.is_ascii_alphanumeric() || matches!(each, '_' | '-'))
        && name.contains(|each: char| each.is_ascii_alphabetic())
}
