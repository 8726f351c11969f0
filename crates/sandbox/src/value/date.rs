//! Days as text.

/// Returns whether the text is a day of the calendar, such as `2026-11-22`.
pub fn is_day(text: &str) -> bool {
    let Some((year, month, day)) = parts(text) else { return false };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// Returns whether the text is a first and a last day, such as `2020-01-01;2020-12-31`.
pub fn is_date_range(text: &str) -> bool {
    // Days in this format sort as text.
    text.split_once(';').is_some_and(|(first, last)| is_day(first) && is_day(last) && first <= last)
}

fn parts(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split('-');
    let mut number = |length: usize| {
        let digits = parts.next()?;
        let is_number = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse().ok())?
    };
    let day = (number(4)?, number(2)?, number(2)?);
    parts.next().is_none().then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_days_of_the_calendar_only() {
        for day in ["2026-11-22", "2024-02-29", "2000-02-29", "0001-12-31"] {
            assert!(is_day(day), "{day}");
        }
        for day in ["", "2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "2026-01-01-", "2026-01-0x"]
        {
            assert!(!is_day(day), "{day}");
        }
    }

    #[test]
    fn accepts_ranges_in_order_only() {
        assert!(is_date_range("2020-01-01;2020-01-01"));
        for range in ["2020-01-02;2020-01-01", "2020-01-01", "2020-01-01;", ";", "2020-01-01;2020-01-02;2020-01-03"] {
            assert!(!is_date_range(range), "{range}");
        }
    }
}
