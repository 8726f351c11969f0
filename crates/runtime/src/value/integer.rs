//! Integers in any spelling of a JSON number.

/// More digits than a number of 128 bits has.
const MAX_DIGITS: u64 = 40;

/// Returns the integer value of a JSON number: `17`, `17.0`, `1.7e1` and `170e-1` are the same.
///
/// Returns `None` if the text is not a JSON number, or its value is not an integer of 128 bits. Exact, and without
/// allocation, whatever the digits and the exponent.
pub(crate) fn integer(text: &str) -> Option<i128> {
    let (is_negative, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => (true, unsigned),
        None => (false, text),
    };
    let (digits, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent_of(exponent)?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
        Some(_) => return None,
        None => (digits, ""),
    };
    let has_superfluous_zero = whole.len() > 1 && whole.starts_with('0');
    if whole.is_empty() || has_superfluous_zero || !whole.bytes().chain(fraction.bytes()).all(|d| d.is_ascii_digit()) {
        return None;
    }
    let magnitude = scaled(whole, fraction, exponent)?;
    Some(if is_negative { -magnitude } else { magnitude })
}

/// Returns `whole.fraction` times ten to the power of `exponent`.
fn scaled(whole: &str, fraction: &str, exponent: i64) -> Option<i128> {
    let digits = || whole.bytes().chain(fraction.bytes());
    let is_zero = |digit: &u8| *digit == b'0';
    let count = whole.len() + fraction.len();
    let leading = digits().take_while(is_zero).count();
    if leading == count {
        return Some(0);
    }
    let trailing = digits().rev().take_while(is_zero).count();
    // The number of zeros that follow the digits without their trailing zeros.
    let after = i64::try_from(fraction.len()).ok()?.checked_sub(i64::try_from(trailing).ok()?)?;
    let zeros = u64::try_from(exponent.checked_sub(after)?).ok()?;
    let significant = count - leading - trailing;
    if zeros.checked_add(u64::try_from(significant).ok()?)? > MAX_DIGITS {
        return None;
    }
    let magnitude = digits()
        .skip(leading)
        .take(significant)
        .try_fold(0_i128, |sum, digit| sum.checked_mul(10)?.checked_add(i128::from(digit - b'0')))?;
    magnitude.checked_mul(10_i128.checked_pow(u32::try_from(zeros).ok()?)?)
}

/// Returns the exponent, saturated: one of so many digits is out of every range.
fn exponent_of(text: &str) -> Option<i64> {
    let (is_negative, digits) = match text.as_bytes() {
        [b'-', ..] => (true, text.get(1..)?),
        [b'+', ..] => (false, text.get(1..)?),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let value = digits.bytes().fold(0_i64, |sum, digit| sum.saturating_mul(10).saturating_add(i64::from(digit - b'0')));
    Some(if is_negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_an_integer_in_any_spelling() {
        for (text, value) in [
            ("17", 17),
            ("17.0", 17),
            ("17.000", 17),
            ("1.7e1", 17),
            ("170e-1", 17),
            ("0.0017E+4", 17),
            ("1e2", 100),
            ("-0", 0),
            ("-0.0", 0),
            ("0e999999999999999999999", 0),
            ("0.000e-5", 0),
            ("-12.50e1", -125),
            ("9223372036854775807.0", i128::from(i64::MAX)),
            ("-9.223372036854775808e18", i128::from(i64::MIN)),
            ("18446744073709551615", i128::from(u64::MAX)),
        ] {
            assert_eq!(integer(text), Some(value), "{text}");
        }
    }

    #[test]
    fn rejects_what_is_not_an_integer() {
        for text in [
            "",
            "-",
            "1.5",
            "0.1",
            "1e-1",
            "15e-1",
            "1e40",
            "1e999999999999999999999",
            "1e-999999999999999999999",
            "1.",
            ".5",
            "01",
            "00",
            "+1",
            "1e",
            "1e+",
            "1_0",
            "1.0.0",
            "1e1e1",
            " 1",
            "1 ",
            "0x1",
            "NaN",
            "-1.5",
            "--1",
            "1e1.0",
        ] {
            assert_eq!(integer(text), None, "{text}");
        }
    }

    #[test]
    fn reads_digits_and_exponents_of_any_length() {
        let zeros = "0".repeat(1_000_000);
        assert_eq!(integer(&format!("17.{zeros}")), Some(17));
        assert_eq!(integer(&format!("17{zeros}e-1000000")), Some(17));
        assert_eq!(integer(&format!("1{zeros}")), None);
        assert_eq!(integer(&format!("1e{}", "9".repeat(1_000_000))), None);
        assert_eq!(integer(&format!("0.{zeros}17e1000002")), Some(17));
    }

    proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn reads_any_spelling_exactly(value: i64, shift in -30_i64..30, zeros in 0_usize..5, upper: bool) {
            let text = crate::test_spelling(value.into(), shift, zeros, upper);
            prop_assert_eq!(integer(&text), Some(value.into()), "{}", text);
        }

        #[test]
        fn never_panics(text in "-?[0-9]{0,45}(\\.[0-9]{0,45})?([eE][+-]?[0-9]{0,25})?") {
            integer(&text);
        }
    }
}
