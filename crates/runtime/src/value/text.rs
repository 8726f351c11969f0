//! Binary formats, such as `bincode` and `postcard`, get JSON text.
//!
//! They write fields without names. A field that is omitted could not be told from the next, and a version with one more
//! field could not read what was stored.

use serde::de::{DeserializeOwned, Error as _};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Implements serde's traits for a type that is sent. The type derives them with `#[serde(remote = "Self")]`, which makes
/// functions of the same names, for human-readable formats. A binary format gets JSON text.
///
/// An open object has an `extra` object for the members beside its fields.
#[macro_export]
macro_rules! sent {
    ($sent:ident, open beside [$($name:literal),* $(,)?]) => {
        impl $crate::OpenObject for $sent {
            const FIELDS: &'static [&'static str] = &[$($name),*];

            fn extra_mut(&mut self) -> &mut $crate::JsonObject {
                &mut self.extra
            }
        }

        $crate::sent!(@serialize $sent);

        impl<'de> $crate::serde::Deserialize<'de> for $sent {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                if !deserializer.is_human_readable() {
                    $crate::read_json_text(deserializer)
                } else if $crate::is_json::<D::Error>() {
                    $crate::read_open(deserializer, |text| {
                        Self::deserialize(&mut ::serde_json::Deserializer::from_str(text))
                    })
                } else {
                    Self::deserialize(deserializer)
                }
            }
        }
    };
    ($sent:ident) => {
        $crate::sent!(@serialize $sent);

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
    (@serialize $sent:ident) => {
        impl $crate::serde::Serialize for $sent {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    Self::serialize(self, serializer)
                } else {
                    $crate::write_text(self, serializer)
                }
            }
        }
    };
}

/// Returns whether a value is read as JSON text.
#[inline]
pub(crate) fn is_text<'de, D: Deserializer<'de>>(deserializer: &D) -> bool {
    !deserializer.is_human_readable()
}

/// Reads a value from its JSON text by `read`.
///
/// # Errors
///
/// There is no text, or `read` fails.
pub(crate) fn read_text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    read: impl FnOnce(&str) -> serde_json::Result<T>,
) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    read(&text).map_err(D::Error::custom)
}

/// Reads a value from its JSON text by serde.
///
/// # Errors
///
/// There is no text, or it is not the JSON of a `T`.
pub fn read_json_text<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read_text(deserializer, |text| serde_json::from_str(text))
}

/// Writes a value as its JSON text.
///
/// # Errors
///
/// serde cannot write the value as JSON, or the serializer fails.
pub fn write_text<T: Serialize + ?Sized, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&serde_json::to_string(value).map_err(S::Error::custom)?)
}
