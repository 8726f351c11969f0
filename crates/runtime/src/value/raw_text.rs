//! The checked text of one JSON value.

use std::borrow::Cow;

use super::json_kind::JsonKind;
use super::name::Name;
use super::number::has_rounded;
use super::unicode::unescape;

/// The text of one JSON value, which is known to be JSON. Values are read from it digit for digit.
#[derive(Clone, Copy, Debug)]
pub struct RawText<'a> {
    text: &'a str,
    kind: TextKind,
    /// Whether it comes from a buffer that stores numbers as floats, so that a float in it may have had other digits.
    has_floats: bool,
}

/// The kind of a JSON text, known without parsing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    Null,
    Boolean,
    Number,
    /// A string without escapes.
    PlainString,
    /// A string with escapes.
    EscapedString,
    Array,
    Object,
}

impl<'a> RawText<'a> {
    /// Returns a text that was scanned.
    #[inline]
    pub(super) fn checked(text: &'a str, kind: TextKind) -> Self {
        Self { text, kind, has_floats: false }
    }

    /// Returns a text that is known to be JSON.
    pub(super) fn of(text: &'a str) -> Self {
        let text_kind = match JsonKind::of(text) {
            JsonKind::Null => TextKind::Null,
            JsonKind::Boolean => TextKind::Boolean,
            JsonKind::Number => TextKind::Number,
            JsonKind::String if text.contains('\\') => TextKind::EscapedString,
            JsonKind::String => TextKind::PlainString,
            JsonKind::Array => TextKind::Array,
            JsonKind::Object => TextKind::Object,
        };
        Self::checked(text, text_kind)
    }

    /// Sets whether it comes from a buffer that stores numbers as floats.
    #[inline]
    pub(crate) fn with_floats(self, has_floats: bool) -> Self {
        Self { has_floats, ..self }
    }

    /// Returns a part of this value, which comes from the same buffer.
    #[inline]
    pub(crate) fn member(self, inner: RawText<'a>) -> RawText<'a> {
        inner.with_floats(self.has_floats)
    }

    /// Returns the text.
    #[inline]
    pub(crate) fn text(self) -> &'a str {
        self.text
    }

    /// Returns the kind of the value.
    pub(crate) fn kind(self) -> JsonKind {
        JsonKind::of(self.text)
    }

    #[inline]
    pub(crate) fn text_kind(self) -> TextKind {
        self.kind
    }

    #[inline]
    pub(crate) fn is_object(self) -> bool {
        self.kind == TextKind::Object
    }

    /// Returns whether a number in it may have had other digits.
    #[inline]
    pub(crate) fn is_rounded(self) -> bool {
        self.has_floats && has_rounded(self.text)
    }

    /// Returns the content of a string, borrowed if there is nothing to unescape. Returns `None` for another value, and for
    /// a string that is not text.
    #[inline]
    pub(crate) fn string(self) -> Option<Cow<'a, str>> {
        match self.kind {
            TextKind::PlainString => self.content().map(Cow::Borrowed),
            TextKind::EscapedString => serde_json::from_str(self.text).ok().map(Cow::Owned),
            _ => None,
        }
    }

    /// Returns what is between the quotes of a string.
    #[inline]
    pub(crate) fn content(self) -> Option<&'a str> {
        self.text.get(1..self.text.len().checked_sub(1)?)
    }

    /// Returns the string as the name of a member.
    pub(crate) fn to_name(self) -> Name {
        match (self.kind, self.content()) {
            (TextKind::PlainString, Some(content)) => content.into(),
            _ => Name::from_bytes(&unescape(self.text).unwrap_or_default()),
        }
    }

    /// Returns whether the string is this name of a member.
    #[inline]
    pub(crate) fn is_name(self, name: &str) -> bool {
        match self.kind {
            TextKind::PlainString => self.content() == Some(name),
            _ => self.name() == name,
        }
    }

    /// Returns the string as [`Name::text`] returns the name of a member.
    pub(crate) fn name(self) -> Cow<'a, str> {
        match (self.kind, self.content()) {
            (TextKind::PlainString, Some(content)) => content.into(),
            _ => self.to_name().text().to_owned().into(),
        }
    }
}
