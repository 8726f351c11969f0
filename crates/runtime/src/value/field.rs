//! A field of an answer.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::from_json::{Decoded, FromJson, Mismatch, Spelling};
use super::json::{Json, Rounded, describe};
use super::raw::{Slot, read_raw};
use super::raw_text::{Form, RawText};
use super::text::{is_text, read_text, write_text};

/// A field of an answer whose form nobody documented: missing, `null`, the value, or something else.
///
/// Decoding refuses only what is nested deeper than 100 levels, and nothing is lost: a field that came as text where a
/// number was expected is read and written back as text, and one that cannot be read keeps what stood there. An integer
/// is read in any spelling of JSON: `17`, `17.0`, `1.7e1`, `"17"`.
///
/// A number of more than 15 digits with a fraction is read from `serde_json`'s text only. Behind a buffer of serde it has
/// been a float, unless `arbitrary_precision` is on, and is not taken for the value: reading and writing it are errors.
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
    /// The value, read from a string whose content is what it is written as.
    Quoted(Box<T>),
    /// The value, read from a form that is not the one it is written in, and that form.
    Coerced(Box<(T, Json)>),
    /// What cannot be read as `T`; in a box, so that a field of an integer has two words and not three.
    Invalid(Box<Json>),
}

impl<T> Field<T> {
    /// A field that is missing.
    pub const ABSENT: Self = Self(State::Absent);
    /// A field that is `null`.
    pub const NULL: Self = Self(State::Null);

    /// Whether the field is missing.
    pub fn is_absent(&self) -> bool {
        matches!(self.0, State::Absent)
    }

    /// Whether the field is there and `null`.
    pub fn is_null(&self) -> bool {
        matches!(self.0, State::Null)
    }

    /// The value, where there is one that can be read; [`read`](Self::read) tells why there is none.
    #[inline]
    pub fn value(&self) -> Option<&T> {
        match &self.0 {
            State::Value(value) => Some(value),
            State::Quoted(value) => Some(value),
            State::Coerced(coerced) => Some(&coerced.0),
            State::Absent | State::Null | State::Invalid(_) => None,
        }
    }

    /// Whether there is something other than `null` that cannot be read; [`read`](Self::read) tells why.
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
    /// What stood there in a form other than the one it is written in: text where a number was expected, or what
    /// cannot be read at all.
    pub fn raw(&self) -> Option<Cow<'_, Json>> {
        match &self.0 {
            State::Quoted(value) => Json::of(&quoted(value).ok()?).ok().map(Cow::Owned),
            State::Coerced(coerced) => Some(Cow::Borrowed(&coerced.1)),
            State::Invalid(json) => Some(Cow::Borrowed(json)),
            State::Absent | State::Null | State::Value(_) => None,
        }
    }
}

/// The content of the string that a value was read from.
fn quoted<T: Serialize>(value: &T) -> serde_json::Result<String> {
    serde_json::to_string(value)
}

impl<T: FromJson> Field<T> {
    /// The value; `None` where the field is missing or `null`, an error that says `name` where it cannot be read.
    #[inline]
    pub fn read(&self, name: &str) -> Result<Option<&T>, FieldError> {
        match &self.0 {
            State::Invalid(json) => Err(FieldError::of::<T>(name, json)),
            _ => Ok(self.value()),
        }
    }

    /// The value; an error that says `name` where the field is missing or `null`, or cannot be read.
    pub fn require(&self, name: &str) -> Result<&T, FieldError> {
        let missing = || FieldError {
            field: name.to_owned(),
            message: format!("it is {}, expected {}", if self.is_null() { "null" } else { "missing" }, T::EXPECTED),
        };
        self.read(name)?.ok_or_else(missing)
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
        read_raw(deserializer, |lent| lent.value().map(Self::of))
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
        if value.form() == Form::Null {
            return Self::NULL;
        }
        let reading = if value.is_rounded() { None } else { T::from_json(value) };
        match reading {
            Some(Decoded { value, spelling: Spelling::Canonical }) => value.into(),
            Some(Decoded { value, spelling: Spelling::Quoted }) => Self(State::Quoted(Box::new(value))),
            reading => Self::of_other_form(value, reading),
        }
    }

    /// Out of line, to keep the hot path small.
    #[cold]
    fn of_other_form(value: RawText<'_>, reading: Option<Decoded<T>>) -> Self {
        let json = Json::keep(value);
        Self(match reading {
            Some(Decoded { value, .. }) => State::Coerced(Box::new((value, json))),
            None => State::Invalid(Box::new(json)),
        })
    }
}

/// A field that is there and cannot be read as what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    field: String,
    message: String,
}

impl FieldError {
    /// Of a field that cannot be read as `T`.
    #[cold]
    pub(crate) fn of<T: FromJson>(field: &str, found: &Json) -> Self {
        if found.is_rounded() {
            return Self { field: field.to_owned(), message: Rounded(found.text()).to_string() };
        }
        match T::mismatch(found.raw()) {
            Some(Mismatch { path, expected, found }) => Self::new(&format!("{field}{path}"), expected, &found),
            None => Self::new(field, T::EXPECTED, found),
        }
    }

    fn new(field: &str, expected: &str, found: &Json) -> Self {
        Self { field: field.to_owned(), message: format!("expected {expected}, found {}", describe(found)) }
    }

    /// The message without the field.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// The field's name; `tags[2]` is the third item of an array.
    pub fn field(&self) -> &str {
        &self.field
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "field `{}`: {}", self.field, self.message)
    }
}

impl std::error::Error for FieldError {}
