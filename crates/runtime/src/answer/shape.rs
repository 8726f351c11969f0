//! Reading a value by its shape, without a buffer for the shapes that are expected.

use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, Serialize};

use super::replay::Replay;
use crate::value::format::number_name;
use crate::value::json::{Json, Rounded};
use crate::value::name::Name;
use crate::value::number::may_be_rounded;
use crate::value::record::Record;

/// What becomes of an object, of an array, and of anything else.
pub(crate) trait Shape<'de>: Sized {
    /// What the value is read as.
    type Value;

    /// Anything else, kept as it came.
    fn other(self, json: Json) -> Self::Value;

    /// An object.
    fn object<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        keep(self, &Record::read_members(map)?)
    }

    /// An array.
    fn array<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items: Vec<Json> = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        keep(self, &items)
    }
}

/// Reads a value by its shape.
pub(crate) fn read_shape<'de, S: Shape<'de>, D: Deserializer<'de>>(shape: S, from: D) -> Result<S::Value, D::Error> {
    from.deserialize_any(ShapeVisitor(shape))
}

fn keep<'de, S: Shape<'de>, V: Serialize + ?Sized, E: Error>(shape: S, value: &V) -> Result<S::Value, E> {
    let json = Json::of(value).map_err(E::custom)?;
    Ok(shape.other(json))
}

struct ShapeVisitor<S>(S);

impl<'de, S: Shape<'de>> Visitor<'de> for ShapeVisitor<S> {
    type Value = S::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<S::Value, A::Error> {
        let Some(number_name) = number_name() else { return self.0.object(map) };
        // A number may come as an object of this one name.
        match map.next_key::<Name>()? {
            Some(name) if name.is(number_name) => {
                let digits: String = map.next_value()?;
                Ok(self.0.other(Json::parse(digits).map_err(A::Error::custom)?))
            }
            first => self.0.object(Replay { first, map }),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<S::Value, A::Error> {
        self.0.array(seq)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<S::Value, E> {
        keep(self.0, &value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<S::Value, E> {
        keep(self.0, &value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<S::Value, E> {
        keep(self.0, &value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<S::Value, E> {
        if may_be_rounded(value) {
            return Err(E::custom(Rounded(&value.to_string())));
        }
        keep(self.0, &value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<S::Value, E> {
        keep(self.0, value)
    }

    fn visit_unit<E: Error>(self) -> Result<S::Value, E> {
        keep(self.0, &())
    }
}
