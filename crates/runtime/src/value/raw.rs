//! The text of a JSON value, taken from any deserializer and given to any serializer.

use std::fmt;

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Unexpected, Visitor};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::buffered::{Buffered, Write};
use super::data::write_data;
use super::format::{is_json, is_json_value, number_name};
use super::number::{is_float, numbers};
use super::raw_text::{RawText, fault};
use super::scan::Scanner;

/// What a deserializer gives of a value.
///
/// `serde_json` lends the text through `RawValue`, which fails under every other deserializer and wherever serde
/// buffers (an internally tagged enum around a model, say). There the value is read as data and written back as text:
/// a number with a fraction has been a float on the way, unless `arbitrary_precision` is on.
#[derive(Clone, Copy)]
pub(crate) struct Lent<'a> {
    pub(crate) text: &'a str,
    /// Whether a float in the text may have had other digits.
    pub(crate) has_floats: bool,
}

impl<'a> Lent<'a> {
    /// The value; an error where it is nested too deep.
    pub(crate) fn value(self) -> serde_json::Result<RawText<'a>> {
        RawText::parse(self.text).map(|value| value.with_floats(self.has_floats))
    }

    /// The value, which must be an object; an error where a member is nested too deep.
    pub(crate) fn object(self) -> serde_json::Result<RawText<'a>> {
        self.expect_object()?;
        let mut scanner = Scanner::new(self.text);
        let object = scanner.passed(|scanner| scanner.members(|_, scanner| scanner.value().map(drop)));
        match (object, scanner.end()) {
            (Some(((), object)), Some(())) => Ok(object.with_floats(self.has_floats)),
            _ => Err(fault(self.text)),
        }
    }

    /// An error where the value is something other than an object.
    pub(crate) fn expect_object(self) -> serde_json::Result<()> {
        if Scanner::new(self.text).next_token() == Some(b'{') {
            return Ok(());
        }
        let kind = self.value()?.kind().to_string();
        Err(Error::invalid_type(Unexpected::Other(&kind), &"an object"))
    }
}

/// Reads one JSON value from its text, which is lent and not copied.
pub(crate) fn read_raw<'de, T, D, F>(deserializer: D, read: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(Lent<'_>) -> serde_json::Result<T>,
{
    let is_value = is_json_value::<D>();
    deserializer.deserialize_newtype_struct(raw_value_name(), LentText { read, is_value })
}

/// The same of an object, which another format may have to be asked for: a row of CSV is one.
pub(crate) fn read_raw_object<'de, T, D, F>(deserializer: D, read: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(Lent<'_>) -> serde_json::Result<T>,
{
    if is_json::<D::Error>() {
        return read_raw(deserializer, read);
    }
    let mut buffered = Buffered::default();
    deserializer.deserialize_map(Write(&mut buffered))?;
    read(buffered.lend()).map_err(D::Error::custom)
}

/// A place for a value, which is read from its text.
pub trait Slot {
    /// Whether there is no value yet.
    #[doc(hidden)]
    fn is_free(&self) -> bool;

    /// Reads the value, if there is none yet.
    #[doc(hidden)]
    fn fill(&mut self, value: RawText<'_>) -> bool;
}

/// Hands the text on as it is lent.
struct LentText<F> {
    read: F,
    /// Whether the text is that of a [`serde_json::Value`].
    is_value: bool,
}

impl<'de, T, F: FnOnce(Lent<'_>) -> serde_json::Result<T>> Visitor<'de> for LentText<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    /// What `serde_json` answers when it is asked for a `RawValue`: a map with the text as its one value.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        map.next_key::<IgnoredAny>()?;
        map.next_value_seed(self)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let has_floats = self.is_value && number_name().is_none();
        (self.read)(Lent { text, has_floats }).map_err(E::custom)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<T, D::Error> {
        let mut buffered = Buffered::default();
        Write(&mut buffered).deserialize(inner)?;
        (self.read)(buffered.lend()).map_err(D::Error::custom)
    }
}

impl<'de, T, F: FnOnce(Lent<'_>) -> serde_json::Result<T>> DeserializeSeed<'de> for LentText<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// Writes a JSON value: as its text where `serde_json` writes, as data where another format does that people read, and
/// as a string with the JSON where the format is for machines, which may need to know beforehand what they read.
pub(crate) fn write_raw<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if !is_json::<S::Error>() {
        let is_data = serializer.is_human_readable();
        return if is_data { write_data(text, serializer) } else { serializer.serialize_str(text) };
    }
    if is_json_value::<S::Ok>()
        && number_name().is_none()
        && let Some(number) = numbers(text).find(|number| !is_float(number))
    {
        return Err(S::Error::custom(format_args!(
            "a `serde_json::Value` would round {number}: write the JSON text, or switch on `arbitrary_precision`"
        )));
    }
    serde_json::from_str::<&RawValue>(text).map_err(S::Error::custom)?.serialize(serializer)
}

/// The name under which `RawValue` asks a deserializer for the text, learned from `RawValue` itself.
///
/// The name is not public; asking keeps this working if it changes.
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
