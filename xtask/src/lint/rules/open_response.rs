//! `open-response`

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S09",
    name: "open-response",
    summary: "An object of a response is closed.",
    why: "A vendor adds fields without notice. `additionalProperties: false` would make the response invalid.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal: {additionalProperties: false}
",
        right: "
components:
  schemas:
    Deal: {additionalProperties: {}}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let objects = context.defined(ObjectKind::Schema).filter(|schema| schema.node.get("properties").is_some());
    objects
        .filter(|schema| context.directions(&schema.pointer).in_response)
        .filter_map(|schema| schema.node.get("additionalProperties"))
        .filter(|additional| additional.value == Value::Bool(false))
        .map(|additional| {
            let message = "an object of a response is closed: a new field makes the response invalid";
            context.diagnostic(additional.at, RULE.name, message, "say `additionalProperties: {}`, or remove it")
        })
        .collect()
}
