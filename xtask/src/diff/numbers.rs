//! Numbers compared by what they are, and not by how they are written.

use std::cmp::Ordering;

/// Which of two JSON numbers is more; `None` where one is no number, or has more digits than can be compared.
pub(super) fn compare(one: &str, other: &str) -> Option<Ordering> {
    let ((digits, exponent), (other_digits, other_exponent)) = (parts(one)?, parts(other)?);
    let least = exponent.min(other_exponent);
    Some(scaled(digits, exponent - least)?.cmp(&scaled(other_digits, other_exponent - least)?))
}

/// `12.50` as 125 and -1.
fn parts(text: &str) -> Option<(i128, i32)> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    let mut exponent = exponent.checked_sub(i32::try_from(fraction.len()).ok()?)?;
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        exponent = exponent.checked_add(1)?;
    }
    Some((digits, if digits == 0 { 0 } else { exponent }))
}

fn scaled(digits: i128, exponent: i32) -> Option<i128> {
    digits.checked_mul(10_i128.checked_pow(u32::try_from(exponent).ok()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_they_are() {
        for (one, other, expected) in [
            ("1e12", "1000000000000", Ordering::Equal),
            ("5.00", "5", Ordering::Equal),
            ("0", "-0.0", Ordering::Equal),
            ("18446744073709551615", "18446744073709551614", Ordering::Greater),
            ("-2", "1", Ordering::Less),
            ("0.1", "0.09", Ordering::Greater),
        ] {
            assert_eq!(compare(one, other), Some(expected), "{one} {other}");
        }
        assert_eq!(compare("text", "1"), None);
        assert_eq!(compare("1e99", "1"), None);
    }
}
