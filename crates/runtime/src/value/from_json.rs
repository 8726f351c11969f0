//! Reading a value whose type the vendor does not promise.

use super::json::Json;
use super::raw_text::RawText;

/// A type that can be read from more than one kind of JSON value: a number also from text, text also from a number.
///
/// [`Field`](crate::Field) and [`JsonObject::get`](crate::JsonObject::get) read by it.
pub trait FromJson: Sized {
    /// What is expected, for messages: "an integer".
    const EXPECTED: &'static str;

    /// Reads a JSON value. Returns `None` if it is not of this type.
    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>>;

    /// Returns which part of a value cannot be read, if it is not the value as a whole: which item of an array.
    fn mismatch(value: RawText<'_>) -> Option<Mismatch> {
        let _ = value;
        None
    }
}

/// The part of a value that makes the whole unreadable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Where it is: `[2]` is the third item of an array.
    pub path: String,
    /// What is expected there.
    pub expected: &'static str,
    /// What was found there.
    pub found: Json,
}

/// A value that was read from JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decoded<T> {
    /// The value.
    pub value: T,
    /// How the value was spelled.
    pub spelling: Spelling,
}

/// How a value was spelled, compared with how it is written back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As it is written back.
    Canonical,
    /// As a string, whose content is what is written back: `"12300.00"`.
    Quoted,
    /// In any other way.
    Coerced,
}

impl<T> Decoded<T> {
    /// Returns a value that was spelled as it is written back.
    #[inline]
    pub fn exact(value: T) -> Self {
        Self { value, spelling: Spelling::Canonical }
    }

    /// Returns a value that was spelled in another way.
    #[inline]
    pub fn coerced(value: T) -> Self {
        Self { value, spelling: Spelling::Coerced }
    }

    /// Returns a value that was spelled as it is written back if `is_exact`.
    #[inline]
    pub(crate) fn exact_if(is_exact: bool, value: T) -> Self {
        if is_exact { Self::exact(value) } else { Self::coerced(value) }
    }

    /// Returns a value that was read from a string, whose content is what is written back if `is_quoted`.
    #[inline]
    pub(super) fn quoted_if(is_quoted: bool, value: T) -> Self {
        Self { value, spelling: if is_quoted { Spelling::Quoted } else { Spelling::Coerced } }
    }

    #[inline]
    pub(super) fn is_exact(&self) -> bool {
        self.spelling == Spelling::Canonical
    }
}
