//! Numbers in JSON text, and floats.

/// How many decimal digits a float always holds.
const FLOAT_DIGITS: usize = 15;
/// From here on a float has too few digits for fractions of money: a number with a fraction may be read as if it had none.
const LARGEST_EXACT: f64 = 1e13;

/// Returns the numbers in a JSON text, as they are written.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let begin = rest.find(|each: char| each == '"' || each == '-' || each.is_ascii_digit())?;
            let found = rest.get(begin..)?;
            if let Some(content) = found.strip_prefix('"') {
                rest = after_string(content)?;
                continue;
            }
            let end = found.find([',', ']', '}', ' ', '\n', '\r', '\t']).unwrap_or(found.len());
            let (number, after) = found.split_at_checked(end)?;
            rest = after;
            return Some(number);
        }
    })
}

/// Returns what follows a string, given its content and the rest.
fn after_string(content: &str) -> Option<&str> {
    let mut bytes = content.bytes().enumerate();
    while let Some((index, byte)) = bytes.next() {
        match byte {
            b'"' => return content.get(index + 1..),
            b'\\' => drop(bytes.next()),
            _ => {}
        }
    }
    None
}

/// Returns whether a number in the text was a float that may have had other digits.
pub(crate) fn has_rounded(text: &str) -> bool {
    let mut floats = numbers(text).filter(|number| number.contains(['.', 'e', 'E']));
    floats.any(|number| number.parse().is_ok_and(may_be_rounded))
}

/// Returns whether the number that a float was read from may have had other digits.
pub(crate) fn may_be_rounded(float: f64) -> bool {
    float.abs() >= LARGEST_EXACT || significant(&float.to_string()).0.len() > FLOAT_DIGITS
}

/// Returns the shortest decimal for a float, or `None` if another of as many digits is as near.
pub(crate) fn shortest(float: f64) -> Option<String> {
    let text = float.to_string();
    let fraction = text.split_once('.').map_or("", |(_, fraction)| fraction);
    let unit: f64 = format!("1e-{}", fraction.len()).parse().ok()?;
    let magnitude = float.abs();
    (float.is_finite() && magnitude.next_up() - magnitude <= unit).then_some(text)
}

/// Returns whether a float or an integer of 64 bits has exactly the value of a JSON number.
pub(crate) fn is_float(number: &str) -> bool {
    if number.parse::<u64>().is_ok() || number.parse::<i64>().is_ok() {
        return true;
    }
    // As `serde_json` reads it, which may be one bit off what `str::parse` gives.
    serde_json::from_str::<f64>(number).is_ok_and(|float| significant(&float.to_string()) == significant(number))
}

/// Returns a number's digits without zeros at their ends, and the power of ten of the last one.
pub(crate) fn significant(number: &str) -> (String, i64) {
    let (digits, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let fraction = digits.split_once('.').map_or("", |(_, fraction)| fraction);
    let all: String = digits.chars().filter(char::is_ascii_digit).collect();
    let trimmed = all.trim_end_matches('0');
    let power = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let exponent = exponent.parse::<i64>().unwrap_or(i64::MAX);
    let last = exponent.saturating_sub(power(fraction.len())).saturating_add(power(all.len() - trimmed.len()));
    let digits = trimmed.trim_start_matches('0').to_owned();
    if digits.is_empty() { (digits, 0) } else { (digits, last) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_numbers_outside_strings() {
        let text = r#"{"a-1": [1,-2.5e+3 , "7\" 8"], "b": {"c": 9}, "d\\": 10}"#;
        assert_eq!(numbers(text).collect::<Vec<_>>(), ["1", "-2.5e+3", "9", "10"]);
        assert_eq!(numbers("17").collect::<Vec<_>>(), ["17"]);
    }

    #[test]
    fn knows_a_float_that_may_have_been_rounded() {
        for float in [0.1, -0.01, 12300.0, 999_999_999_999.99, 1e2, 0.0, 1e-7] {
            assert!(!may_be_rounded(float), "{float}");
        }
        for float in [12_345_678_901_234.568, 900_000_000_000_000.0, 0.123_456_789_012_345_68, 1e15, 1e300] {
            assert!(may_be_rounded(float), "{float}");
        }
    }

    #[test]
    fn a_float_is_the_one_decimal_that_is_nearest() {
        assert_eq!(shortest(10.1).as_deref(), Some("10.1"));
        assert_eq!(shortest(123_456_789_012.345_6).as_deref(), Some("123456789012.3456"));
        assert_eq!(shortest(-5.0).as_deref(), Some("-5"));
        for float in [12_345_678_901_234.568, 1e16, f64::NAN, f64::INFINITY] {
            assert_eq!(shortest(float), None, "{float}");
        }
    }

    #[test]
    fn knows_the_numbers_that_a_float_holds() {
        for number in ["0", "-0", "12300.00", "1.5e3", "18446744073709551615", "0.10", "1e2", "-7", "0.0000001"] {
            assert!(is_float(number), "{number}");
        }
        for number in
            ["12345678901234.5678", "18446744073709551617", "0.1234567890123456789", "1e400", "-9223372036854775809"]
        {
            assert!(!is_float(number), "{number}");
        }
    }
}
