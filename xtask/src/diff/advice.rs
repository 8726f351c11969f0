//! What whoever uses a client has to do about a change.

use super::change::{Change, Effect, Said};
use super::kind::Kind;

/// The advice; empty where there is nothing to do.
pub(super) fn advice(change: &Change) -> String {
    let text = |said: Option<&Said>| said.map(|said| said.text.clone()).unwrap_or_default();
    let (old, new) = (text(change.old.as_ref()), text(change.new.as_ref()));
    let is_sent = change.request.is_some();
    let is_tighter = change.request.is_some_and(|verdict| verdict.wire == Effect::Breaks);
    let breaks_rust = change.verdict().rust == Effect::Breaks;
    match change.kind {
        Kind::OperationRemoved => "Call it no more: the server may answer 404.".into(),
        Kind::OperationAdded => "It can be called.".into(),
        Kind::OperationRenamed => format!("Call `{new}` in place of `{old}`; requests are the same."),
        Kind::PathChanged | Kind::MethodChanged => "Update the client; calls of older ones may get 404 or 405.".into(),
        Kind::IdempotenceChanged if new == "true" => {
            "Calls are repeated after failures from now on; see that nothing hangs on how often.".into()
        }
        Kind::IdempotenceChanged => "Calls are not repeated by the client any more; look before you repeat one.".into(),
        Kind::Deprecated => "Prepare to do without it.".into(),
        Kind::SecurityChanged => format!("Have the credentials ready that are asked for now: {new}."),
        Kind::ServerChanged => "See that the base URL that the client is given is one of these.".into(),
        Kind::ParameterRemoved => {
            "Remove the call of its setter; the server may ignore it or refuse the request.".into()
        }
        Kind::ParameterAdded if is_tighter => {
            "Set it in every call: it compiles without, and fails when it is sent.".into()
        }
        Kind::ParameterAdded => "It can be set.".into(),
        Kind::ParameterRenamed => "Call the setter of the new name; check that it is the same parameter.".into(),
        Kind::PathParameterRenamed => "Call the setter of the new name; requests are the same.".into(),
        Kind::ParameterRequired => "Set it in every call: it compiles without, and fails when it is sent.".into(),
        Kind::BodyAdded | Kind::BodyRequired if is_tighter => "Give every call a body.".into(),
        Kind::BodyRemoved => "Send no body.".into(),
        Kind::ParameterMoved | Kind::StyleChanged => {
            "Update the client; requests of older ones are not understood.".into()
        }
        Kind::StatusRemoved | Kind::HeaderRemoved => "Rely on it no more.".into(),
        Kind::MediaTypeRemoved => "Update the client; it asks for this one.".into(),
        Kind::SchemaRenamed => format!("Write `types::{new}` for `types::{old}`."),
        Kind::SchemaReplaced => format!("Use `types::{new}` where `types::{old}` was."),
        Kind::PropertyAdded if is_sent && is_tighter => {
            "Give it in every request; `new` and `build` ask for it.".into()
        }
        Kind::PropertyAdded if is_sent => "It can be sent.".into(),
        Kind::PropertyAdded => "It can be read by its name; it is in `extra` no more.".into(),
        Kind::PropertyRemoved if is_sent => "Send it no more; remove the call of its setter.".into(),
        Kind::PropertyRemoved => "Read it no more; if it still comes, it is in `extra`.".into(),
        Kind::PropertyRenamed => "Use the new name; check that it is the same property.".into(),
        Kind::PropertyRequired if is_tighter => "Give it in every request; `new` and `build` ask for it.".into(),
        Kind::PropertyOptional if is_sent => {
            "`new` does not take it any more: set it by the builder, or as `Some`.".into()
        }
        Kind::PropertyOptional => "Be ready for answers without it.".into(),
        Kind::RequiredReordered => format!(
            "Change the order of the arguments of `new` to {new}; the old one may compile and mean something else."
        ),
        Kind::AtMostChanged | Kind::BoundChanged | Kind::PatternChanged | Kind::EnumAdded if is_tighter => {
            "Check the values that are sent: some that were allowed are refused.".into()
        }
        Kind::DefaultChanged if is_tighter => {
            "Say the value where you left it out: what that means has changed.".into()
        }
        Kind::AdditionalPropertiesChanged if is_tighter => "Send only members that have a name in the document.".into(),
        Kind::TypeChanged
        | Kind::FormatChanged
        | Kind::RustTypeChanged
        | Kind::EnumAdded
        | Kind::EnumRemoved
        | Kind::AlternativesChanged
            if breaks_rust =>
        {
            "Use the new Rust type.".into()
        }
        Kind::TypeChanged | Kind::FormatChanged | Kind::AlternativesChanged => {
            "Check the values that are sent and read.".into()
        }
        Kind::NullableChanged if is_sent && is_tighter => {
            "Send no `null`: the field is an `Option` now, no `Patch`.".into()
        }
        Kind::NullableChanged if is_sent => "The field is a `Patch` now; `Patch::Null` empties it.".into(),
        Kind::NullableChanged => "The field reads `null` as `None`, before and after.".into(),
        Kind::WrapperChanged => "Update the client; older ones may not find the object.".into(),
        Kind::EnumValueAdded => "Match it where `Other` was matched for it.".into(),
        Kind::EnumValueRemoved if is_tighter => "Send it no more.".into(),
        Kind::EnumValueRemoved => "If it still comes, it is `Other`.".into(),
        Kind::EnumNameChanged => format!("Write `{new}` for `{old}`; what is sent is the same."),
        Kind::EnumReordered => "Variants compare in the new order.".into(),
        Kind::KeywordChanged => "The rules of this keyword are not known here: read both documents.".into(),
        _ => String::new(),
    }
}
