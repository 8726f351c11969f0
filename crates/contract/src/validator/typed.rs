//! What a text of a request stands for: a parameter's, or a field's of a form.

use serde_json::Value;

use super::document::{Document, has_type};
use super::encoding::child;
use crate::formats::is_decimal;

/// What a text stands for.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Integer,
    Number,
    Boolean,
    Text,
}

/// How the values of a list are told apart.
#[derive(Clone, Copy)]
pub(super) enum List {
    /// Each has a pair of its own.
    Repeated,
    /// They are joined by this character.
    Joined(char),
}

impl Kind {
    /// What the texts of a schema stand for, and whether it is a list of them.
    pub(super) fn of(document: &Document, schema: &str) -> (Self, bool) {
        let is = |name: &str| document.child(schema, "type").is_some_and(|found| has_type(found, name));
        if is("array") {
            let (kind, _) = Self::of(document, &document.resolve(child(schema, "items")));
            return (kind, true);
        }
        let kinds = [("integer", Self::Integer), ("number", Self::Number), ("boolean", Self::Boolean)];
        (kinds.into_iter().find(|(name, _)| is(name)).map_or(Self::Text, |(_, kind)| kind), false)
    }

    /// The value that the text stands for; text that stands for none is left to the schema to refuse.
    ///
    /// A number that is no integer is read as a 64-bit float.
    pub(super) fn read(self, text: &str) -> Value {
        let is_value = match self {
            Self::Integer => is_decimal(text) && !text.contains('.'),
            Self::Number => is_decimal(text),
            Self::Boolean => matches!(text, "true" | "false"),
            Self::Text => false,
        };
        let value = is_value.then(|| serde_json::from_str(text).ok()).flatten();
        value.unwrap_or_else(|| Value::String(text.to_owned()))
    }
}
