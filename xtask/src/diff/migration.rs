//! What users of a client have to do about a change.

use super::change::{Change, Compatibility};
use super::change_kind::ChangeKind;
use super::snippet::Snippet;

const REQUIRED_ARGUMENT: &str = "Pass it in every call: it is a required argument of the method.";
const REQUIRED_FIELD: &str = "Set it in every request: `new` and `build` require it.";

/// Returns what to do; empty if there is nothing to do.
pub(super) fn migration(change: &Change) -> String {
    let is_stricter = change.request.is_some_and(|impact| impact.wire == Compatibility::Breaking);
    let fixed = of_operation(change.kind, is_stricter)
        .or_else(|| of_property(change, is_stricter))
        .or_else(|| of_value(change, is_stricter));
    fixed.map_or_else(|| with_names(change), str::to_owned)
}

/// Returns the sentences that contain names of the documents.
fn with_names(change: &Change) -> String {
    let text = |snippet: Option<&Snippet>| snippet.map(|snippet| snippet.text.clone()).unwrap_or_default();
    let (old, new) = (text(change.old.as_ref()), text(change.new.as_ref()));
    match change.kind {
        ChangeKind::OperationRenamed => format!("Call `{new}` instead of `{old}`. The requests are the same."),
        ChangeKind::IdempotenceChanged if new == "true" => {
            "The client now retries failed calls. Check that a repeated call does no harm.".to_owned()
        }
        ChangeKind::IdempotenceChanged => {
            "The client no longer retries it. Check the outcome of a failed call before you repeat it.".to_owned()
        }
        ChangeKind::SecurityChanged if !change.is_breaking() => {
            format!("The credentials that were sent are still accepted. Now: {new}.")
        }
        ChangeKind::SecurityChanged => format!("Provide the credentials that are now required: {new}."),
        ChangeKind::SchemaRenamed if change.impact().rust == Compatibility::Breaking => {
            format!("Use `types::{new}` instead of `types::{old}`.")
        }
        // It has no Rust type, but the contract finds it by its name.
        ChangeKind::SchemaRenamed => format!("Look up `{new}` instead of `{old}` in `crm-contract`."),
        ChangeKind::SchemaReplaced => format!("Use `types::{new}` instead of `types::{old}`."),
        ChangeKind::RequiredReordered => {
            format!("Pass the arguments of `new` in the order {new}. The old order may compile with another meaning.")
        }
        ChangeKind::ParametersReordered => {
            format!(
                "Pass the arguments of the method in the order {new}. The old order may compile with another meaning."
            )
        }
        ChangeKind::SetterRenamed => format!("Call the setter `{new}` instead of `{old}`. The requests are the same."),
        ChangeKind::EnumNameChanged => format!("Use `{new}` instead of `{old}`. The value that is sent is the same."),
        _ => String::new(),
    }
}

