//! `bound`, `unchecked`: what the generated checks can compare with, and where they look.

use super::super::context::Context;
use crate::document::{Kind, Node, Place, Value};
use crate::finding::Finding;
use crate::schema::{Form, is_decimal};

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for place in context.defined(Kind::Schema) {
        findings.extend(bounds(context, place));
        if context.flow(&place.pointer).is_sent {
            findings.extend(["items", "additionalProperties"].iter().filter_map(|key| inner(context, place, key)));
        }
    }
    findings
}

/// The generated checks compare with the digits.
fn bounds(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    // Of integers, another rule says that they have no fraction and no exponent.
    let is_number = place.node.str("type") == Some("number");
    let bounds = ["minimum", "maximum"].into_iter().filter_map(|key| place.node.get(key));
    let faults = bounds.filter(|bound| is_number && !is_plain(bound));
    let mend = "write 1e12 as 1000000000000, with at most 28 digits";
    faults.map(|bound| context.finding(bound.at, "bound", "a bound that cannot be compared with", mend)).collect()
}

fn is_plain(bound: &Node) -> bool {
    matches!(&bound.value, Value::Number(digits) if is_decimal(digits))
}

/// Of a list and a map, the generated checks look into their objects, and no further.
fn inner(context: &Context<'_>, place: &Place<'_>, key: &str) -> Option<Finding> {
    let (pointer, node) = (place.pointer.child(key), place.node.get(key)?);
    let (_, resolved) = context.document.resolve(&pointer, node)?;
    let form = context.form(&pointer, node)?.ok()?;
    // An unsigned type has its minimum itself.
    let is_unsigned = resolved.str("format") == Some("uint64");
    let is_bounded = resolved.get("maximum").is_some() || (resolved.get("minimum").is_some() && !is_unsigned);
    let what = match form.without_null() {
        Form::Secret => "a secret in a list or a map is not hidden in answers that repeat it",
        Form::Array(inner) | Form::Map(inner) if matches!(**inner, Form::Object(_)) => {
            "what is in a list of lists, or of maps, is not checked before it is sent"
        }
        _ if is_bounded => "bounds of items are not checked before they are sent",
        _ => return None,
    };
    Some(context.finding(node.at, "unchecked", what, "leave it out, or make the items objects with properties"))
}
