//! Date ranges.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::excerpt::excerpt;
use super::from_json::{Decoded, FromJson};
use super::raw_text::RawText;

/// A first and a last day, as a filter of solOS has them: `2020-01-01;2020-12-31`. The first is not after the last.
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
    /// Creates the range from `first` to `last`, both included.
    ///
    /// # Errors
    ///
    /// `first` is after `last`, or a year is before 0 or after 9999, which the vendor's format cannot write.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, DateRangeError> {
        use chrono::Datelike;
        if let Some(day) = [first, last].into_iter().find(|day| !(0..=9999).contains(&day.year())) {
            return Err(DateRangeError(format!("the year of {day} does not have four digits")));
        }
        if first > last {
            return Err(DateRangeError(format!("the range is reversed: {first} is after {last}")));
        }
        Ok(Self { first, last })
    }

    /// Returns the first day.
    pub fn first(&self) -> NaiveDate {
        self.first
    }

    /// Returns the last day.
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
            let text = excerpt(text);
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

impl FromJson for DateRange {
    const EXPECTED: &'static str = "a date range";

    fn from_json(value: RawText<'_>) -> Option<Decoded<Self>> {
        let text = value.string()?;
        let value: Self = text.parse().ok()?;
        Some(Decoded::exact_if(value.to_string() == text, value))
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

/// A date range that is reversed or has another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateRangeError(String);

impl fmt::Display for DateRangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for DateRangeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_says_what_is_wrong() {
        for (text, message) in [
            ("2020-12-31;2020-01-01", "the range is reversed: 2020-12-31 is after 2020-01-01"),
            ("2020-01-01", "`2020-01-01` is not a date range: write it as `2020-01-01;2020-12-31`"),
            ("2020-1-01;2020-12-31", "`2020-1-01;2020-12-31` is not a date range: write it as `2020-01-01;2020-12-31`"),
        ] {
            assert_eq!(text.parse::<DateRange>().expect_err(text).to_string(), message);
        }
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
        let error = DateRange::new(day(2020), day(10_000)).expect_err("five digits");
        assert_eq!(error.to_string(), "the year of +10000-01-01 does not have four digits");
        assert!(DateRange::new(day(-1), day(2020)).is_err());
        let widest = DateRange::try_from((day(0), day(9999))).expect("a range");
        assert_eq!((widest.first(), widest.last()), (day(0), day(9999)));
        assert!(DateRange::new(day(2020), day(2020)).is_ok());
    }
}
