//! The text of one JSON value, which was checked.

use std::borrow::Cow;

use serde::de::Error;
use serde_json::value::RawValue;

use super::json::JsonKind;
use super::name::Name;
use super::number::has_rounded;
use super::scan::{MOST_LEVELS, Scanner};
use super::unicode::unescape;

/// The text of one JSON value, which is known to be JSON: what a value is read from, digit for digit.
#[derive(Clone, Copy, Debug)]
pub struct RawText<'a> {
    text: &'a str,
    form: Form,
    /// Whether a float in it may have had other digits: it comes from a buffer that has no others.
    has_floats: bool,
}

/// What is known of a value without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Null,
    Boolean,
    Number,
    /// A string whose content stands for itself.
    Plain,
    /// A string with escapes.
    Escaped,
    Array,
    Object,
}

impl<'a> RawText<'a> {
    /// Checks that `text` is one JSON value, nested at most 100 levels deep; white space around it is left out.
    #[doc(hidden)]
    pub fn parse(text: &'a str) -> serde_json::Result<Self> {
        let mut scanner = Scanner::new(text);
        let value = scanner.value();
        value.filter(|_| scanner.end().is_some()).ok_or_else(|| fault(text))
    }

    /// A text that a scanner passed.
    #[inline]
    pub(super) fn checked(text: &'a str, form: Form) -> Self {
        Self { text, form, has_floats: false }
    }

    /// A text that is known to be JSON.
    pub(super) fn of(text: &'a str) -> Self {
        let form = match JsonKind::of(text) {
            JsonKind::Null => Form::Null,
            JsonKind::Boolean => Form::Boolean,
            JsonKind::Number => Form::Number,
            JsonKind::String if text.contains('\\') => Form::Escaped,
            JsonKind::String => Form::Plain,
            JsonKind::Array => Form::Array,
            JsonKind::Object => Form::Object,
        };
        Self::checked(text, form)
    }

    /// The same, from a buffer in which numbers with fractions are floats where the flag says so.
    #[inline]
    pub(crate) fn with_floats(self, has_floats: bool) -> Self {
        Self { has_floats, ..self }
    }

    /// What is in this value, from the same source.
    #[inline]
    pub(crate) fn member(self, inner: RawText<'a>) -> RawText<'a> {
        inner.with_floats(self.has_floats)
    }

    /// The text.
    #[inline]
    pub(crate) fn text(self) -> &'a str {
        self.text
    }

    /// What stands here.
    pub(crate) fn kind(self) -> JsonKind {
        JsonKind::of(self.text)
    }

    #[inline]
    pub(crate) fn form(self) -> Form {
        self.form
    }

    #[inline]
    pub(crate) fn is_object(self) -> bool {
        self.form == Form::Object
    }

    /// Whether a number in it may have had other digits.
    #[inline]
    pub(crate) fn is_rounded(self) -> bool {
        self.has_floats && has_rounded(self.text)
    }

    /// The content of a string, borrowed where there is nothing to unescape; `None` for another value, and for a string
    /// that is no text.
    #[inline]
    pub(crate) fn string(self) -> Option<Cow<'a, str>> {
        match self.form {
            Form::Plain => self.content().map(Cow::Borrowed),
            Form::Escaped => serde_json::from_str(self.text).ok().map(Cow::Owned),
            _ => None,
        }
    }

    /// What stands between the quotes of a string.
    #[inline]
    pub(crate) fn content(self) -> Option<&'a str> {
        self.text.get(1..self.text.len().checked_sub(1)?)
    }

    /// The string as the name of a member.
    pub(crate) fn to_name(self) -> Name {
        match (self.form, self.content()) {
            (Form::Plain, Some(content)) => content.into(),
            _ => Name::from_bytes(&unescape(self.text).unwrap_or_default()),
        }
    }

    /// Whether the string is this name of a member.
    #[inline]
    pub(crate) fn is_name(self, name: &str) -> bool {
        match self.form {
            Form::Plain => self.content() == Some(name),
            _ => self.name() == name,
        }
    }

    /// The string as the name of a member, as [`Name::text`] gives it.
    pub(crate) fn name(self) -> Cow<'a, str> {
        match (self.form, self.content()) {
            (Form::Plain, Some(content)) => content.into(),
            _ => self.to_name().text().to_owned().into(),
        }
    }
}

/// What is wrong with a text that the scanner does not pass.
#[cold]
pub(crate) fn fault(text: &str) -> serde_json::Error {
    match serde_json::from_str::<&RawValue>(text) {
        Err(error) => error,
        Ok(_) => serde_json::Error::custom(format_args!("nested deeper than {MOST_LEVELS} levels")),
    }
}
