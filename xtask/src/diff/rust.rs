//! What a schema is in Rust, as the generator has it.

use super::at::At;
use super::change::{Effect, Way};
use super::comparison::Comparison;
use super::schemas::type_text;
use crate::generate::{Side, rust_type};
use crate::schema::{Form, form_of};

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

/// The type without what is inside; names of components are compared where they are used.
fn outer(at: &At<'_>, side: Side) -> Option<String> {
    let form = form_of(at.document, &at.pointer, at.node).ok()?;
    Some(match form.without_null() {
        Form::Object(_) => "object".to_owned(),
        Form::Enum(_) => "enum".to_owned(),
        Form::Array(_) => "Vec".to_owned(),
        Form::ListAnswer { .. } => "ListAnswer".to_owned(),
        Form::OneAnswer { .. } => "OneAnswer".to_owned(),
        form => rust_type(form, side).ok()?,
    })
}

/// Whether the component is a Rust type of its own.
pub(super) fn is_type(at: &At<'_>) -> bool {
    matches!(form(at), Some(Form::Object(_) | Form::Enum(_)))
}

/// The name under which an answer wraps its object or list.
pub(super) fn wrapper(at: &At<'_>) -> Option<String> {
    match form(at)? {
        Form::ListAnswer { wrapper, .. } => Some(wrapper.unwrap_or_else(|| "a usual name".to_owned())),
        Form::OneAnswer { wrapper, .. } => Some(wrapper),
        _ => None,
    }
}

fn form(at: &At<'_>) -> Option<Form> {
    form_of(at.document, &at.pointer, at.node).ok()
}
