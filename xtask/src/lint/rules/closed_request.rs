//! `closed-request`

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S10",
    name: "closed-request",
    summary: "An object of a request is open beside its properties.",
    why: "The generated type has a field for each property and none for the rest, so the rest could not be sent.",
    example: Example {
        wrong: "
components:
  schemas:
    NewDeal: {additionalProperties: {}}
",
        right: "
components:
  schemas:
    NewDeal: {additionalProperties: false}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let objects = context.defined(ObjectKind::Schema).filter(|schema| schema.node.get("properties").is_some());
    objects
        .filter(|schema| {
            let directions = context.directions(&schema.pointer);
            directions.in_request && !directions.in_response
        })
        .filter_map(|schema| schema.node.get("additionalProperties"))
        .filter(|additional| additional.value != Value::Bool(false))
        .map(|additional| {
            let message = "an object of a request is open beside its properties: the client has no field for the rest";
            context.diagnostic(additional.at, RULE.name, message, "say `additionalProperties: false`")
        })
        .collect()
}
