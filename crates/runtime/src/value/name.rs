//! Names of members.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::format::is_json;
use super::unicode::escape_string;

/// The name of a member of an object.
///
/// JSON can write half of a surrogate pair, `"note \ud83d"`, which is not Unicode text. Such a name is kept escaped.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Name {
    Text(Box<str>),
    /// Boxed again, so that a name has two words and not three.
    Escaped(Box<Box<str>>),
}

impl Name {
    /// Returns the name, or what is between its quotes if it is not text.
    #[inline]
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Escaped(escaped) => escaped,
        }
    }

    /// Returns the name with these bytes, in which halves of surrogate pairs may be encoded as if they were characters.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::Text(text.into()),
            Err(_) => Self::Escaped(Box::new(escape_string(bytes).into())),
        }
    }

    /// Returns the JSON string.
    pub(crate) fn to_json(&self) -> String {
        match self {
            Self::Text(text) => serde_json::Value::from(&**text).to_string(),
            Self::Escaped(escaped) => format!("\"{escaped}\""),
        }
    }

    /// Returns whether serde can write it.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_name(deserializer, NameVisitor)
    }
}

/// Reads a name with a visitor of text and of bytes: `serde_json` provides any name as bytes, but not all as text.
#[inline]
pub(crate) fn read_name<'de, D: Deserializer<'de>, V: Visitor<'de>>(from: D, visitor: V) -> Result<V::Value, D::Error> {
    if is_json::<D::Error>() { from.deserialize_bytes(visitor) } else { from.deserialize_str(visitor) }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(name.into())
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Name, E> {
        Ok(Name::from_bytes(name))
    }
}
