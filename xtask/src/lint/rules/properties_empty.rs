//! `properties-empty`

use crate::diagnostic::Diagnostic;
use crate::document::ObjectKind;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S08",
    name: "properties-empty",
    summary: "A schema has `properties` without a property.",
    why: "It looks like a type, and is none. Without `properties` it is an object with any members.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        owner: {type: object, properties: {}}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        owner: {type: object}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let schemas = context.defined(ObjectKind::Schema);
    let empty = schemas.filter_map(|schema| schema.node.entry("properties").filter(|all| all.node.is_empty_mapping()));
    empty
        .map(|entry| {
            let message = "`properties` without a property";
            let help = "name the properties, or remove it if none is known";
            context.diagnostic(entry.at, RULE.name, message, help)
        })
        .collect()
}
