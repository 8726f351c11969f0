//! Reading a value by its shape, without a buffer for the shapes that are expected.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, Serialize};

use crate::value::json::Json;
use crate::value::record::Record;

/// What becomes of an object, of an array, and of anything else.
pub(crate) trait Shape<'de>: Sized {
    /// Anything else, kept as it came.
    fn other(json: Json) -> Self;

    /// An object.
    fn object<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        keep(&Record::read_members(map)?)
    }

    /// An array.
    fn array<A: SeqAccess<'de>>(mut seq: A) -> Result<Self, A::Error> {
        let mut items: Vec<Json> = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        keep(&items)
    }
}

/// Reads a value by its shape.
pub(crate) fn read_shape<'de, T: Shape<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(ShapeVisitor(PhantomData))
}

fn keep<'de, T: Shape<'de>, V: Serialize + ?Sized, E: Error>(value: &V) -> Result<T, E> {
    Json::of(value).map(T::other).map_err(E::custom)
}

struct ShapeVisitor<T>(PhantomData<T>);

impl<'de, T: Shape<'de>> Visitor<'de> for ShapeVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::object(map)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        T::array(seq)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        keep(&value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        keep(&value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        keep(&value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        keep(&value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        keep(value)
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        keep(&())
    }
}
