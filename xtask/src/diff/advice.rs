//! What whoever uses a client has to do about a change.

use super::change::{Change, Effect, Said};
use super::kind::Kind;

const MUST_SET: &str = "Give it in every call: the method asks for it.";
const MUST_GIVE: &str = "Give it in every request; `new` and `build` ask for it.";

/// The advice; empty where there is nothing to do.
pub(super) fn advice(change: &Change) -> String {
    let is_tighter = change.request.is_some_and(|verdict| verdict.wire == Effect::Breaks);
    let fixed = of_operation(change.kind, is_tighter)
        .or_else(|| of_property(change, is_tighter))
        .or_else(|| of_value(change, is_tighter));
    fixed.map_or_else(|| with_names(change), str::to_owned)
}

/// Advice that says the names.
fn with_names(change: &Change) -> String {
    let text = |said: Option<&Said>| said.map(|said| said.text.clone()).unwrap_or_default();
    let (old, new) = (text(change.old.as_ref()), text(change.new.as_ref()));
    match change.kind {
        Kind::OperationRenamed => format!("Call `{new}` in place of `{old}`; requests are the same."),
        Kind::IdempotenceChanged if new == "true" => {
            "Failed calls are repeated from now on; see that nothing hangs on how often it is called.".to_owned()
        }
        Kind::IdempotenceChanged => {
            "The client repeats it no more; look what has come of a call before you do.".to_owned()
        }
        Kind::SecurityChanged => format!("Have the credentials ready that are asked for now: {new}."),
        Kind::SchemaRenamed if change.verdict().rust == Effect::Breaks => {
            format!("Write `types::{new}` for `types::{old}`.")
        }
        // It has no type; the contract knows it by its name.
        Kind::SchemaRenamed => format!("Look for `{new}` in `crm-contract` where you looked for `{old}`."),
        Kind::SchemaReplaced => format!("Use `types::{new}` where `types::{old}` was."),
        Kind::RequiredReordered => {
            format!("Give `new` its arguments in the order {new}: in the old one they may compile, and mean another.")
        }
        Kind::ParametersReordered => {
            format!(
                "Give the method its arguments in the order {new}: in the old one they may compile, and mean another."
            )
        }
        Kind::SetterRenamed => format!("Call the setter `{new}` in place of `{old}`; requests are the same."),
        Kind::EnumNameChanged => format!("Write `{new}` for `{old}`; what is sent is the same."),
        _ => String::new(),
    }
}

fn of_operation(kind: Kind, is_tighter: bool) -> Option<&'static str> {
    Some(match kind {
        Kind::OperationAdded => "It can be called.",
        Kind::OperationRemoved => "Call it no more: the server may answer 404.",
        Kind::PathChanged | Kind::MethodChanged => "Update the client; calls of older ones may get 404 or 405.",
        Kind::Deprecated => "Prepare to do without it.",
        Kind::DocumentAdded => "There is a client of it.",
        Kind::DocumentRemoved => "There is no client of it any more: stay with the last version, or do without it.",
        Kind::StatusChanged => "Be ready for each of these statuses; the client reads them alike.",
        Kind::ServerChanged => "See that the base URL that the client is given is one of these.",
        Kind::ParameterRemoved => "Remove the call of its setter; the server may ignore it or refuse the request.",
        Kind::ParameterAdded if is_tighter => MUST_SET,
        Kind::ParameterAdded => "It can be set.",
        Kind::ParameterRequired => MUST_SET,
        Kind::ParameterRenamed => "Call the setter of the new name; check that it is the same parameter.",
        Kind::PathParameterMoved => {
            "Check every call: each value goes to the place of another now, and calls compile as before."
        }
        Kind::PathParameterRenamed => {
            "The argument has the new name in the documentation; calls and requests are the same."
        }
        Kind::BodyOptional | Kind::ParameterOptional => {
            "Set it on the request, where it was an argument of the method."
        }
        Kind::ParameterMoved | Kind::StyleChanged => "Update the client; requests of older ones are not understood.",
        Kind::BodyAdded | Kind::BodyRequired if is_tighter => "Give every call a body: the method asks for it.",
        Kind::BodyRemoved => "Send no body.",
        Kind::StatusRemoved | Kind::HeaderRemoved => "Rely on it no more.",
        Kind::MediaTypeRemoved | Kind::MediaTypeChanged => "Update the client; it knows the other.",
        _ => return None,
    })
}

fn of_property(change: &Change, is_tighter: bool) -> Option<&'static str> {
    let is_sent = change.request.is_some();
    let has_type = change.verdict().rust != Effect::None;
    Some(match change.kind {
        Kind::PropertyAdded | Kind::PropertyRequired if is_tighter => MUST_GIVE,
        Kind::PropertyAdded if is_sent => "It can be sent.",
        Kind::PropertyAdded if has_type => "It can be read by its name; it is in `extra` no more.",
        Kind::PropertyAdded => "Look for it in the JSON.",
        Kind::PropertyRemoved if is_sent => "Send it no more; remove the call of its setter.",
        Kind::PropertyRemoved if has_type => "Read it no more; if it still comes, it is in `extra`.",
        Kind::PropertyRemoved => "Look for it no more.",
        Kind::PropertyRenamed => "Use the new name; check that it is the same property.",
        Kind::PropertyOptional if is_sent => "`new` takes it no more: set it by the builder, or as `Some`.",
        Kind::PropertyOptional => "Be ready for answers without it.",
        Kind::NullableChanged if is_tighter => "Send no `null`: the field is an `Option` now, and no `Patch`.",
        Kind::NullableChanged if is_sent => "The field is a `Patch` now; `Patch::Null` empties it.",
        Kind::NullableChanged => "The field reads `null` as `None`, before and after.",
        Kind::AdditionalPropertiesChanged if is_tighter => "Send only members that have a name in the document.",
        Kind::WrapperChanged => "Update the client; older ones may not find the object.",
        _ => return None,
    })
}

fn of_value(change: &Change, is_tighter: bool) -> Option<&'static str> {
    let breaks_rust = change.verdict().rust == Effect::Breaks;
    Some(match change.kind {
        Kind::TypeChanged
        | Kind::FormatChanged
        | Kind::RustTypeChanged
        | Kind::EnumAdded
        | Kind::EnumRemoved
        | Kind::AlternativesChanged
            if breaks_rust =>
        {
            "Use the new Rust type."
        }
        Kind::TypeChanged | Kind::FormatChanged | Kind::AlternativesChanged => {
            "Check the values that are sent and read."
        }
        Kind::AtMostChanged | Kind::BoundChanged | Kind::PatternChanged | Kind::EnumAdded if is_tighter => {
            "Check the values that are sent: some that were allowed are refused."
        }
        Kind::DefaultChanged if is_tighter => "Say the value where you left it out: what that means has changed.",
        Kind::EnumValueAdded => "Match it where `Other` was matched for it.",
        Kind::EnumValueRemoved if is_tighter => "Send it no more.",
        Kind::EnumValueRemoved => "If it still comes, it is `Other`.",
        Kind::EnumReordered => "Variants compare in the new order.",
        Kind::KeywordChanged => "The rules of this keyword are not known here: read both documents.",
        _ => return None,
    })
}