fn of_operation(kind: ChangeKind, is_stricter: bool) -> Option<&'static str> {
    Some(match kind {
        ChangeKind::OperationAdded => "It can be called.",
        ChangeKind::OperationRemoved => "Stop calling it: the server may respond with 404.",
        ChangeKind::PathChanged | ChangeKind::MethodChanged => {
            "Update the client: calls of older versions may fail with 404 or 405."
        }
        ChangeKind::Deprecated => "Plan to stop using it.",
        ChangeKind::DocumentAdded => "It has a client now.",
        ChangeKind::DocumentRemoved => "Its client is discontinued: stay with its last version.",
        ChangeKind::StatusChanged => "Expect each of these statuses. The client treats them alike.",
        ChangeKind::ServerChanged => "Check that the base URL of the client is one of these.",
        ChangeKind::ParameterRemoved => {
            "Remove the call of its setter: the server may ignore it or reject the request."
        }
        ChangeKind::ParameterAdded if is_stricter => REQUIRED_ARGUMENT,
        ChangeKind::ParameterAdded => "It can be set.",
        ChangeKind::ParameterRequired => REQUIRED_ARGUMENT,
        ChangeKind::ParameterRenamed => "Call the setter with the new name. Check that it is the same parameter.",
        ChangeKind::PathParameterMoved => {
            "Check every call: each value now goes to another part of the path, and calls compile as before."
        }
        ChangeKind::PathParameterRenamed => {
            "The argument has a new name in the documentation. Calls and requests are the same."
        }
        ChangeKind::BodyOptional | ChangeKind::ParameterOptional => {
            "Set it on the request if you passed it as an argument of the method."
        }
        ChangeKind::ParameterMoved | ChangeKind::StyleChanged => {
            "Update the client: the server does not understand requests of older versions."
        }
        ChangeKind::BodyAdded | ChangeKind::BodyRequired if is_stricter => {
            "Pass a body in every call: it is a required argument of the method."
        }
        ChangeKind::BodyRemoved => "Send no body.",
        ChangeKind::StatusRemoved | ChangeKind::HeaderRemoved => "Do not rely on it.",
        ChangeKind::MediaTypeRemoved | ChangeKind::MediaTypeChanged => {
            "Update the client: it knows the new media type."
        }
        _ => return None,
    })
}

fn of_property(change: &Change, is_stricter: bool) -> Option<&'static str> {
    let is_sent = change.request.is_some();
    let has_type = change.impact().rust != Compatibility::Unaffected;
    Some(match change.kind {
        ChangeKind::PropertyAdded | ChangeKind::PropertyRequired if is_stricter => REQUIRED_FIELD,
        ChangeKind::PropertyAdded if is_sent => "It can be sent.",
        ChangeKind::PropertyAdded if has_type => "It has an accessor, and is no longer in `extra`.",
        ChangeKind::PropertyAdded => "It can be read from the JSON.",
        ChangeKind::PropertyRemoved if is_sent => "Stop sending it: remove the call of its setter.",
        ChangeKind::PropertyRemoved if has_type => {
            "Stop reading it by its accessor. If the server still sends it, it is in `extra`."
        }
        ChangeKind::PropertyRemoved => "Do not look for it.",
        ChangeKind::PropertyRenamed => "Use the new name. Check that it is the same property.",
        ChangeKind::PropertyOptional if is_sent => {
            "`new` no longer takes it: set it with the builder, or pass it as `Some`."
        }
        ChangeKind::PropertyOptional => "Expect responses without it.",
        ChangeKind::NullableChanged if is_stricter => "Send no `null`: the field is now an `Option`, not a `Patch`.",
        ChangeKind::NullableChanged if is_sent => "The field is now a `Patch`; `Patch::Null` sends `null`.",
        ChangeKind::NullableChanged => "Nothing changes in Rust: the field reads `null` as `None`.",
        ChangeKind::AdditionalPropertiesChanged if is_stricter => "Send only properties that the document names.",
        ChangeKind::AdditionalPropertiesChanged if is_sent && has_type => {
            "`custom_field` sets a member of any other name."
        }
        ChangeKind::EnvelopeChanged => "Update the client: older versions may not find the object.",
        _ => return None,
    })
}

