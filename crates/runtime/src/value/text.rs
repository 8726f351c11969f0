//! Formats for machines, which get JSON text: `bincode`, `postcard` and the like.
//!
//! They write fields one after the other without names, so that one that is left out cannot be told from the next, and
//! what was stored could not be read by a version that knows one field more.

use serde::de::{DeserializeOwned, Error as _};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Implements serde's traits for a type that is sent, which derives them with `#[serde(remote = "Self")]`: that gives it
/// functions of the same names, for formats with names of fields. A format without them gets JSON text.
#[macro_export]
macro_rules! sent {
    ($sent:ident) => {
        impl $crate::serde::Serialize for $sent {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    Self::serialize(self, serializer)
                } else {
                    $crate::write_text(self, serializer)
                }
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $sent {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                if deserializer.is_human_readable() {
                    Self::deserialize(deserializer)
                } else {
                    $crate::read_json_text(deserializer)
                }
            }
        }
    };
}

/// Whether a value is read as JSON text.
#[inline]
pub(crate) fn is_text<'de, D: Deserializer<'de>>(deserializer: &D) -> bool {
    !deserializer.is_human_readable()
}

/// Reads a value from its JSON text.
pub(crate) fn read_text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    read: impl FnOnce(&str) -> serde_json::Result<T>,
) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    read(&text).map_err(D::Error::custom)
}

/// Reads a value from its JSON text, as serde reads it.
pub fn read_json_text<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read_text(deserializer, |text| serde_json::from_str(text))
}

/// Writes a value as its JSON text.
pub fn write_text<T: Serialize + ?Sized, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&serde_json::to_string(value).map_err(S::Error::custom)?)
}
