//! `closed-request`

use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, SpecObject, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::is_open;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S10",
    name: "closed-request",
    summary: "An object of a request is open beside its properties, and does not say why.",
    why: "The client sends what is documented. An object that takes more, custom fields for example, says so on purpose: \
          with `additionalProperties: {}` and a source or rationale for it. Members of one schema have no type.",
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
        .filter_map(|schema| open(context, schema))
        .collect()
}

fn open(context: &Context<'_>, schema: &SpecObject<'_>) -> Option<Diagnostic> {
    const KEY: &str = "additionalProperties";
    let additional = schema.node.get(KEY).filter(|additional| additional.value != Value::Bool(false))?;
    let (message, help) = if !is_open(schema.node) {
        let message = "members of one schema beside the properties of a request: the client has no type for them";
        (message, "say `additionalProperties: {}`, or `false`")
    } else if !has_own_provenance(context, schema, KEY) {
        let message = "an object of a request is open beside its properties, and nothing says where that comes from";
        (message, "say `additionalProperties: false`, or name `additionalProperties` in its `x-source` or `x-assumed`")
    } else {
        return None;
    };
    Some(context.diagnostic(additional.at, RULE.name, message, help))
}

/// Returns whether a source or a rationale is for this keyword, and not for the object as a whole.
fn has_own_provenance(context: &Context<'_>, schema: &SpecObject<'_>, key: &str) -> bool {
    let pointer = schema.pointer.child(key);
    let is_below = !context.provenances.at(&pointer).is_empty();
    is_below || context.provenances.entry(&pointer).is_some_and(|entry| entry.keyword.as_deref() == Some(key))
}