fn of_value(change: &Change, is_stricter: bool) -> Option<&'static str> {
    let breaks_rust = change.impact().rust == Compatibility::Breaking;
    Some(match change.kind {
        ChangeKind::TypeChanged
        | ChangeKind::FormatChanged
        | ChangeKind::RustTypeChanged
        | ChangeKind::EnumAdded
        | ChangeKind::EnumRemoved
        | ChangeKind::AlternativesChanged
            if breaks_rust =>
        {
            "Use the new Rust type."
        }
        ChangeKind::TypeChanged | ChangeKind::FormatChanged | ChangeKind::AlternativesChanged => {
            "Check the values that you send and read."
        }
        ChangeKind::NumberTextChanged if change.response.is_some() => {
            "Nothing changes in Rust: a field reads a number and its text alike."
        }
        ChangeKind::AtMostChanged
        | ChangeKind::NumberTextChanged
        | ChangeKind::ConstraintChanged
        | ChangeKind::PatternChanged
        | ChangeKind::EnumAdded
            if is_stricter =>
        {
            "Check the values that you send: some are no longer allowed."
        }
        ChangeKind::DefaultChanged if is_stricter => {
            "Send the value explicitly: leaving it out has another meaning now."
        }
        ChangeKind::EnumValueAdded => "Match the new variant where you matched `Other` for it.",
        ChangeKind::EnumValueRemoved if is_stricter => "Stop sending it.",
        ChangeKind::EnumValueRemoved => "If the server still sends it, it is `Other`.",
        ChangeKind::EnumReordered => "Variants are ordered in the new order.",
        ChangeKind::KeywordChanged => "This keyword has no rule here: read both documents.",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Position;
    use crate::diff::change::Impact;
    use crate::document::Pointer;

    const EFFECTS: [(char, Compatibility); 3] =
        [('n', Compatibility::Unaffected), ('c', Compatibility::Compatible), ('b', Compatibility::Breaking)];

    fn change(kind: ChangeKind, is_sent: bool, impact: Impact, new: &str) -> Change {
        let snippet = |text: &str| {
            let text = text.to_owned();
            Some(Snippet { file: String::new(), pointer: Pointer::root(), position: Position::START, text })
        };
        Change {
            kind,
            item: "item".to_owned(),
            operations: Vec::new(),
            old: snippet("OLD"),
            new: snippet(new),
            request: Some(impact).filter(|_| is_sent),
            response: Some(impact).filter(|_| !is_sent),
            migration: String::new(),
        }
    }

    /// Returns what to do about each kind of change, by direction and by the impact on the wire and on Rust.
    fn table() -> String {
        let mut table = String::new();
        for kind in ChangeKind::ALL {
            let mut texts: Vec<(String, Vec<String>)> = Vec::new();
            for (is_sent, direction) in [(true, "request"), (false, "response")] {
                for ((letter, wire), (rust_letter, rust)) in
                    EFFECTS.iter().flat_map(|wire| EFFECTS.iter().map(move |rust| (*wire, *rust)))
                {
                    let text = migration(&change(*kind, is_sent, Impact { wire, rust }, "NEW"));
                    let case = format!("{direction} {letter}{rust_letter}");
                    match texts.iter_mut().find(|(each, _)| *each == text) {
                        Some((_, cases)) => cases.push(case),
                        None => texts.push((text, vec![case])),
                    }
                }
            }
            for (text, mut cases) in texts.into_iter().filter(|(text, _)| !text.is_empty()) {
                for direction in ["request", "response"] {
                    let is_of = |case: &String| case.starts_with(direction);
                    if cases.iter().filter(|case| is_of(case)).count() == EFFECTS.len() * EFFECTS.len() {
                        cases.retain(|case| !is_of(case));
                        cases.push(direction.to_owned());
                    }
                }
                table.push_str(&format!("{} ({}): {text}\n", kind.name(), cases.join(", ")));
            }
        }
        table
    }

    #[test]
    fn each_kind_of_change_says_what_to_do() {
        insta::assert_snapshot!(table());
    }

    #[test]
    fn a_call_that_is_retried_from_now_on_may_be_repeated() {
        let text = migration(&change(ChangeKind::IdempotenceChanged, true, Impact::default(), "true"));
        assert_eq!(text, "The client now retries failed calls. Check that a repeated call does no harm.");
    }

    #[test]
    fn a_change_that_is_only_in_one_document_has_no_name_of_the_other() {
        let mut added = change(ChangeKind::SchemaRenamed, true, Impact::default(), "NEW");
        added.old = None;
        assert_eq!(migration(&added), "Look up `NEW` instead of `` in `crm-contract`.");
    }
}
