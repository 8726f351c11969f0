//! What a schema is in Rust, as the generator has it.

use super::at::At;
use super::change::{Effect, Way};
use super::comparison::Comparison;
use super::schemas::type_text;
use crate::generate::{Side, rust_type};
use crate::schema::schema_kind;

impl<'a> Comparison<'a> {
    /// Whether two schemas are other Rust types, but for what is inside of them.
    pub(super) fn rust_effect(&self, old: &At<'a>, new: &At<'a>) -> Effect {
        if self.scope.is_error {
            return Effect::None;
        }
        type_effect((old, self.scope.side), (new, self.scope.side))
    }

    /// Whether `null` is part of the Rust type: what is sent is a `Patch` then; what is received is a `Field` either way.
    pub(super) fn rust_of_null(&self) -> Effect {
        match self.scope.way {
            Way::Request => Effect::Breaks,
            Way::Answer => Effect::None,
        }
    }
}

/// The same of schemas that stand in different places.
pub(super) fn type_effect((old, side): (&At<'_>, Side), (new, new_side): (&At<'_>, Side)) -> Effect {
    match (outer(old, side), outer(new, new_side)) {
        (Some(one), Some(other)) if one == other => Effect::None,
        // What wraps an answer has no type of its own.
        (None, None) if type_text(old) == type_text(new) => Effect::None,
        _ => Effect::Breaks,
    }
}

/// The type without what is inside, which is compared itself: so a schema can be inside of itself. Names of components
/// are compared where they are used.
fn outer(at: &At<'_>, side: Side) -> Option<String> {
    let at = at.resolve();
    let name = |text: &str| Some(text.to_owned());
    let alternatives = at.items("anyOf");
    if let Some(envelope) = envelope(&alternatives) {
        let is_list = alternatives.iter().enumerate().any(|(index, each)| index != envelope && is_array(each));
        return name(if is_list { "ListResponse" } else { "ObjectResponse" });
    }
    match at.node.str("type") {
        Some("array") => name("Vec"),
        Some("object") if at.node.get("properties").is_some() => at.component().and_then(|_| name("object")),
        Some("object") if has_typed_members(&at) => name("map"),
        Some("string") if at.node.get("enum").is_some() => at.component().and_then(|_| name("enum")),
        _ => {
            let form = schema_kind(at.document, &at.pointer, at.node).ok()?;
            rust_type(form.without_null(), side).ok()
        }
    }
}

fn is_array(at: &At<'_>) -> bool {
    at.resolve().node.str("type") == Some("array")
}

fn has_typed_members(at: &At<'_>) -> bool {
    at.node.get("additionalProperties").is_some_and(|members| !members.entries().is_empty())
}

/// Whether the component is a Rust type of its own.
pub(super) fn is_type(at: &At<'_>) -> bool {
    at.component().is_some() && matches!(outer(at, Side::Sent).as_deref(), Some("object" | "enum"))
}

/// Which of the two forms of an answer wraps the other: an object without a name, with one property or none.
pub(super) fn envelope(alternatives: &[At<'_>]) -> Option<usize> {
    let is_envelope = |at: &At<'_>| {
        at.node.str("type") == Some("object")
            && at.node.reference().is_none()
            && at.node.entries_of("properties").len() <= 1
    };
    match alternatives {
        [_, second] if is_envelope(second) => Some(1),
        [first, _] if is_envelope(first) => Some(0),
        _ => None,
    }
}

/// The name under which an answer wraps its object or list.
pub(super) fn wrapper(envelope: &At<'_>) -> String {
    let name = envelope.node.entries_of("properties").first();
    name.map_or_else(|| "a usual name".to_owned(), |entry| entry.key.clone())
}
