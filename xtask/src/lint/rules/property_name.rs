//! `property-name`

use std::collections::BTreeMap;

use heck::ToSnakeCase;

use crate::diagnostic::Diagnostic;
use crate::document::{Entry, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::{components, is_open};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S07",
    name: "property-name",
    summary: "A property cannot become a field of a generated type.",
    why: "Its name has no letters, is taken, or is the same as another without case, `_` and `-`. Only components become \
          types: the name that wraps the object of a response is data.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        2nd-name: {type: string}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        second-name: {type: string}
",
    },
    check: Check::Canonical(check),
};

/// The methods of the builder of an object that is sent, beside a setter for each property.
const TAKEN: [&str; 4] = ["new", "builder", "build", "optional"];

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    components(context.document).flat_map(|schema| names(context, &schema)).collect()
}

fn names(context: &Context<'_>, schema: &SpecObject<'_>) -> Vec<Diagnostic> {
    let directions = context.directions(&schema.pointer);
    let is_open_request = directions.in_request && is_open(schema.node);
    let mut first: BTreeMap<String, &Entry> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for entry in schema.node.entries_of("properties") {
        let key = entry.key.to_ascii_lowercase().replace(['_', '-'], "");
        let diagnostic = |message: String, help| context.diagnostic(entry.at, RULE.name, message, help);
        if !is_usable(&entry.key) {
            let message = format!("the generator cannot make a field of `{}`", entry.key.escape_debug());
            let help = "a name has ASCII letters, digits, `_` and `-`, begins with no digit or `-`, and has a letter";
            diagnostics.push(diagnostic(message, help));
        } else if directions.in_response && entry.key == "extra" {
            let message = "`extra` is the field for what the document does not name".to_owned();
            diagnostics.push(diagnostic(message, "remove it: `extra` contains the member `extra` like any other"));
        } else if (directions.in_response || is_open_request) && entry.key.to_snake_case() == "custom_field" {
            let message = "`custom_field` is the accessor and the setter of what the document does not name".to_owned();
            diagnostics.push(diagnostic(message, "remove it: the member is in `extra` like any other"));
        } else if is_open_request && entry.key.to_snake_case() == "extra" {
            let message = "`extra` is the field for what the document does not name".to_owned();
            diagnostics.push(diagnostic(message, "remove it: `custom_field` sets the member `extra` like any other"));
        } else if directions.in_request && TAKEN.contains(&key.as_str()) {
            let message = format!("the generated builder uses the name `{}`", entry.key);
            diagnostics.push(diagnostic(message, "leave it out: the client cannot send it"));
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
