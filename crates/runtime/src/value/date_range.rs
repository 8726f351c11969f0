//! A first and a last day.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A first and a last day as solOS has them in a filter: `2020-01-01;2020-12-31`. The first is not after the last.
///
/// ```
/// use chrono::NaiveDate;
/// use crm_client_runtime::DateRange;
///
/// let day = |month, day| NaiveDate::from_ymd_opt(2020, month, day).unwrap();
/// let year = DateRange::new(day(1, 1), day(12, 31))?;
/// assert_eq!(year.to_string(), "2020-01-01;2020-12-31");
/// assert!(DateRange::new(day(12, 31), day(1, 1)).is_err());
/// # Ok::<(), crm_client_runtime::DateRangeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateRange {
    first: NaiveDate,
    last: NaiveDate,
}

impl DateRange {
    /// The days from `first` to `last`.
    ///
    /// A year has four digits in the vendor's form: one before 0 or after 9999 is refused.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, DateRangeError> {
        use chrono::Datelike;
        if let Some(day) = [first, last].into_iter().find(|day| !(0..=9999).contains(&day.year())) {
            return Err(DateRangeError(format!("{day} has no year of four digits")));
        }
        if first > last {
            return Err(DateRangeError(format!("the range is reversed: {first} is after {last}")));
        }
        Ok(Self { first, last })
    }

    /// The first day.
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub fn last(&self) -> NaiveDate {
        self.last
    }
}

impl fmt::Display for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{};{}", self.first, self.last)
    }
}

impl std::str::FromStr for DateRange {
    type Err = DateRangeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = |day: &str| day.parse::<NaiveDate>().ok().filter(|date| date.to_string() == day);
        let days = text.split_once(';').and_then(|(first, last)| Some((parse(first)?, parse(last)?)));
        let (first, last) = days.ok_or_else(|| {
            let text = super::json::excerpt(text);
            DateRangeError(format!("`{text}` is not a date range: write it as `2020-01-01;2020-12-31`"))
        })?;
        Self::new(first, last)
    }
}

impl TryFrom<&str> for DateRange {
    type Error = DateRangeError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<(NaiveDate, NaiveDate)> for DateRange {
    type Error = DateRangeError;

    fn try_from((first, last): (NaiveDate, NaiveDate)) -> Result<Self, Self::Error> {
        Self::new(first, last)
    }
}

impl Serialize for DateRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DateRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A date range that is reversed or has another form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateRangeError(String);

impl fmt::Display for DateRangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DateRangeError {}
