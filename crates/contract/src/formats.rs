//! The formats of the documents' values.
//!
//! `xtask` includes this file, so it has no dependencies.

/// The number of digits that every decimal of 96 bits can hold.
const MAX_DIGITS: usize = 28;

/// Returns whether the text is a calendar date, such as `2026-11-22`.
pub fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let number = |digits: &str, length: usize| {
        let is_number = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse::<u32>().ok())?
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day)
}

/// Returns whether the text is a first and a last day in order, such as `2020-01-01;2020-12-31`.
pub fn is_date_range(text: &str) -> bool {
    // Dates in this notation sort as text.
    text.split_once(';').is_some_and(|(first, last)| is_day(first) && is_day(last) && first <= last)
}

/// Returns whether the text is a list of ids joined by underscores, such as `1_2_3`.
pub fn is_id_list(text: &str) -> bool {
    let is_id = |id: &str| id.bytes().all(|byte| byte.is_ascii_digit()) && id.parse::<u64>().is_ok();
    text.split('_').all(is_id)
}

/// Returns whether the text is a JSON number without an exponent and with at most 28 digits, such as `-12300.00`.
pub fn is_decimal(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let is_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let has_leading_zero = whole.len() > 1 && whole.starts_with('0');
    is_digits(whole)
        && !has_leading_zero
        && fraction.is_none_or(is_digits)
        && whole.len() + fraction.map_or(0, str::len) <= MAX_DIGITS
}

/// Returns the minimum and the maximum of a numeric format, both inclusive. JSON Schema has no numeric formats.
pub fn limits(format: &str) -> Option<(&'static str, &'static str)> {
    Some(match format {
        "int32" => ("-2147483648", "2147483647"),
        "int64" => ("-9223372036854775808", "9223372036854775807"),
        "uint64" => ("0", "18446744073709551615"),
        // A mantissa of 96 bits, like the amounts of the clients.
        "decimal" => ("-79228162514264337593543950335", "79228162514264337593543950335"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        for day in ["2026-11-22", "2028-02-29", "2000-02-29", "0001-01-01"] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-04-31",
            "2026-06-31",
            "2026-09-31",
            "2026-11-31",
            "2026-12-32",
            "2026-00-01",
            "2026-01-00",
            "2026-1-1",
            "2026-01-01Z",
            "+026-01-01",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }

    #[test]
    fn a_date_range_is_two_days_in_order() {
        for range in ["2020-01-01;2020-12-31", "2020-01-01;2020-01-01"] {
            assert!(is_date_range(range), "{range}");
        }
        for range in ["", ";", "2020-01-01", "2020-01-02;2020-01-01", "2020-01-01;2020-02-30", "2020-01-01;2020-01-02;"]
        {
            assert!(!is_date_range(range), "{range}");
        }
    }

    #[test]
    fn an_id_list_has_ids_between_underscores() {
        for list in ["1", "1_2_3", "18446744073709551615"] {
            assert!(is_id_list(list), "{list}");
        }
        for list in ["", "_", "1_", "1__2", "+1", "a", "1,2", "18446744073709551616"] {
            assert!(!is_id_list(list), "{list}");
        }
    }

    #[test]
    fn a_decimal_is_a_json_number_without_exponent() {
        for decimal in ["0", "-0", "12300.00", "0.10", "-1.5", "1234567890123456789012345678"] {
            assert!(is_decimal(decimal), "{decimal}");
        }
        for decimal in
            ["", "-", ".5", "5.", "1e3", "+1", "01", "1,5", "1.2.3", "NaN", " 1", "12345678901234567890123456789"]
        {
            assert!(!is_decimal(decimal), "{decimal}");
        }
    }

    #[test]
    fn the_limits_of_integers_are_those_of_their_types() {
        assert_eq!(limits("int32"), Some((&*i32::MIN.to_string(), &*i32::MAX.to_string())));
        assert_eq!(limits("int64"), Some((&*i64::MIN.to_string(), &*i64::MAX.to_string())));
        assert_eq!(limits("uint64"), Some((&*u64::MIN.to_string(), &*u64::MAX.to_string())));
        assert_eq!(limits("decimal").map(|(_, maximum)| maximum.to_owned()), Some(((1_u128 << 96) - 1).to_string()));
        assert_eq!(limits("date"), None);
    }
}
