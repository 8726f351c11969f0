//! `at-most`

use crate::diagnostic::Diagnostic;
use crate::document::{Entry, ObjectKind, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::SchemaKind;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S16",
    name: "at-most",
    summary: "An `x-at-most` does not compare two fields or optional parameters of one type.",
    why: "The client checks before it sends that the first is at most the second. Numbers, days and times can be compared.",
    example: Example {
        wrong: "
components:
  schemas:
    NewDeal: {x-at-most: {id: total}}
",
        right: "
components:
  schemas:
    NewDeal:
      properties:
        paid: {type: number}
      x-at-most: {paid: total}
",
    },
    check: Check::Canonical(check),
};

const KEY: &str = "x-at-most";

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for object in &context.objects {
        match (object.kind, object.node.entry(KEY)) {
            (ObjectKind::Operation, Some(entry)) => diagnostics.extend(of_operation(context, object, entry)),
            (ObjectKind::Schema, Some(entry)) => diagnostics.extend(of_object(context, object, entry)),
            (_, Some(entry)) => {
                let help = "say it of an object of a request, or of an operation";
                diagnostics.push(context.diagnostic(entry.at, RULE.name, format!("`{KEY}` has no effect here"), help));
            }
            (_, None) => {}
        }
    }
    diagnostics
}

/// Checks the parameters that a request can leave out.
fn of_operation(context: &Context<'_>, object: &SpecObject<'_>, entry: &Entry) -> Vec<Diagnostic> {
    let operation = context.operations.iter().find(|operation| operation.pointer == object.pointer);
    let parameters = operation.map(|operation| operation.parameters(context.document)).unwrap_or_default();
    pairs(context, entry, |name| {
        let parameter = parameters.iter().find(|parameter| parameter.node.str("name") == Some(name))?;
        let is_required = parameter.node.bool("required") == Some(true);
        let schema = parameter.node.get("schema").filter(|_| !is_required)?;
        context.kind_of(&parameter.pointer.child("schema"), schema)
    })
}

/// Checks the properties of an object of a request.
fn of_object(context: &Context<'_>, object: &SpecObject<'_>, entry: &Entry) -> Vec<Diagnostic> {
    let directions = context.directions(&object.pointer);
    // A schema in neither direction is a part of one that is: the schemas of an `allOf` stand there too.
    if directions.in_response && !directions.in_request {
        let help = "say it of what is sent: a response is read whatever it contains";
        return vec![context.diagnostic(entry.at, RULE.name, "a response is not checked", help)];
    }
    let pointer = object.pointer.child("properties");
    pairs(context, entry, |name| {
        let property = object.node.get("properties")?.get(name)?;
        context.kind_of(&pointer.child(name), property)
    })
}

fn pairs(context: &Context<'_>, entry: &Entry, kind: impl Fn(&str) -> Option<SchemaKind>) -> Vec<Diagnostic> {
    let help = "write it as `total_amount_net: total_amount_gross`, with names of what can be compared";
    if entry.node.entries().is_empty() {
        let message = format!("`{KEY}` is not a mapping from a name to a name");
        return vec![context.diagnostic(entry.node.at, RULE.name, message, help)];
    }
    let comparable = |name: &str| {
        let kind = kind(name)?.without_null().clone();
        matches!(
            kind,
            SchemaKind::Amount
                | SchemaKind::Int32
                | SchemaKind::Int64
                | SchemaKind::Uint64
                | SchemaKind::Date
                | SchemaKind::DateTime
        )
        .then_some(kind)
    };
    let problems = entry.node.entries().iter().filter_map(|pair| {
        let Some(large) = pair.node.as_str() else {
            return Some(context.diagnostic(pair.node.at, RULE.name, "what is compared with is not a name", help));
        };
        let message = match (comparable(&pair.key), comparable(large)) {
            (Some(_), Some(_)) if pair.key == large => format!("`{large}` is compared with itself"),
            (Some(small), Some(large)) if small == large => return None,
            (Some(_), Some(_)) => format!("`{}` and `{large}` are not of one type", pair.key),
            (Some(_), None) => format!("`{large}` is not one of the names here that can be compared"),
            (None, _) => format!("`{}` is not one of the names here that can be compared", pair.key),
        };
        Some(context.diagnostic(pair.at, RULE.name, message, help))
    });
    problems.collect()
}
