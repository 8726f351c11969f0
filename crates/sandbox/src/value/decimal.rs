//! Exact decimals.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

/// A JSON number of any size that keeps its digits: `12300.00` stays `12300.00`, and equals `12300`.
#[derive(Clone, Debug)]
pub struct Decimal {
    text: Box<RawValue>,
    key: Vec<u8>,
}

/// An error for text that is not a JSON number.
#[derive(Debug)]
pub struct DecimalError;

impl Decimal {
    /// Returns bytes that sort like the numbers and are equal for equal numbers. SQLite compares and indexes them.
    pub fn key(&self) -> &[u8] {
        &self.key
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        self.key.partial_cmp(&other.key)
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let raw: Box<RawValue> = serde_json::from_str(text).map_err(|_| DecimalError)?;
        Self::try_from(raw)
    }
}

impl TryFrom<Box<RawValue>> for Decimal {
    type Error = DecimalError;

    fn try_from(text: Box<RawValue>) -> Result<Self, DecimalError> {
        let key = key(text.get()).ok_or(DecimalError)?;
        Ok(Self { text, key })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.get())
    }
}

impl fmt::Display for DecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is not a number")
    }
}

impl std::error::Error for DecimalError {}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Box::<RawValue>::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.text.serialize(serializer)
    }
}

const NEGATIVE: u8 = 0;
const ZERO: u8 = 1;
const POSITIVE: u8 = 2;

/// Returns the key of a number `±0.digits × 10^exponent` whose digits neither begin nor end with a zero.
///
/// The key is the sign, the exponent and the digits. The bytes of a negative number are complemented, so that a larger
/// magnitude sorts first.
fn key(number: &str) -> Option<Vec<u8>> {
    let (is_negative, magnitude) = number.strip_prefix('-').map_or((false, number), |magnitude| (true, magnitude));
    let (mantissa, exponent) = match magnitude.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
        None => (magnitude, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = [whole, fraction].concat();
    if whole.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Some(vec![ZERO]);
    }
    let leading = i64::try_from(digits.len() - significant.len()).ok()?;
    let exponent = i64::try_from(whole.len()).ok()? - leading + exponent;
    let sortable = exponent.cast_unsigned() ^ (1 << 63);
    let magnitude = [&sortable.to_be_bytes(), significant.trim_end_matches('0').as_bytes()].concat();
    Some(if is_negative {
        let complement = magnitude.iter().map(|byte| !byte);
        // The end of a shorter number sorts after every digit.
        [NEGATIVE].into_iter().chain(complement).chain([u8::MAX]).collect()
    } else {
        [&[POSITIVE], magnitude.as_slice()].concat()
    })
}

/// Parses an exponent, limited to a quarter of the range of `i64`.
fn parse_exponent(text: &str) -> Option<i64> {
    const LIMIT: i64 = i64::MAX / 4;
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, text.get(1..)?),
        b'+' => (1, text.get(1..)?),
        _ => (1, text),
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| sign * digits.parse().unwrap_or(LIMIT).min(LIMIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap_or_else(|_| panic!("{text} is a number"))
    }

    #[test]
    fn keys_sort_like_the_numbers() {
        let ordered = [
            "-1e99999999999999999999",
            "-1e12",
            "-999999999999.99",
            "-123",
            "-12.5",
            "-12",
            "-0.11",
            "-0.1",
            "-1e-30",
            "0",
            "1e-99999999999999999999",
            "0.001",
            "0.01",
            "0.1",
            "0.10000000000000000000000000000000001",
            "0.11",
            "9",
            "10",
            "12",
            "12.5",
            "123",
            "999999999999.99",
            "999999999999.99999999999999999999",
            "1e12",
            "1e13",
        ];
        for (index, left) in ordered.iter().enumerate() {
            for (other, right) in ordered.iter().enumerate() {
                let found = decimal(left).key().cmp(decimal(right).key());
                assert_eq!(found, index.cmp(&other), "{left} and {right}");
            }
        }
    }

    #[test]
    fn equal_numbers_have_equal_keys_and_keep_their_digits() {
        for (left, right) in
            [("12300.00", "12300"), ("1e3", "1000"), ("0.5e1", "5"), ("-0", "0.000"), ("100E-2", "1"), ("1E+2", "100")]
        {
            assert_eq!(decimal(left), decimal(right));
            assert_eq!(serde_json::to_string(&decimal(left)).unwrap(), left);
        }
    }

    #[test]
    fn rejects_text_that_is_not_a_json_number() {
        for text in ["", "1,5", "01", ".5", "5.", "+1", "NaN", "\"5\"", "null", "[1]", "1e", "--1", "0x1"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }
}
