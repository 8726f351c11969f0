//! Taking the text of a JSON value from any deserializer.

use std::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::borrowed_text::BorrowedText;
use super::buffered::{Buffered, Write};
use super::format::{is_json, is_json_value, number_name};

/// Reads one JSON value from its text, which is borrowed and not copied.
///
/// # Errors
///
/// The deserializer or `read` fails.
pub(crate) fn read_raw<'de, T, D, F>(deserializer: D, read: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(BorrowedText<'_>) -> serde_json::Result<T>,
{
    let is_value = is_json_value::<D>();
    deserializer.deserialize_newtype_struct(raw_value_name(), TextVisitor { read, is_value })
}

/// Reads an object as [`read_raw`] does. Some formats, such as CSV for a row, must be asked for a map.
///
/// # Errors
///
/// As [`read_raw`].
pub(crate) fn read_raw_object<'de, T, D, F>(deserializer: D, read: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(BorrowedText<'_>) -> serde_json::Result<T>,
{
    if is_json::<D::Error>() {
        return read_raw(deserializer, read);
    }
    let mut buffered = Buffered::default();
    deserializer.deserialize_map(Write(&mut buffered))?;
    read(buffered.borrow()).map_err(D::Error::custom)
}

/// Passes the borrowed text to `read`.
struct TextVisitor<F> {
    read: F,
    /// Whether the text is that of a [`serde_json::Value`].
    is_value: bool,
}

impl<'de, T, F: FnOnce(BorrowedText<'_>) -> serde_json::Result<T>> Visitor<'de> for TextVisitor<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    /// `serde_json` presents a `RawValue` as a map with the text as its one value.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        map.next_key::<IgnoredAny>()?;
        map.next_value_seed(self)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let has_floats = self.is_value && number_name().is_none();
        (self.read)(BorrowedText { text, has_floats }).map_err(E::custom)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<T, D::Error> {
        let mut buffered = Buffered::default();
        Write(&mut buffered).deserialize(inner)?;
        (self.read)(buffered.borrow()).map_err(D::Error::custom)
    }
}

impl<'de, T, F: FnOnce(BorrowedText<'_>) -> serde_json::Result<T>> DeserializeSeed<'de> for TextVisitor<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// Returns the name by which `RawValue` asks a deserializer for the text.
///
/// The name is not public. It is learned from `RawValue`, so that it may change.
fn raw_value_name() -> &'static str {
    match <&RawValue>::deserialize(NameProbe) {
        Err(Name(name)) => name,
        Ok(_) => "",
    }
}

struct NameProbe;

#[derive(Debug)]
struct Name(&'static str);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Name {}

impl de::Error for Name {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self("")
    }
}

impl<'de> Deserializer<'de> for NameProbe {
    type Error = Name;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Name> {
        Err(Name(""))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, _: V) -> Result<V::Value, Name> {
        Err(Name(name))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
