//! The types of text values: parameters, and fields of a form.

use serde_json::Value;

use super::document::Document;
use super::encoding::child;
use crate::formats::is_decimal;

/// The type of a text value.
#[derive(Clone, Copy)]
pub(super) enum Scalar {
    Integer,
    Number,
    Boolean,
    Text,
}

/// How a parameter holds several values.
#[derive(Clone, Copy)]
pub(super) enum ListStyle {
    /// Each value has a pair of its own.
    Repeated,
    /// This character separates the values.
    Delimited(char),
}

impl Scalar {
    /// Returns the type that a schema describes, and whether the schema is a list of it.
    pub(super) fn of(document: &Document, schema: &str) -> (Self, bool) {
        if document.has_type(schema, "array") {
            let (scalar, _) = Self::of(document, &document.resolve(child(schema, "items")));
            return (scalar, true);
        }
        let scalars = [("integer", Self::Integer), ("number", Self::Number), ("boolean", Self::Boolean)];
        let found = scalars.into_iter().find(|(name, _)| document.has_type(schema, name));
        (found.map_or(Self::Text, |(_, scalar)| scalar), false)
    }

    /// Reads text as a value of this type. Text of another type stays a string, which the schema then rejects.
    ///
    /// A number with a fraction becomes a 64-bit float.
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
