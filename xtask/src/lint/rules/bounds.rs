//! `bound`, `unchecked`: what the generated checks can compare with, and where they look.

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, SpecObject, Value};
use crate::schema::{SchemaKind, is_decimal};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for place in context.defined(ObjectKind::Schema) {
        diagnostics.extend(bounds(context, place));
        if context.directions(&place.pointer).in_request {
            diagnostics.extend(["items", "additionalProperties"].iter().filter_map(|key| inner(context, place, key)));
        }
    }
    diagnostics
}

/// The generated checks compare with the digits.
fn bounds(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    // Of integers, another rule says that they have no fraction and no exponent.
    let is_number = place.node.str("type") == Some("number");
    let bounds = ["minimum", "maximum"].into_iter().filter_map(|key| place.node.get(key));
    let faults = bounds.filter(|bound| is_number && !is_plain(bound));
    let help = "write 1e12 as 1000000000000, with at most 28 digits";
    faults.map(|bound| context.diagnostic(bound.at, "bound", "a bound that cannot be compared with", help)).collect()
}

fn is_plain(bound: &Node) -> bool {
    matches!(&bound.value, Value::Number(digits) if is_decimal(digits))
}

/// Of a list and a map, the generated checks look into their objects, and no further.
fn inner(context: &Context<'_>, place: &SpecObject<'_>, key: &str) -> Option<Diagnostic> {
    let (pointer, node) = (place.pointer.child(key), place.node.get(key)?);
    let (_, resolved) = context.document.resolve(&pointer, node)?;
    let form = context.form(&pointer, node)?.ok()?;
    // An unsigned type has its minimum itself.
    let is_unsigned = resolved.str("format") == Some("uint64");
    let is_bounded = resolved.get("maximum").is_some() || (resolved.get("minimum").is_some() && !is_unsigned);
    let what = match form.without_null() {
        SchemaKind::SecretString => "a secret in a list or a map is not hidden in answers that repeat it",
        SchemaKind::Array(inner) | SchemaKind::Map(inner) if matches!(**inner, SchemaKind::Object(_)) => {
            "what is in a list of lists, or of maps, is not checked before it is sent"
        }
        _ if is_bounded => "bounds of items are not checked before they are sent",
        _ => return None,
    };
    Some(context.diagnostic(node.at, "unchecked", what, "leave it out, or make the items objects with properties"))
}
