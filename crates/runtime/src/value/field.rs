//! Fields of a response.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::field_error::FieldError;
use super::from_json::{Decoded, FromJson, Spelling};
use super::json::Json;
use super::raw_text::{RawText, TextKind};
use super::read::read_raw;
use super::slot::Slot;
use super::text::{is_text, read_text, write_text};

/// A field of a response, whatever the server sends: missing, `null`, a value, or something invalid.
///
/// Decoding rejects only what is nested deeper than 100 levels, and loses nothing. A number that was sent as text is
/// decoded and written back as text. A value that cannot be decoded is kept as it is. An integer is decoded from any
/// spelling of JSON: `17`, `17.0`, `1.7e1`, `"17"`.
///
/// A number of more than 15 digits with a fraction is decoded from JSON text only. In a buffer of serde it has been a
/// float, unless `arbitrary_precision` is on: then reading and writing it are errors.
///
/// ```
/// use crm_client_runtime::Field;
///
/// let id: Field<i64> = serde_json::from_str("\"17\"")?;
/// assert_eq!(id.value(), Some(&17));
/// assert_eq!(serde_json::to_string(&id)?, "\"17\"");
/// let id: Field<i64> = serde_json::from_str("{}")?;
/// assert_eq!(id.value(), None);
/// assert!(id.read("client_id").is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Field<T>(State<T>);

#[derive(Clone, PartialEq)]
enum State<T> {
    Absent,
    Null,
    Value(T),
    /// The value, decoded from a string whose content is what is written back.
    Quoted(Box<T>),
    /// The value, decoded from another spelling, which is kept.
    Coerced(Box<(T, Json)>),
    /// What cannot be decoded as `T`. Boxed, so that a field of an integer has two words and not three.
    Invalid(Box<Json>),
}

impl<T> Field<T> {
    /// A field that is missing.
    pub const ABSENT: Self = Self(State::Absent);
    /// A field that is `null`.
    pub const NULL: Self = Self(State::Null);

    /// Returns whether the field is missing.
    pub fn is_absent(&self) -> bool {
        matches!(self.0, State::Absent)
    }

    /// Returns whether the field is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self.0, State::Null)
    }

    /// Returns the value, if there is one that can be decoded. [`read`](Self::read) tells why there is none.
    #[inline]
    pub fn value(&self) -> Option<&T> {
        match &self.0 {
            State::Value(value) => Some(value),
            State::Quoted(value) => Some(value),
            State::Coerced(coerced) => Some(&coerced.0),
            State::Absent | State::Null | State::Invalid(_) => None,
        }
    }

    /// Returns whether there is something other than `null` that cannot be decoded. [`read`](Self::read) tells why.
    ///
    /// ```
    /// use crm_client_runtime::Field;
    ///
    /// let id: Field<i64> = serde_json::from_str("\"deal-25\"")?;
    /// assert!(id.is_invalid() && !Field::<i64>::NULL.is_invalid());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn is_invalid(&self) -> bool {
        matches!(self.0, State::Invalid(_))
    }
}

impl<T: Serialize> Field<T> {
    /// Returns the JSON that was sent, if it is spelled in another way than the value is written (text for a number), or
    /// cannot be decoded at all.
    pub fn raw(&self) -> Option<Cow<'_, Json>> {
        match &self.0 {
            State::Quoted(value) => Json::of(&quoted(value).ok()?).ok().map(Cow::Owned),
            State::Coerced(coerced) => Some(Cow::Borrowed(&coerced.1)),
            State::Invalid(json) => Some(Cow::Borrowed(json)),
            State::Absent | State::Null | State::Value(_) => None,
        }
    }
}

/// Returns the content of the string that a value was decoded from.
fn quoted<T: Serialize>(value: &T) -> serde_json::Result<String> {
    serde_json::to_string(value)
}

impl<T: FromJson> Field<T> {
    /// Returns the value, or `None` if the field is missing or `null`.
    ///
    /// # Errors
    ///
    /// It cannot be decoded. The error names the field `name`.
    #[inline]
    pub fn read(&self, name: &str) -> Result<Option<&T>, FieldError> {
        match &self.0 {
            State::Invalid(json) => Err(FieldError::of::<T>(name, json)),
            _ => Ok(self.value()),
        }
    }

    /// Returns the value.
    ///
    /// # Errors
    ///
    /// The field is missing, `null`, or cannot be decoded. The error names the field `name`.
    pub fn require(&self, name: &str) -> Result<&T, FieldError> {
        self.read(name)?.ok_or_else(|| FieldError::missing::<T>(name, self.is_null()))
    }
}

impl<T> Default for Field<T> {
    fn default() -> Self {
        Self::ABSENT
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self(State::Value(value))
    }
}

impl<T: fmt::Debug + Serialize> fmt::Debug for Field<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            State::Absent => f.write_str("absent"),
            State::Null => f.write_str("null"),
            State::Value(value) => value.fmt(f),
            State::Quoted(value) => match quoted(value) {
                Ok(content) => write!(f, "\"{content}\""),
                Err(_) => value.fmt(f),
            },
            State::Coerced(coerced) => coerced.1.fmt(f),
            State::Invalid(json) => json.fmt(f),
        }
    }
}

/// A missing field is written as `null`; a model leaves it out.
impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return if self.is_absent() { serializer.serialize_str("") } else { write_text(self, serializer) };
        }
        match &self.0 {
            State::Absent | State::Null => serializer.serialize_unit(),
            State::Value(value) => value.serialize(serializer),
            State::Quoted(value) => serializer.serialize_str(&quoted(value).map_err(serde::ser::Error::custom)?),
            State::Coerced(coerced) => coerced.1.serialize(serializer),
            State::Invalid(json) => json.serialize(serializer),
        }
    }
}

impl<'de, T: FromJson> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_text(&deserializer) {
            let read = |text: &str| if text.is_empty() { Ok(Self::ABSENT) } else { serde_json::from_str(text) };
            return read_text(deserializer, read);
        }
        read_raw(deserializer, |borrowed| borrowed.value().map(Self::of))
    }
}

impl<T: FromJson> Slot for Field<T> {
    fn is_free(&self) -> bool {
        self.is_absent()
    }

    fn fill(&mut self, value: RawText<'_>) -> bool {
        let is_free = self.is_absent();
        if is_free {
            *self = Self::of(value);
        }
        is_free
    }
}

impl<T: FromJson> Field<T> {
    #[inline]
    fn of(value: RawText<'_>) -> Self {
        if value.text_kind() == TextKind::Null {
            return Self::NULL;
        }
        let decoded = if value.is_rounded() { None } else { T::from_json(value) };
        match decoded {
            Some(Decoded { value, spelling: Spelling::Canonical }) => value.into(),
            Some(Decoded { value, spelling: Spelling::Quoted }) => Self(State::Quoted(Box::new(value))),
            decoded => Self::coerced_or_invalid(value, decoded),
        }
    }

    /// Out of line, to keep the hot path small.
    #[cold]
    fn coerced_or_invalid(value: RawText<'_>, decoded: Option<Decoded<T>>) -> Self {
        let json = Json::keep(value);
        Self(match decoded {
            Some(Decoded { value, .. }) => State::Coerced(Box::new((value, json))),
            None => State::Invalid(Box::new(json)),
        })
    }
}
