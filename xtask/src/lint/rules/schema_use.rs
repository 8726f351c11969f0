//! `schema-use`: forms that have no meaning where they stand.

use super::super::context::Context;
use super::parameters::is_one_value;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, SpecObject};
use crate::schema::{SchemaKind, components};

const RULE: &str = "schema-use";
const PASSWORD: &str = "a password in an answer: what is received is shown and kept as it came";

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for place in context.defined(ObjectKind::Parameter) {
        diagnostics.extend(parameter(context, place));
    }
    for place in context.defined(ObjectKind::Schema) {
        diagnostics.extend(items(context, place));
    }
    for place in context.defined(ObjectKind::Response) {
        diagnostics.extend(answer(context, place));
    }
    for place in components(context.document) {
        diagnostics.extend(nullable(context, &place));
        diagnostics.extend(properties(context, &place));
    }
    diagnostics
}

/// What is more than one value is left to `parameter-style`.
fn parameter(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let pointer = place.pointer.child("schema");
    let form = context.form(&pointer, place.node.get("schema")?)?.ok()?;
    let (message, help) = match (place.node.str("in"), &form) {
        (_, form) if !is_one_value(form) => return None,
        (Some("path"), SchemaKind::Text | SchemaKind::Int32 | SchemaKind::Int64 | SchemaKind::Uint64) => return None,
        (Some("path"), SchemaKind::Enum(_)) => {
            let message = "an enum in the path: a value that is not listed could be `..`";
            (message, "use text, which is checked before it is sent")
        }
        (Some("path"), _) => {
            let message = "a parameter in the path that is neither text nor an integer";
            (message, "use text or an integer, without `null`")
        }
        (_, SchemaKind::Nullable(_)) => {
            let message = "a parameter that can be `null`: nothing says how that is sent";
            (message, "remove its `nullable`; one that is not `required` can be left out")
        }
        (_, SchemaKind::SecretString) => {
            ("a password as a parameter, where logs have it", "send it in a body, or use `components/securitySchemes`")
        }
        (_, SchemaKind::Anything) => ("a parameter without a type: nothing says how it is sent", "give it a `type`"),
        _ => return None,
    };
    Some(context.diagnostic(context.key(&pointer), RULE, message, help))
}

fn answer(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let (pointer, schema) = place.json_schema()?;
    let form = context.form(&pointer, schema)?.ok()?;
    (*innermost(&form) == SchemaKind::SecretString)
        .then(|| context.diagnostic(context.key(&pointer), RULE, PASSWORD, "use text"))
}

/// Of a component that may not be `null` itself, the diagnostic is there.
fn items(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let (pointer, node) = (place.pointer.child("items"), place.node.get("items")?);
    let SchemaKind::Nullable(inner) = context.form(&pointer, node)?.ok()? else {
        return None;
    };
    let (_, resolved) = context.document.resolve(&pointer, node)?;
    let is_of_component = has_name(&inner) && resolved.bool("nullable") == Some(true);
    (!is_of_component).then(|| {
        let message = "items that can be `null`: what an empty place in a list means is not documented";
        context.diagnostic(context.key(&pointer), RULE, message, "remove their `nullable`")
    })
}

/// A type is generated for what the component is without `null`.
fn nullable(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let entry = place.node.entry("nullable").filter(|_| place.node.bool("nullable") == Some(true))?;
    let form = context.form(&place.pointer, place.node)?.ok()?;
    has_name(form.without_null()).then(|| {
        let message = "`nullable` at an enum or an object that has a name";
        let help = "say it where it is used: `oneOf` with {type: string, nullable: true, enum: [null]}";
        context.diagnostic(entry.at, RULE, message, help)
    })
}

fn has_name(form: &SchemaKind) -> bool {
    matches!(form, SchemaKind::Enum(_) | SchemaKind::Object(_))
}

fn properties(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    let in_response = context.directions(&place.pointer).in_response;
    let all = place.pointer.child("properties");
    let property = |name: &str, node: &Node| {
        let pointer = all.child(name);
        let (message, help) = match innermost(&context.form(&pointer, node)?.ok()?) {
            SchemaKind::ListResponse { .. } | SchemaKind::ObjectResponse { .. } => {
                ("the form of an answer inside an object", "use the object itself, or an array of it")
            }
            SchemaKind::SecretString if in_response => (PASSWORD, "use text"),
            _ => return None,
        };
        Some(context.diagnostic(context.key(&pointer), RULE, message, help))
    };
    let entries = place.node.entries_of("properties");
    entries.iter().filter_map(|entry| property(&entry.key, &entry.node)).collect()
}

/// The form without `null` and without the arrays and maps around it.
fn innermost(form: &SchemaKind) -> &SchemaKind {
    match form {
        SchemaKind::Nullable(inner) | SchemaKind::Array(inner) | SchemaKind::Map(inner) => innermost(inner),
        form => form,
    }
}
