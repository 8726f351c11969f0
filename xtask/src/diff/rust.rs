//! The impact of a change on the Rust API.

use super::change::{Compatibility, Strictness};
use super::change_kind::{ChangeKind, RustRule};
use super::envelope::envelope_index;
use super::node_ref::NodeRef;
use super::type_name::type_name;
use crate::generate::{Location, rust_type};
use crate::schema::{Direction, schema_kind};

/// Returns the impact that a kind has on the Rust API if nothing else is known.
pub(super) fn rust_compatibility(kind: ChangeKind, strictness: Strictness) -> Compatibility {
    match (kind.rust_rule(), strictness) {
        (RustRule::Unaffected | RustRule::Given, _) => Compatibility::Unaffected,
        (RustRule::Compatible, _) | (RustRule::ByStrictness, Strictness::Looser) => Compatibility::Compatible,
        (RustRule::Breaking | RustRule::ByStrictness, _) => Compatibility::Breaking,
    }
}

/// Compares the Rust types of two schemas, each used in its own location. The types inside are not compared.
pub(super) fn type_compatibility(
    (old, old_location): (&NodeRef<'_>, Location),
    (new, new_location): (&NodeRef<'_>, Location),
) -> Compatibility {
    match (outer_type(old, old_location), outer_type(new, new_location)) {
        (Some(old), Some(new)) if old == new => Compatibility::Unaffected,
        // An envelope has no type of its own.
        (None, None) if type_name(old) == type_name(new) => Compatibility::Unaffected,
        _ => Compatibility::Breaking,
    }
}

/// Returns the impact of a schema that starts or stops to allow `null`: a field that is sent is a `Patch` or not, a field
/// that is received is a `Field` either way.
pub(super) fn null_compatibility(direction: Direction) -> Compatibility {
    match direction {
        Direction::Request => Compatibility::Breaking,
        Direction::Response => Compatibility::Unaffected,
    }
}

/// Whether the component is a Rust type of its own.
pub(super) fn is_type(at: &NodeRef<'_>) -> bool {
    at.component().is_some() && matches!(outer_type(at, Location::RequestBody).as_deref(), Some("object" | "enum"))
}

/// Returns the Rust type without the types inside, so that a schema may contain itself. The names of components are
/// compared where they are used.
fn outer_type(at: &NodeRef<'_>, location: Location) -> Option<String> {
    let at = at.resolve();
    let name = |text: &str| Some(text.to_owned());
    let alternatives = at.items("anyOf");
    if envelope_index(&alternatives).is_some() {
        return name(if alternatives.iter().any(is_array) { "ListResponse" } else { "ObjectResponse" });
    }
    match at.node.str("type") {
        Some("array") => name("Vec"),
        Some("object") if at.node.get("properties").is_some() => at.component().and_then(|_| name("object")),
        Some("object") if has_typed_members(&at) => name("map"),
        Some("string") if at.node.get("enum").is_some() => at.component().and_then(|_| name("enum")),
        _ => {
            let kind = schema_kind(at.document, &at.pointer, at.node).ok()?;
            rust_type(kind.without_null(), location).ok()
        }
    }
}

fn is_array(at: &NodeRef<'_>) -> bool {
    at.resolve().node.str("type") == Some("array")
}

fn has_typed_members(at: &NodeRef<'_>) -> bool {
    at.node.get("additionalProperties").is_some_and(|members| !members.entries().is_empty())
}
