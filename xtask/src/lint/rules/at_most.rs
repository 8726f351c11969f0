//! `at-most`: which field is at most which other.

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::{Entry, ObjectKind, SpecObject};
use crate::schema::SchemaKind;

const RULE: &str = "at-most";
const KEY: &str = "x-at-most";

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for place in &context.places {
        match (place.kind, place.node.entry(KEY)) {
            (ObjectKind::Operation, Some(entry)) => diagnostics.extend(of_operation(context, place, entry)),
            (ObjectKind::Schema, Some(entry)) => diagnostics.extend(of_object(context, place, entry)),
            (_, Some(entry)) => {
                let help = "say it of an object that is sent, or of an operation";
                diagnostics.push(context.diagnostic(entry.at, RULE, format!("`{KEY}` has no meaning here"), help));
            }
            (_, None) => {}
        }
    }
    diagnostics
}

/// Of the parameters that an operation can be sent without.
fn of_operation(context: &Context<'_>, place: &SpecObject<'_>, entry: &Entry) -> Vec<Diagnostic> {
    let operation = context.operations.iter().find(|operation| operation.pointer == place.pointer);
    let parameters = operation.map(|operation| operation.parameters(context.document)).unwrap_or_default();
    pairs(context, entry, |name| {
        let parameter = parameters.iter().find(|parameter| parameter.node.str("name") == Some(name))?;
        let is_required = parameter.node.bool("required") == Some(true);
        let schema = parameter.node.get("schema").filter(|_| !is_required)?;
        context.form(&parameter.pointer.child("schema"), schema)?.ok()
    })
}

/// Of the properties of an object that is sent.
fn of_object(context: &Context<'_>, place: &SpecObject<'_>, entry: &Entry) -> Vec<Diagnostic> {
    let directions = context.directions(&place.pointer);
    // What goes no way is part of what does: the words of an `allOf` stand there too.
    if directions.in_response && !directions.in_request {
        let help = "say it of what is sent: an answer is read whatever it is";
        return vec![context.diagnostic(entry.at, RULE, "what is received is not checked", help)];
    }
    let pointer = place.pointer.child("properties");
    pairs(context, entry, |name| {
        let property = place.node.get("properties")?.get(name)?;
        context.form(&pointer.child(name), property)?.ok()
    })
}

fn pairs(context: &Context<'_>, entry: &Entry, form: impl Fn(&str) -> Option<SchemaKind>) -> Vec<Diagnostic> {
    let help = "write it as `total_amount_net: total_amount_gross`, with names of what can be compared";
    if entry.node.entries().is_empty() {
        let message = format!("`{KEY}` is not a mapping from a name to a name");
        return vec![context.diagnostic(entry.node.at, RULE, message, help)];
    }
    let comparable = |name: &str| {
        let form = form(name)?.without_null().clone();
        matches!(
            form,
            SchemaKind::Amount
                | SchemaKind::Int32
                | SchemaKind::Int64
                | SchemaKind::Uint64
                | SchemaKind::Date
                | SchemaKind::DateTime
        )
        .then_some(form)
    };
    let faults = entry.node.entries().iter().filter_map(|pair| {
        let Some(large) = pair.node.as_str() else {
            return Some(context.diagnostic(pair.node.at, RULE, "what is compared with is not a name", help));
        };
        let message = match (comparable(&pair.key), comparable(large)) {
            (Some(_), Some(_)) if pair.key == large => format!("`{large}` is compared with itself"),
            (Some(small), Some(large)) if small == large => return None,
            (Some(_), Some(_)) => format!("`{}` and `{large}` are not of one type", pair.key),
            (Some(_), None) => format!("`{large}` is not one of the names here that can be compared"),
            (None, _) => format!("`{}` is not one of the names here that can be compared", pair.key),
        };
        Some(context.diagnostic(pair.at, RULE, message, help))
    });
    faults.collect()
}
