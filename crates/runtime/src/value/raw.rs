//! The text of a JSON value, taken from any deserializer.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::buffered::Buffered;
use super::data::write_data;
use super::format::{is_json, is_json_value, number_name};
use super::nesting::check_nesting;
use super::number::{is_float, is_rounded, numbers};

/// The text of one JSON value, digits and all where the deserializer can lend it.
///
/// `serde_json` lends the text through `RawValue`, which fails under every other deserializer and wherever serde
/// buffers (an internally tagged enum around a model, say). There the value is read as data and written back as text:
/// a number with a fraction has been a float on the way, unless `arbitrary_precision` is on.
#[derive(Clone, Copy)]
pub struct RawText<'a> {
    pub(crate) text: &'a str,
    /// Whether the text may have other digits than the input had.
    pub(crate) is_rounded: bool,
}

/// Reads one JSON value from its text, which is lent and not copied.
pub(crate) fn read_raw<'de, T, D, F>(deserializer: D, read: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(RawText<'_>) -> serde_json::Result<T>,
{
    let is_value = is_json_value::<D>();
    deserializer.deserialize_newtype_struct(raw_value_name(), LentText { read, is_value })
}

/// A place for a value, which is read from its text.
///
/// The value is written where it stays: passing it up through the layers of serde would copy it at each.
pub trait Slot {
    /// Reads the value.
    #[doc(hidden)]
    fn fill(&mut self, raw: RawText<'_>) -> serde_json::Result<()>;
}

/// The next value into its place.
impl<'de> DeserializeSeed<'de> for &mut dyn Slot {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        read_raw(deserializer, |raw| self.fill(raw))
    }
}

/// Reads one JSON value and keeps its text; the flag says whether it may have other digits than the input had.
pub(crate) fn keep_raw<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(Box<RawValue>, bool), D::Error> {
    let is_value = is_json_value::<D>();
    deserializer.deserialize_newtype_struct(raw_value_name(), KeptText { is_value })
}

/// Hands the text on as it is lent.
struct LentText<F> {
    read: F,
    /// Whether the text is that of a [`serde_json::Value`].
    is_value: bool,
}

impl<T, F: FnOnce(RawText<'_>) -> serde_json::Result<T>> LentText<F> {
    fn read(self, raw: RawText<'_>) -> serde_json::Result<T> {
        check_nesting(raw.text)?;
        (self.read)(raw)
    }
}

impl<'de, T, F: FnOnce(RawText<'_>) -> serde_json::Result<T>> Visitor<'de> for LentText<F> {
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
        let is_rounded = self.is_value && is_rounded(text);
        self.read(RawText { text, is_rounded }).map_err(E::custom)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<T, D::Error> {
        let Buffered { text, is_rounded } = Buffered::read(inner)?;
        self.read(RawText { text: &text, is_rounded }).map_err(D::Error::custom)
    }
}

impl<'de, T, F: FnOnce(RawText<'_>) -> serde_json::Result<T>> DeserializeSeed<'de> for LentText<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// Takes the text over as a `RawValue`, which spares checking once more that it is JSON.
struct KeptText {
    is_value: bool,
}

impl<'de> Visitor<'de> for KeptText {
    type Value = (Box<RawValue>, bool);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let raw: Box<RawValue> = Box::deserialize(MapAccessDeserializer::new(map))?;
        let is_rounded = self.is_value && is_rounded(raw.get());
        Ok((raw, is_rounded))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        let Buffered { text, is_rounded } = Buffered::read(inner)?;
        Ok((RawValue::from_string(text).map_err(D::Error::custom)?, is_rounded))
    }
}

/// Writes a JSON value: as its text where `serde_json` writes, as data where another format does that people read, and
/// as a string with the JSON where the format is for machines, which may need to know beforehand what they read.
pub(crate) fn write_raw<S: Serializer>(raw: &RawValue, serializer: S) -> Result<S::Ok, S::Error> {
    if !is_json::<S::Error>() {
        let is_data = serializer.is_human_readable();
        return if is_data { write_data(raw.get(), serializer) } else { serializer.serialize_str(raw.get()) };
    }
    if is_json_value::<S::Ok>()
        && number_name().is_none()
        && let Some(number) = numbers(raw.get()).find(|number| !is_float(number))
    {
        return Err(S::Error::custom(format_args!(
            "a `serde_json::Value` would round {number}: write the JSON text, or switch on `arbitrary_precision`"
        )));
    }
    raw.serialize(serializer)
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
