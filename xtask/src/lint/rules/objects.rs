//! `open-answer`, `closed-request`, `one-way`, `required`, and `nullable-type` of what a request must have.

use super::super::context::Context;
use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Node, ObjectKind, SpecObject, Value};
use crate::schema::{SchemaKind, components};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = one_way(context);
    for place in context.defined(ObjectKind::Schema) {
        if place.node.get("properties").is_some() {
            diagnostics.extend(openness(context, place));
            diagnostics.extend(required_null(context, place));
        }
        diagnostics.extend(required(context, place));
    }
    diagnostics
}

fn openness(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let directions = context.directions(&place.pointer);
    let additional = place.node.get("additionalProperties");
    let at = additional.map_or_else(|| context.key(&place.pointer), |node| node.at);
    let is_closed = |node: &Node| node.value == Value::Bool(false);
    if directions.in_response && additional.is_some_and(is_closed) {
        let message = "an object that is received is not open: new fields fail the answer";
        return Some(context.diagnostic(at, "open-answer", message, "say `additionalProperties: {}`, or remove it"));
    }
    if directions.in_request && !directions.in_response && additional.is_some_and(|node| !is_closed(node)) {
        let message = "an object that is sent is open beside its properties: the client has no field for the rest";
        return Some(context.diagnostic(at, "closed-request", message, "say `additionalProperties: false`"));
    }
    None
}

fn one_way(context: &Context<'_>) -> Vec<Diagnostic> {
    let both_ways = components(context.document).filter(|place| {
        let directions = context.directions(&place.pointer);
        place.node.get("properties").is_some() && directions.in_request && directions.in_response
    });
    both_ways
        .map(|place| {
            let message = "an object that is both sent and received";
            let help = "have two schemas: a closed one for requests, an open one for answers";
            context.diagnostic(context.key(&place.pointer), "one-way", message, help)
        })
        .collect()
}

fn required(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    let is_property = |name: &str| place.node.get("properties").is_some_and(|all| all.get(name).is_some());
    required_names(place)
        .filter(|(name, _)| !is_property(name))
        .map(|(name, at)| {
            let message = format!("`{name}` is required and is not one of the properties");
            context.diagnostic(at, "required", message, "add the property, or take the name from `required`")
        })
        .collect()
}

/// A field that a request must have is not left out, so that nothing tells "leave it" from "empty it".
fn required_null(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    if !context.directions(&place.pointer).in_request {
        return Vec::new();
    }
    let properties = place.pointer.child("properties");
    required_names(place)
        .filter_map(|(name, _)| {
            let pointer = properties.child(name);
            let property = place.node.get("properties")?.get(name)?;
            let form = context.form(&pointer, property)?.ok()?;
            matches!(form, SchemaKind::Nullable(_)).then(|| {
                let message = format!("`{name}` is required in a request and can be `null`");
                let help = "take it from `required`, or remove its `nullable`";
                context.diagnostic(context.key(&pointer), "nullable-type", message, help)
            })
        })
        .collect()
}

fn required_names<'a>(place: &SpecObject<'a>) -> impl Iterator<Item = (&'a str, Position)> {
    let items = place.node.items_of("required");
    items.iter().filter_map(|item| Some((item.as_str()?, item.at)))
}
