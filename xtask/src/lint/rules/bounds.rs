//! `bound`, `unchecked`: what the generated checks can compare with, and where they look.

use super::super::context::Context;
use crate::document::{Kind, Node, Place, Value};
use crate::finding::Finding;
use crate::schema::is_decimal;

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for place in context.defined(Kind::Schema) {
        findings.extend(bounds(context, place));
        if context.flow(&place.pointer).is_sent {
            findings.extend(items(context, place));
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

/// Of an array, the generated checks look into its objects, and no further.
fn items(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let items = place.node.get("items")?;
    let (_, resolved) = context.document.resolve(&place.pointer.child("items"), items)?;
    let is_bounded = ["minimum", "maximum"].iter().any(|key| resolved.get(key).is_some())
        && resolved.str("format") != Some("uint64");
    let is_array_of_more = resolved.get("items").is_some_and(|inner| inner.str("type") != Some("string"));
    let what = if is_bounded || (resolved.str("format") == Some("uint64") && resolved.get("maximum").is_some()) {
        "bounds of items are not checked before they are sent"
    } else if resolved.str("format") == Some("password") {
        "a secret in an array is not hidden in answers that repeat it"
    } else if is_array_of_more {
        "what is in an array of arrays is not checked before it is sent"
    } else {
        return None;
    };
    Some(context.finding(items.at, "unchecked", what, "leave it out, or make the items objects with properties"))
}
