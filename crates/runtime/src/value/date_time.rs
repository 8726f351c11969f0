//! Points in time.

use std::fmt;
use std::str::FromStr;

use chrono::{FixedOffset, SecondsFormat, TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::excerpt::excerpt;
use super::from_json::{Decoded, FromJson};
use super::raw_text::RawText;

/// A date and time of day with its offset from UTC, as RFC 3339 has it: `2026-03-15T09:30:00+01:00`.
///
/// The offset is kept. Times are equal if they are the same instant, whatever their offsets.
///
/// ```
/// use crm_client_runtime::DateTime;
///
/// let time: DateTime = "2026-03-15T09:30:00+01:00".parse()?;
/// assert_eq!(time.to_string(), "2026-03-15T09:30:00+01:00");
/// assert_eq!(time, "2026-03-15T08:30:00Z".parse()?);
/// assert!("2026-03-15".parse::<DateTime>().is_err());
/// # Ok::<(), crm_client_runtime::DateTimeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime(chrono::DateTime<FixedOffset>);

impl DateTime {
    /// Returns the time as chrono's type, to calculate with.
    pub fn to_chrono(self) -> chrono::DateTime<FixedOffset> {
        self.0
    }
}

/// Fractions of a second are written if there are any. UTC is `Z`.
impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DateTime({self})")
    }
}

impl FromStr for DateTime {
    type Err = DateTimeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = chrono::DateTime::parse_from_rfc3339(text).ok().filter(|_| has_rfc_3339_form(text));
        parsed.map(Self).ok_or_else(|| DateTimeError(excerpt(text)))
    }
}

/// Rejects a space in place of the `T`, which chrono accepts.
fn has_rfc_3339_form(text: &str) -> bool {
    matches!(text.as_bytes().get(10), Some(b'T' | b't'))
}

impl TryFrom<&str> for DateTime {
    type Error = DateTimeError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<String> for DateTime {
    type Error = DateTimeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl<Z: TimeZone> From<chrono::DateTime<Z>> for DateTime {
    fn from(time: chrono::DateTime<Z>) -> Self {
        Self(time.fixed_offset())
    }
}

impl From<DateTime> for chrono::DateTime<FixedOffset> {
    fn from(time: DateTime) -> Self {
        time.0
    }
}

impl FromJson for DateTime {
    const EXPECTED: &'static str = "a date and time (YYYY-MM-DDThh:mm:ss+hh:mm)";

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let text = value.string()?;
        let value: Self = text.parse().ok()?;
        Some(Decoded::exact_if(value.to_string() == text, value))
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A text that is not a point in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateTimeError(String);

impl fmt::Display for DateTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a date and time: write it as `2026-03-15T09:30:00+01:00`", self.0)
    }
}

impl std::error::Error for DateTimeError {}
