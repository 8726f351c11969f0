//! `property-name`, `properties-empty`.

use std::collections::BTreeMap;

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::{Entry, ObjectKind, SpecObject};
use crate::schema::{Directions, components};

const NAME: &str = "property-name";

/// What the builder of an object that is sent has beside a setter for each property.
const TAKEN: [&str; 4] = ["new", "builder", "build", "optional"];

/// Only components become types; the name that wraps an answer is data.
pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> =
        components(context.document).flat_map(|place| names(context, &place)).collect();
    let schemas = context.defined(ObjectKind::Schema);
    let empty = schemas.filter_map(|place| place.node.entry("properties").filter(|all| all.node.is_empty_mapping()));
    diagnostics.extend(empty.map(|entry| {
        let message = "`properties` without a property";
        let help = "name the properties, or remove it where none is known";
        context.diagnostic(entry.at, "properties-empty", message, help)
    }));
    diagnostics
}

fn names(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    let Directions { in_request, in_response } = context.directions(&place.pointer);
    let mut first: BTreeMap<String, &Entry> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for entry in place.node.entries_of("properties") {
        let key = entry.key.to_ascii_lowercase().replace(['_', '-'], "");
        let diagnostic = |message: String, help| context.diagnostic(entry.at, NAME, message, help);
        if !is_usable(&entry.key) {
            let message = format!("the generator cannot make a field of `{}`", entry.key.escape_debug());
            let help = "a name has ASCII letters, digits, `_` and `-`, begins with no digit or `-`, and has a letter";
            diagnostics.push(diagnostic(message, help));
        } else if in_response && entry.key == "extra" {
            let message = "`extra` is the field for what the document does not name".to_owned();
            diagnostics.push(diagnostic(message, "remove it: `extra` has the member `extra` as any other"));
        } else if in_request && TAKEN.contains(&key.as_str()) {
            let message = format!("`{}` is a name that the generated builder has", entry.key);
            diagnostics.push(diagnostic(message, "the client cannot send it so far: leave it out"));
        } else if let Some(other) = first.get(&key) {
            let message = format!("the field would have the name of `{}` at {}", other.key, other.at);
            diagnostics.push(diagnostic(message, "remove one of the two"));
        } else {
            first.insert(key, entry);
        }
    }
    diagnostics
}

fn is_usable(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(|each| each.is_ascii_alphanumeric() || matches!(each, '_' | '-'))
        && name.contains(|each: char| each.is_ascii_alphabetic())
}
