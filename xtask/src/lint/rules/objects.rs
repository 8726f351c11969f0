//! `open-answer`, `closed-request`, `one-way`, `required`, and `nullable-type` of what a request must have.

use super::super::context::Context;
use crate::document::{Kind, Node, Place, Position, Value};
use crate::finding::Finding;
use crate::schema::{Form, components};

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = one_way(context);
    for place in context.defined(Kind::Schema) {
        if place.node.get("properties").is_some() {
            findings.extend(openness(context, place));
            findings.extend(required_null(context, place));
        }
        findings.extend(required(context, place));
    }
    findings
}

fn openness(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let flow = context.flow(&place.pointer);
    let additional = place.node.get("additionalProperties");
    let at = additional.map_or_else(|| context.key(&place.pointer), |node| node.at);
    let is_closed = |node: &Node| node.value == Value::Bool(false);
    if flow.is_received && additional.is_some_and(is_closed) {
        let message = "an object that is received is not open: new fields fail the answer";
        return Some(context.finding(at, "open-answer", message, "say `additionalProperties: {}`, or remove it"));
    }
    if flow.is_sent && !flow.is_received && additional.is_some_and(|node| !is_closed(node)) {
        let message = "an object that is sent is open beside its properties: the client has no field for the rest";
        return Some(context.finding(at, "closed-request", message, "say `additionalProperties: false`"));
    }
    None
}

fn one_way(context: &Context<'_>) -> Vec<Finding> {
    let both_ways = components(context.document).filter(|place| {
        let flow = context.flow(&place.pointer);
        place.node.get("properties").is_some() && flow.is_sent && flow.is_received
    });
    both_ways
        .map(|place| {
            let message = "an object that is both sent and received";
            let mend = "have two schemas: a closed one for requests, an open one for answers";
            context.finding(context.key(&place.pointer), "one-way", message, mend)
        })
        .collect()
}

fn required(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    let is_property = |name: &str| place.node.get("properties").is_some_and(|all| all.get(name).is_some());
    required_names(place)
        .filter(|(name, _)| !is_property(name))
        .map(|(name, at)| {
            let message = format!("`{name}` is required and is not one of the properties");
            context.finding(at, "required", message, "add the property, or take the name from `required`")
        })
        .collect()
}

/// A field that a request must have is not left out, so that nothing tells "leave it" from "empty it".
fn required_null(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    if !context.flow(&place.pointer).is_sent {
        return Vec::new();
    }
    let properties = place.pointer.child("properties");
    required_names(place)
        .filter_map(|(name, _)| {
            let pointer = properties.child(name);
            let property = place.node.get("properties")?.get(name)?;
            let form = context.form(&pointer, property)?.ok()?;
            matches!(form, Form::Nullable(_)).then(|| {
                let message = format!("`{name}` is required in a request and can be `null`");
                let mend = "take it from `required`, or remove its `nullable`";
                context.finding(context.key(&pointer), "nullable-type", message, mend)
            })
        })
        .collect()
}

fn required_names<'a>(place: &Place<'a>) -> impl Iterator<Item = (&'a str, Position)> {
    let items = place.node.items_of("required");
    items.iter().filter_map(|item| Some((item.as_str()?, item.at)))
}
