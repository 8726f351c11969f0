//! Detecting the format that a value is read from or written to.

use std::any::type_name;
use std::fmt;
use std::sync::LazyLock;

use serde::Deserializer;
use serde::de::{Error, MapAccess, Visitor};

/// Returns whether this is the error type of `serde_json`, which reads and writes a value as its text.
///
/// serde does not name formats, but wrappers of a serializer or deserializer (tags, buffers, paths) keep its error type. A
/// wrapper with another error type counts as another format, which gets plain text.
#[inline]
pub fn is_json<E>() -> bool {
    type_name::<E>() == type_name::<serde_json::Error>()
}

/// Returns whether this is a [`serde_json::Value`], which stores numbers with a fraction as floats.
#[inline]
pub(crate) fn is_json_value<T>() -> bool {
    type_name::<T>() == type_name::<serde_json::Value>() || type_name::<T>() == type_name::<&serde_json::Value>()
}

/// Returns whether this is serde's own buffer (untagged, internally tagged, flattened), which cannot convert to text.
pub(crate) fn is_buffer<D>() -> bool {
    let name = type_name::<D>();
    name.contains("::ContentDeserializer<") || name.contains("::ContentRefDeserializer<")
}

/// Returns the name under which `serde_json` passes on a number as text, or `None` if it passes on a float.
///
/// Its feature `arbitrary_precision` decides, which any crate of the program may enable.
pub(crate) fn number_name() -> Option<&'static str> {
    static NAME: LazyLock<Option<String>> = LazyLock::new(|| {
        let mut number = serde_json::Deserializer::from_str("0.5");
        number.deserialize_any(FirstName).unwrap_or_default()
    });
    NAME.as_deref()
}

struct FirstName;

impl<'de> Visitor<'de> for FirstName {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let name = map.next_key()?;
        map.next_value::<String>()?;
        Ok(name)
    }
}
