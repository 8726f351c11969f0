//! `path-unique`

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Position};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::path_template::templates;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O05",
    name: "path-unique",
    summary: "Two paths differ only by the names of their parameters.",
    why: "A request fits both, so that nothing says which operation is meant. OpenAPI forbids it.",
    example: Example {
        wrong: "
paths:
  /deals/{number}: {}
",
        right: "
paths:
  /deals/{id}: {}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<String, Position> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for (entry, template) in templates(context.document) {
        let Ok(template) = template else { continue };
        if let Some(other) = first.get(&template.shape) {
            let message = format!("the path differs only by the names in braces from the one at {other}");
            diagnostics.push(context.diagnostic(entry.at, RULE.name, message, "write the operations under one path"));
        } else {
            first.insert(template.shape, entry.at);
        }
    }
    diagnostics
}
