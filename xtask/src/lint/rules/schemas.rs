//! `schema-form`, `integer-bounds`, `nullable-type`.

use super::super::context::Context;
use super::super::tree::Reference;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Number, ObjectKind, Pointer, SpecObject, Value};
use crate::schema::components;

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for place in components(context.document) {
        diagnostics.extend(form(context, &place.pointer, place.node));
    }
    for place in &context.places {
        diagnostics.extend(forms_below(context, place));
    }
    for place in context.defined(ObjectKind::Schema) {
        diagnostics.extend(bounds(context, place));
        diagnostics.extend(nullable(context, place));
    }
    diagnostics
}

/// The parts of an `anyOf` or `oneOf` are left to it: some have a meaning only there.
fn forms_below(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    let below = |key: &str| Some((place.pointer.child(key), place.node.get(key)?));
    let mut schemas: Vec<(Pointer, &Node)> = Vec::new();
    match place.kind {
        ObjectKind::Parameter | ObjectKind::Header | ObjectKind::MediaType => schemas.extend(below("schema")),
        ObjectKind::Schema => {
            schemas.extend(below("items"));
            schemas.extend(below("additionalProperties").filter(|(_, node)| !matches!(node.value, Value::Bool(_))));
            if let Some((pointer, properties)) = below("properties") {
                let properties = properties.entries().iter();
                schemas.extend(properties.map(|entry| (pointer.child(&entry.key), &entry.node)));
            }
        }
        _ => {}
    }
    schemas.iter().filter_map(|(pointer, node)| form(context, pointer, node)).collect()
}

/// A reference is checked where it leads, and a broken one by the rules of references.
fn form(context: &Context<'_>, pointer: &Pointer, node: &Node) -> Option<Diagnostic> {
    if node.reference().is_some() {
        return None;
    }
    let unknown = context.form(pointer, node)?.err()?;
    let is_broken = |reference: &Reference<'_>| {
        let is_text = reference.entry.node.as_str().is_some();
        !is_text || context.document.resolve(&reference.pointer, reference.node).is_none()
    };
    let is_of_reference =
        context.references.iter().any(|reference| reference.node.at == unknown.at && is_broken(reference));
    (!is_of_reference).then(|| context.diagnostic(unknown.at, "schema-form", unknown.message, unknown.help))
}

fn bounds(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    const RULE: &str = "integer-bounds";
    let node = place.node;
    if node.str("type") != Some("integer") {
        return Vec::new();
    }
    let mut diagnostics = Vec::new();
    let is_zero =
        |node: &Node| matches!(&node.value, Value::Number(digits) if Number::parse(digits) == Number::parse("0"));
    if node.str("format") == Some("uint64") {
        let is_exclusive = node.bool("exclusiveMinimum") == Some(true);
        if is_exclusive || !node.get("minimum").is_some_and(is_zero) {
            let at = node.get("minimum").map_or_else(|| context.key(&place.pointer), |node| node.at);
            let message = "an unsigned integer that does not begin at 0: the generator would write another type";
            diagnostics.push(context.diagnostic(at, RULE, message, "say `minimum: 0`, included"));
        }
    }
    for key in ["minimum", "maximum"] {
        if let Some(bound) = node.get(key).filter(|bound| is_fraction(bound)) {
            let message = format!("the `{key}` of an integer is not an integer");
            diagnostics.push(context.diagnostic(
                bound.at,
                RULE,
                message,
                "write it without a fraction and an exponent",
            ));
        }
    }
    diagnostics
}

fn is_fraction(node: &Node) -> bool {
    matches!(&node.value, Value::Number(digits) if digits.contains(['.', 'e', 'E']))
}

fn nullable(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let entry = place.node.entry("nullable")?;
    if place.node.bool("nullable") != Some(true) || place.node.get("type").is_some() {
        return None;
    }
    let message = "`nullable` has no effect without a `type` beside it";
    let help = "add the `type`, or use `oneOf` with {type: string, nullable: true, enum: [null]}";
    Some(context.diagnostic(entry.at, "nullable-type", message, help))
}
