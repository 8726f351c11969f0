//! A JSON value that keeps its text.

use std::fmt;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::excerpt::excerpt;
use super::json_kind::JsonKind;
use super::raw_text::RawText;
use super::read::read_raw;
use super::rounded::MaybeRounded;
use super::text::{is_text, read_text};
use super::unicode::describe_surrogate;
use super::write::write_raw;

/// A JSON value as it was sent, digit for digit: `12300.00` is written back as `12300.00`.
///
/// Two are equal if their texts are. A value nested deeper than 100 levels is rejected. A string in it may have half of a
/// surrogate pair (`"note \ud83d"`), which is JSON and not text; reading it as text is an error.
///
/// Where serde buffers (untagged, internally tagged and flattened types, [`serde_json::Value`]), a number with a fraction
/// becomes a float, unless the program enables `serde_json`'s feature `arbitrary_precision`. A number that may have been
/// rounded there is an error. Among the undocumented members of a model it is kept: see [`is_rounded`](Self::is_rounded).
///
/// A human-readable format other than JSON gets the data. A binary format, such as `bincode`, gets the text.
///
/// Text, integers, amounts, dates, booleans, lists of them and `None` (`null`) convert by `into()`. [`Json::of`] takes
/// whatever serde can write.
///
/// ```
/// use crm_client_runtime::{Amount, Json};
///
/// let price: Json = serde_json::from_str("12300.00")?;
/// assert_eq!(price.text(), "12300.00");
/// assert_eq!(serde_json::to_string(&price)?, "12300.00");
/// assert_eq!(Json::from("12300.00".parse::<Amount>()?), price);
/// assert_eq!(Json::from(["red", "blue"]).text(), r#"["red","blue"]"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Json(Text);

#[derive(Clone)]
enum Text {
    Exact(Box<str>),
    /// A number in it may have had other digits. Boxed again, so that a value has two words and not three.
    Rounded(Box<Box<str>>),
}

impl Json {
    /// Parses `text`.
    ///
    /// # Errors
    ///
    /// It is not one JSON value, or is nested deeper than 100 levels.
    pub fn parse(text: impl Into<String>) -> serde_json::Result<Self> {
        let text = text.into();
        let value = RawText::parse(&text)?.text();
        Ok(Self(Text::Exact(if value.len() == text.len() { text.into() } else { value.into() })))
    }

    /// Returns the JSON of a value.
    ///
    /// # Errors
    ///
    /// serde cannot write the value as JSON.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<Self> {
        Self::parse(serde_json::to_string(value)?)
    }

    /// Returns `null`.
    pub fn null() -> Self {
        Self::written("null".to_owned())
    }

    /// Keeps a text that is known to be JSON.
    pub(super) fn written(text: String) -> Self {
        Self(Text::Exact(text.into()))
    }

    /// Keeps a text that is known to be JSON, in which a number may have been rounded.
    pub(super) fn rounded(text: String) -> Self {
        Self(Text::Rounded(Box::new(text.into())))
    }

    /// Keeps a value, even if it may have been rounded.
    pub(crate) fn keep(value: RawText<'_>) -> Self {
        let text = value.text().into();
        Self(if value.is_rounded() { Text::Rounded(Box::new(text)) } else { Text::Exact(text) })
    }

    /// Keeps a value.
    ///
    /// # Errors
    ///
    /// It may have been rounded.
    pub(crate) fn exact(value: RawText<'_>) -> serde_json::Result<Self> {
        let json = Self::keep(value);
        if json.is_rounded() { Err(serde_json::Error::custom(MaybeRounded(json.text()))) } else { Ok(json) }
    }

    /// Returns the value, to be read.
    pub(crate) fn raw(&self) -> RawText<'_> {
        RawText::of(self.text())
    }

    /// Returns the JSON text.
    pub fn text(&self) -> &str {
        match &self.0 {
            Text::Exact(text) => text,
            Text::Rounded(text) => text,
        }
    }

    /// Returns whether a number in it may have other digits than the server sent, since serde buffered it as a float.
    ///
    /// If so, reading it as a value and writing it are errors.
    pub fn is_rounded(&self) -> bool {
        matches!(self.0, Text::Rounded(_))
    }

    /// Deserializes the value as `T`. This is strict: text is not taken for a number.
    ///
    /// # Errors
    ///
    /// It is not a `T`, or may have been rounded.
    pub fn to<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        if self.is_rounded() {
            return Err(serde_json::Error::custom(MaybeRounded(self.text())));
        }
        serde_json::from_str(self.text())
    }

    /// Returns the kind of the value.
    pub fn kind(&self) -> JsonKind {
        JsonKind::of(self.text())
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for Json {}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Text::Exact(text) => write_raw(text, serializer),
            Text::Rounded(text) => Err(serde::ser::Error::custom(MaybeRounded(text))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_text(&deserializer) {
            return read_text(deserializer, |text| Self::parse(text));
        }
        read_raw(deserializer, |borrowed| Self::exact(borrowed.value()?))
    }
}

/// Describes a value for messages: its kind, its first characters, and why it is not text.
pub(crate) fn describe(json: &Json) -> String {
    let found = format!("{}: {}", json.kind(), excerpt(json.text()));
    match describe_surrogate(json.text()) {
        Some(surrogate) => format!("{found} ({surrogate})"),
        None => found,
    }
}
