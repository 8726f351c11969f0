//! The text of a JSON value, taken from any deserializer.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::nesting::check_nesting;

/// The text of one JSON value, digits and all where the deserializer can lend it.
///
/// `serde_json` lends the text through `RawValue`, which fails under every other deserializer and wherever serde
/// buffers (an internally tagged enum around a model, say). There the value is read as data and written back as text:
/// a number with a fraction has been a float on the way.
#[derive(Clone, Copy)]
pub struct RawText<'a> {
    pub(crate) text: &'a str,
    /// Whether the text may have other digits than the input had.
    pub(crate) is_rounded: bool,
}

/// How many digits a float holds, whichever they are.
const FLOAT_DIGITS: usize = 15;
/// From here on the digits before the point are too many.
const LARGEST_EXACT: f64 = 1e15;

/// Reads one JSON value from its text, which is lent and not copied.
pub(crate) fn read_raw<'de, T, D, F>(deserializer: D, read: F) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    F: FnOnce(RawText<'_>) -> serde_json::Result<T>,
{
    deserializer.deserialize_newtype_struct(raw_value_name(), LentText(read))
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

/// Reads one JSON value and keeps its text.
pub(crate) fn keep_raw<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<RawValue>, D::Error> {
    deserializer.deserialize_newtype_struct(raw_value_name(), KeptText)
}

/// What every deserializer other than `serde_json`'s answers, the value itself: as text, and whether it is rounded.
fn buffered<'de, D: Deserializer<'de>>(inner: D) -> Result<(String, bool), D::Error> {
    let value = serde_json::Value::deserialize(inner)?;
    let text = value.to_string();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_large = value.as_f64().is_some_and(|number| number.abs() >= LARGEST_EXACT);
    let is_rounded = value.is_f64() && (is_large || digits > FLOAT_DIGITS);
    Ok((text, is_rounded))
}

/// Hands the text on as it is lent.
struct LentText<F>(F);

impl<T, F: FnOnce(RawText<'_>) -> serde_json::Result<T>> LentText<F> {
    fn read(self, raw: RawText<'_>) -> serde_json::Result<T> {
        check_nesting(raw.text)?;
        self.0(raw)
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
        self.read(RawText { text, is_rounded: false }).map_err(E::custom)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<T, D::Error> {
        let (text, is_rounded) = buffered(inner)?;
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
struct KeptText;

impl<'de> Visitor<'de> for KeptText {
    type Value = Box<RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Box::deserialize(MapAccessDeserializer::new(map))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        let (text, _) = buffered(inner)?;
        RawValue::from_string(text).map_err(D::Error::custom)
    }
}

/// A string, borrowed where it can be.
pub(crate) struct Text<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
            fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text)))
            }
        }
        deserializer.deserialize_str(TextVisitor)
    }
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
