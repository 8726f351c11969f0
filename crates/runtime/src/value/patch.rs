//! Fields of an update.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What an update does to a field: leave it as it is, clear it, or set it. These are three different requests.
///
/// ```
/// use crm_client_runtime::Patch;
///
/// #[derive(serde::Serialize, Default)]
/// struct Update {
///     #[serde(skip_serializing_if = "Patch::is_keep")]
///     name: Patch<String>,
/// }
///
/// let json = |name| serde_json::to_string(&Update { name });
/// assert_eq!(json(Patch::Keep)?, "{}");
/// assert_eq!(json(Patch::Null)?, r#"{"name":null}"#);
/// assert_eq!(json("Rollout".into())?, r#"{"name":"Rollout"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Patch<T> {
    /// The field is not sent and stays as it is.
    #[default]
    Keep,
    /// The field is sent as `null`, which clears it.
    Null,
    /// The field is sent and set.
    Set(T),
}

impl<T> Patch<T> {
    /// Returns whether the field stays as it is.
    pub fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// Returns the value that is set.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Null => None,
        }
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

/// `None` clears the field.
impl<T> From<Option<T>> for Patch<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Set)
    }
}

impl From<&str> for Patch<String> {
    fn from(value: &str) -> Self {
        Self::Set(value.to_owned())
    }
}

/// A patch in a binary format, where a field cannot be omitted.
#[derive(Deserialize, Serialize)]
#[serde(rename = "Patch")]
enum Tagged<T> {
    Keep,
    Null,
    Set(T),
}

/// `Keep` is written as `null`; a type with the field omits it instead. A binary format distinguishes all three.
impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            let tagged = match self {
                Self::Keep => Tagged::Keep,
                Self::Null => Tagged::Null,
                Self::Set(value) => Tagged::Set(value),
            };
            return tagged.serialize(serializer);
        }
        match self {
            Self::Keep | Self::Null => serializer.serialize_none(),
            Self::Set(value) => value.serialize(serializer),
        }
    }
}

/// Reads `null` or a value. A missing field is [`Patch::Keep`] by `#[serde(default)]`.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return Option::deserialize(deserializer).map(Self::from);
        }
        Ok(match Tagged::deserialize(deserializer)? {
            Tagged::Keep => Self::Keep,
            Tagged::Null => Self::Null,
            Tagged::Set(value) => Self::Set(value),
        })
    }
}

/// Reads a field that may be missing and must not be `null`.
///
/// # Errors
///
/// The value is not a `T`.
pub fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}
