//! A JSON value that keeps its text.

use std::fmt;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::raw::{read_raw, write_raw};
use super::raw_text::RawText;
use super::text::{is_text, read_text};
use super::unicode::string_fault;

/// A JSON value as it came, digit for digit: `12300.00` is written back as `12300.00`.
///
/// Two are equal where their text is. One that is nested deeper than 100 levels is refused. A string in it may hold half
/// of a surrogate pair (`"note \ud83d"`), which is JSON and no text; reading it as text is an error.
///
/// Where serde buffers (untagged, internally tagged and flattened types, [`serde_json::Value`]) a number with a fraction
/// is a float on its way, unless the program has `serde_json`'s feature `arbitrary_precision`. A number that may have
/// been rounded there is an error; beside the fields of a model it is kept, see [`is_rounded`](Self::is_rounded).
///
/// Another format than JSON gets the data; a format that is not for people, as `bincode`, the text.
///
/// ```
/// use crm_client_runtime::Json;
///
/// let price: Json = serde_json::from_str("12300.00")?;
/// assert_eq!(price.text(), "12300.00");
/// assert_eq!(serde_json::to_string(&price)?, "12300.00");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct Json(Text);

#[derive(Clone)]
enum Text {
    Exact(Box<str>),
    /// A number in it may have had other digits. In a box of its own, so that a value has two words and not three.
    Rounded(Box<Box<str>>),
}

impl Json {
    /// Parses `text`, which must be one JSON value.
    pub fn parse(text: impl Into<String>) -> serde_json::Result<Self> {
        let text = text.into();
        let value = RawText::parse(&text)?.text();
        Ok(Self(Text::Exact(if value.len() == text.len() { text.into() } else { value.into() })))
    }

    /// The JSON of any value that serde can write.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<Self> {
        Self::parse(serde_json::to_string(value)?)
    }

    /// Keeps a value, also where it may have been rounded.
    pub(crate) fn keep(value: RawText<'_>) -> Self {
        let text = value.text().into();
        Self(if value.is_rounded() { Text::Rounded(Box::new(text)) } else { Text::Exact(text) })
    }

    /// Keeps a value; one that may have been rounded is an error.
    pub(crate) fn exact(value: RawText<'_>) -> serde_json::Result<Self> {
        let json = Self::keep(value);
        if json.is_rounded() { Err(serde_json::Error::custom(Rounded(json.text()))) } else { Ok(json) }
    }

    /// The value, to be read.
    pub(crate) fn raw(&self) -> RawText<'_> {
        RawText::of(self.text())
    }

    /// The JSON text.
    pub fn text(&self) -> &str {
        match &self.0 {
            Text::Exact(text) => text,
            Text::Rounded(text) => text,
        }
    }

    /// Whether a number in it may have other digits than the server sent, since serde buffered it as a float.
    ///
    /// Decoded it as a value and writing it are errors then.
    pub fn is_rounded(&self) -> bool {
        matches!(self.0, Text::Rounded(_))
    }

    /// Reads the value as `T`, strictly: text is not taken for a number.
    pub fn to<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        if self.is_rounded() {
            return Err(serde_json::Error::custom(Rounded(self.text())));
        }
        serde_json::from_str(self.text())
    }

    /// What stands here.
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
            Text::Rounded(text) => Err(serde::ser::Error::custom(Rounded(text))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if is_text(&deserializer) {
            return read_text(deserializer, |text| Self::parse(text));
        }
        read_raw(deserializer, |lent| Self::exact(lent.value()?))
    }
}

/// Why a number that has been a float is not taken for the one that was sent.
pub(crate) struct Rounded<'a>(pub(crate) &'a str);

impl fmt::Display for Rounded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = excerpt(self.0);
        write!(f, "{text} may have been rounded on its way: read it from the JSON text, or send numbers as text")
    }
}

/// The kind of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl JsonKind {
    /// The kind of the one JSON value in `text`, read off its first character.
    #[inline]
    pub(crate) fn of(text: &str) -> Self {
        match text.as_bytes().trim_ascii_start().first() {
            Some(b'{') => Self::Object,
            Some(b'[') => Self::Array,
            Some(b'"') => Self::String,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'-' | b'0'..=b'9') => Self::Number,
            _ => Self::Null,
        }
    }
}

impl fmt::Display for JsonKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}

/// The first characters of a text, for messages, in one line: what is long is cut and says so.
pub(crate) fn excerpt(text: &str) -> String {
    const LIMIT: usize = 60;
    let mut line = String::new();
    let mut is_behind_break = false;
    for (index, each) in text.chars().enumerate() {
        if index == LIMIT {
            line.push('…');
            break;
        }
        let is_break = matches!(each, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
        is_behind_break = is_break || (is_behind_break && each.is_whitespace());
        match each {
            _ if is_behind_break && (line.ends_with(' ') || line.is_empty()) => {}
            _ if is_behind_break => line.push(' '),
            // A terminal would obey it.
            _ if each.is_control() => line.extend(each.escape_default()),
            _ => line.push(each),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// What stands there, for messages: its kind, its first characters, and what is wrong with it as text.
pub(crate) fn describe(json: &Json) -> String {
    let found = format!("{}: {}", json.kind(), excerpt(json.text()));
    match string_fault(json.text()) {
        Some(fault) => format!("{found} ({fault})"),
        None => found,
    }
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_is_one_line_that_no_terminal_obeys() {
        for (text, expected) in [
            ("moved\n", "moved"),
            ("{\r\n  \"a b\": 1\n}", "{ \"a b\": 1 }"),
            ("a  b", "a  b"),
            ("\u{1b}[2Ja\u{7}", "\\u{1b}[2Ja\\u{7}"),
            ("\n\n", ""),
        ] {
            assert_eq!(excerpt(text), expected);
        }
        assert_eq!(excerpt(&"ż".repeat(61)), format!("{}…", "ż".repeat(60)));
        assert_eq!(excerpt(&"ż".repeat(60)), "ż".repeat(60));
    }
}
