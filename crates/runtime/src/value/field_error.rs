//! Fields that cannot be read.

use std::fmt;

use super::from_json::{FromJson, Mismatch};
use super::json::{Json, describe};
use super::rounded::MaybeRounded;

/// A field that cannot be read as its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    field: String,
    message: String,
}

impl FieldError {
    /// Returns the error of a field that cannot be read as `T`.
    #[cold]
    pub(crate) fn of<T: FromJson>(field: &str, found: &Json) -> Self {
        if found.is_rounded() {
            return Self { field: field.to_owned(), message: MaybeRounded(found.text()).to_string() };
        }
        match T::mismatch(found.raw()) {
            Some(Mismatch { path, expected, found }) => Self::new(&format!("{field}{path}"), expected, &found),
            None => Self::new(field, T::EXPECTED, found),
        }
    }

    fn new(field: &str, expected: &str, found: &Json) -> Self {
        Self { field: field.to_owned(), message: format!("expected {expected}, found {}", describe(found)) }
    }

    /// Returns the error of a required field that is `null` or missing.
    #[cold]
    pub(crate) fn missing<T: FromJson>(field: &str, is_null: bool) -> Self {
        let found = if is_null { "null" } else { "missing" };
        Self { field: field.to_owned(), message: format!("it is {found}, expected {}", T::EXPECTED) }
    }

    /// Returns the message without the field.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// Returns the field's name; `tags[2]` is the third item of an array.
    pub fn field(&self) -> &str {
        &self.field
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "field `{}`: {}", self.field, self.message)
    }
}

impl std::error::Error for FieldError {}
