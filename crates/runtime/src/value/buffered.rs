//! JSON text from a deserializer that provides data and not text.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::borrowed_text::BorrowedText;
use super::format::number_name;
use super::name::Name;
use super::number::may_be_rounded;

/// A value as JSON text.
#[derive(Default)]
pub(super) struct Buffered {
    text: String,
    /// Whether a number in it may have had other digits, since it has been a float.
    is_rounded: bool,
}

impl Buffered {
    pub(super) fn borrow(&self) -> BorrowedText<'_> {
        BorrowedText { text: &self.text, has_floats: self.is_rounded }
    }

    fn push<E: Error>(&mut self, value: &impl serde::Serialize) -> Result<(), E> {
        self.text.push_str(&serde_json::to_string(value).map_err(E::custom)?);
        Ok(())
    }
}

/// A visitor that appends a value.
pub(super) struct Write<'b>(pub(super) &'b mut Buffered);

impl<'de> DeserializeSeed<'de> for Write<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// A visitor for a number that `serde_json` passes on as text.
struct Digits<'b>(&'b mut Buffered);

impl<'de> DeserializeSeed<'de> for Digits<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Digits<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the digits of a number")
    }

    fn visit_str<E: Error>(self, digits: &str) -> Result<(), E> {
        self.0.text.push_str(digits);
        Ok(())
    }
}

impl<'de> Visitor<'de> for Write<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.0.push(&value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.0.push(&value)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<(), E> {
        self.0.push(&value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.0.push(&value)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<(), E> {
        self.0.push(&value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom(format_args!("{value} is not a JSON number")));
        }
        self.0.is_rounded |= may_be_rounded(value);
        self.0.push(&value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.0.push(&value)
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.push(&())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.0.push(&())
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<(), D::Error> {
        self.deserialize(inner)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<(), D::Error> {
        self.deserialize(inner)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.0.text.push('[');
        let begin = self.0.text.len();
        loop {
            let end = self.0.text.len();
            if end > begin {
                self.0.text.push(',');
            }
            if seq.next_element_seed(Write(self.0))?.is_none() {
                self.0.text.truncate(end);
                self.0.text.push(']');
                return Ok(());
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut is_first = true;
        while let Some(name) = map.next_key::<Name>()? {
            if is_first && number_name().is_some_and(|number| name.text() == number) {
                return map.next_value_seed(Digits(self.0));
            }
            self.0.text.push(if is_first { '{' } else { ',' });
            is_first = false;
            self.0.text.push_str(&name.to_json());
            self.0.text.push(':');
            map.next_value_seed(Write(self.0))?;
        }
        self.0.text.push_str(if is_first { "{}" } else { "}" });
        Ok(())
    }
}
