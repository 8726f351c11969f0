//! Numbers that compare by value and not by spelling: `1e3`, `1000` and `1000.0` are equal.

use std::cmp::Ordering;

/// A JSON number of any size, exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    is_negative: bool,
    /// The digits without zeros at either end. Empty for zero.
    digits: String,
    /// The power of ten of the last digit. 0 for zero.
    exponent: i64,
}

impl Number {
    /// Parses a number as JSON writes it. `None` if the text is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let (is_negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        if whole.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let trimmed = all.trim_end_matches('0');
        let zeros = i64::try_from(all.len() - trimmed.len()).ok()?;
        let digits = trimmed.trim_start_matches('0').to_owned();
        if digits.is_empty() {
            return Some(Self { is_negative: false, digits, exponent: 0 });
        }
        let exponent = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?.checked_add(zeros)?;
        // The power of ten of the first digit must fit too.
        exponent.checked_add(i64::try_from(digits.len()).ok()?)?;
        Some(Self { is_negative, digits, exponent })
    }

    /// Returns the integer, if it is one of at most 128 bits.
    pub fn to_integer(&self) -> Option<i128> {
        if self.digits.is_empty() {
            return Some(0);
        }
        let digits: i128 = self.digits.parse().ok()?;
        let value = digits.checked_mul(10_i128.checked_pow(u32::try_from(self.exponent).ok()?)?)?;
        Some(if self.is_negative { -value } else { value })
    }

    /// Returns the number without an exponent, or `None` if that has more than 40 digits.
    pub fn to_plain(&self) -> Option<String> {
        const MAX: usize = 40;
        if self.digits.is_empty() {
            return Some("0".to_owned());
        }
        let sign = if self.is_negative { "-" } else { "" };
        let shift = usize::try_from(self.exponent.unsigned_abs()).ok().filter(|shift| *shift <= MAX)?;
        let plain = if self.exponent >= 0 {
            format!("{}{}", self.digits, "0".repeat(shift))
        } else {
            let padded = format!("{:0>width$}", self.digits, width = shift + 1);
            let (whole, fraction) = padded.split_at_checked(padded.len() - shift)?;
            format!("{whole}.{fraction}")
        };
        (plain.len() <= MAX).then(|| format!("{sign}{plain}"))
    }

    /// Returns the greatest integer that is not greater, if it has at most 128 bits.
    pub fn floor(&self) -> Option<i128> {
        if self.exponent >= 0 {
            return self.to_integer();
        }
        let fraction = usize::try_from(self.exponent.unsigned_abs()).ok()?;
        let whole = self.digits.len().checked_sub(fraction).and_then(|length| self.digits.get(..length));
        let whole: i128 = whole.filter(|digits| !digits.is_empty()).map_or(Some(0), |digits| digits.parse().ok())?;
        Some(if self.is_negative { -whole - 1 } else { whole })
    }

    /// Returns whether this is a whole multiple of `other`, or `None` if it has too many digits for 128 bits.
    pub fn is_multiple_of(&self, other: &Self) -> Option<bool> {
        if self.digits.is_empty() || other.digits.is_empty() {
            return Some(self.digits.is_empty());
        }
        let scaled = |number: &Self, by: i64| -> Option<u128> {
            let digits: u128 = number.digits.parse().ok()?;
            digits.checked_mul(10_u128.checked_pow(u32::try_from(by.max(0)).ok()?)?)
        };
        let by = self.exponent.checked_sub(other.exponent)?;
        scaled(self, by)?.checked_rem(scaled(other, by.checked_neg()?)?).map(|rest| rest == 0)
    }

    /// Returns the power of ten in front of the first digit.
    fn magnitude(&self) -> i64 {
        self.exponent.saturating_add(i64::try_from(self.digits.len()).unwrap_or(i64::MAX))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| match (number.digits.is_empty(), number.is_negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        // Digits without zeros at either end compare as text if their first digits have the same power of ten.
        let by_size = || self.magnitude().cmp(&other.magnitude()).then_with(|| self.digits.cmp(&other.digits));
        sign(self).cmp(&sign(other)).then_with(|| if self.is_negative { by_size().reverse() } else { by_size() })
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).expect(text)
    }

    #[test]
    fn compares_numbers_by_value() {
        for (one, other, expected) in [
            ("1e12", "1000000000000", Ordering::Equal),
            ("5.00", "5", Ordering::Equal),
            ("0.010", "1E-2", Ordering::Equal),
            ("0", "-0.0", Ordering::Equal),
            ("0e5", "0", Ordering::Equal),
            ("18446744073709551615", "18446744073709551614", Ordering::Greater),
            ("-2", "1", Ordering::Less),
            ("-2", "-10", Ordering::Greater),
            ("0", "-1", Ordering::Greater),
            ("0.1", "0.09", Ordering::Greater),
            ("12", "123", Ordering::Less),
            ("1e99", "1", Ordering::Greater),
            ("1e-99999999999", "0", Ordering::Greater),
        ] {
            assert_eq!(number(one).cmp(&number(other)), expected, "{one} {other}");
            assert_eq!(number(other).cmp(&number(one)), expected.reverse(), "{other} {one}");
            assert_eq!(number(one) == number(other), expected == Ordering::Equal, "{one} {other}");
        }
    }

    #[test]
    fn rejects_what_is_not_a_number() {
        for text in ["", "-", "text", "1.2.3", "e5", ".5", "+1", "--1", "1e", "1e99999999999999999999", "1 "] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }

    #[test]
    fn rounds_down_to_an_integer() {
        for (text, integer, floor) in [
            ("12.0", Some(12), Some(12)),
            ("-1200", Some(-1200), Some(-1200)),
            ("0.5", None, Some(0)),
            ("-0.5", None, Some(-1)),
            ("-12.5", None, Some(-13)),
            ("123.45", None, Some(123)),
            ("1e60", None, None),
        ] {
            assert_eq!((number(text).to_integer(), number(text).floor()), (integer, floor), "{text}");
        }
    }

    #[test]
    fn is_written_without_an_exponent() {
        for (text, plain) in [
            ("1.0e+12", Some("1000000000000")),
            ("-1.50", Some("-1.5")),
            ("25e-3", Some("0.025")),
            ("5e-1", Some("0.5")),
            ("0.0", Some("0")),
            ("1e40", None),
            ("1e-99999", None),
        ] {
            assert_eq!(number(text).to_plain().as_deref(), plain, "{text}");
        }
    }

    #[test]
    fn knows_multiples() {
        for (one, other, expected) in [
            ("0.1", "0.01", Some(true)),
            ("0.01", "0.1", Some(false)),
            ("6", "4", Some(false)),
            ("1", "0.5", Some(true)),
            ("0", "3", Some(true)),
            ("-6", "3", Some(true)),
            ("1e60", "3", None),
        ] {
            assert_eq!(number(one).is_multiple_of(&number(other)), expected, "{one} {other}");
        }
    }
}
