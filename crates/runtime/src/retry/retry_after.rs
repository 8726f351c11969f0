//! The header `Retry-After`.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

const CENTURY: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// If two clocks differ by more than this, one of them is not set.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Returns how long the server asks the client to wait: `Retry-After` in seconds or as a date. A date in the past is zero.
///
/// Any other value counts as no header. The result is at most a century, so that it can be added to a time.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(CENTURY.min(Duration::from_secs(text.parse().unwrap_or(u64::MAX))));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let delay_from = |now: SystemTime| date.duration_since(now).unwrap_or_default().min(CENTURY);
    let sent = headers.get(DATE).and_then(|sent| httpdate::parse_http_date(sent.to_str().ok()?.trim()).ok());
    Some(match sent {
        None => delay_from(now),
        // Both dates are from the server's clock; ours may be wrong.
        Some(sent) if apart(sent, now) <= DAY => delay_from(sent),
        // One of the clocks is not set: take the one that gives a plausible delay.
        Some(sent) => {
            let is_plausible = |delay: &Duration| !delay.is_zero() && *delay <= DAY;
            [delay_from(sent), delay_from(now)].into_iter().find(is_plausible).unwrap_or(delay_from(sent))
        }
    })
}

fn apart(one: SystemTime, other: SystemTime) -> Duration {
    one.duration_since(other).or_else(|_| other.duration_since(one)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn read(text: &[u8]) -> Option<u64> {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_bytes(text).expect("a header value"));
        let now = httpdate::parse_http_date("Sun, 22 Nov 2026 12:00:00 GMT").expect("a date");
        retry_after(&headers, now).map(|delay| delay.as_secs())
    }

    #[test]
    fn reads_seconds_and_dates() {
        assert_eq!(read(b"7"), Some(7));
        assert_eq!(read(b" 0 "), Some(0));
        assert_eq!(read(b"Sun, 22 Nov 2026 12:01:30 GMT"), Some(90));
        assert_eq!(read(b"Sunday, 22-Nov-26 12:01:30 GMT"), Some(90));
        assert_eq!(read(b"Sun, 22 Nov 2020 12:00:00 GMT"), Some(0));
        assert_eq!(read(b"99999999999999999999999"), Some(CENTURY.as_secs()));
        assert_eq!(read(b"Fri, 31 Dec 9999 23:59:59 GMT"), Some(CENTURY.as_secs()));
    }

    #[test]
    fn ignores_any_other_value() {
        for text in [&b""[..], b"-1", b"+1", b"1.5", b"1e3", b"soon", b"\xff", b"Sun, 99 Nov 2026 12:01:30 GMT"] {
            assert_eq!(read(text), None, "{text:?}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), SystemTime::UNIX_EPOCH), None);
    }

    #[test]
    fn a_date_is_relative_to_the_servers_clock() {
        let noon = "Sun, 22 Nov 2026 12:00:00 GMT";
        for (sent, asked, expected) in [
            // Our clock is ten minutes off, either way.
            ("Sun, 22 Nov 2026 12:10:00 GMT", "Sun, 22 Nov 2026 12:10:30 GMT", 30),
            ("Sun, 22 Nov 2026 11:50:00 GMT", "Sun, 22 Nov 2026 11:50:30 GMT", 30),
            ("Sunday, 22-Nov-26 11:50:00 GMT", "Sun Nov 22 11:50:30 2026", 30),
            // In the past of the server.
            ("Sun, 22 Nov 2026 12:10:00 GMT", "Sun, 22 Nov 2026 12:09:00 GMT", 0),
            (noon, noon, 0),
            // Our clock is not set, or the date that the server sends is not.
            ("Wed, 22 Nov 2028 12:00:00 GMT", "Wed, 22 Nov 2028 12:00:30 GMT", 30),
            ("Thu, 01 Jan 1970 00:00:00 GMT", "Sun, 22 Nov 2026 12:00:30 GMT", 30),
            ("Fri, 31 Dec 9999 23:59:59 GMT", "Sun, 22 Nov 2026 12:00:30 GMT", 30),
            ("Fri, 31 Dec 9999 23:59:59 GMT", "Sun, 22 Nov 2020 12:00:30 GMT", 0),
            // No date at all.
            ("soon", "Sun, 22 Nov 2026 12:00:30 GMT", 30),
            ("", "Sun, 22 Nov 2026 12:00:30 GMT", 30),
        ] {
            let value = |text: &str| HeaderValue::from_str(text).expect("a header value");
            let headers = HeaderMap::from_iter([(DATE, value(sent)), (RETRY_AFTER, value(asked))]);
            let now = httpdate::parse_http_date(noon).expect("a date");
            assert_eq!(retry_after(&headers, now), Some(Duration::from_secs(expected)), "{sent} {asked}");
        }
    }

    proptest::proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn any_bytes_are_read_or_ignored(bytes in proptest::collection::vec(0x20_u8..=0xfe, 0..40)) {
            let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            let text = std::str::from_utf8(&bytes).map(str::trim);
            if let (Ok(value), Ok(text)) = (HeaderValue::from_bytes(&bytes), text) && is_number(text) {
                let headers = HeaderMap::from_iter([(RETRY_AFTER, value)]);
                let seconds = text.trim_start_matches('0').parse().unwrap_or(if text.trim_matches('0').is_empty() { 0 } else { u64::MAX });
                proptest::prop_assert_eq!(retry_after(&headers, SystemTime::now()), Some(CENTURY.min(Duration::from_secs(seconds))));
            } else if let Ok(value) = HeaderValue::from_bytes(&bytes) {
                let headers = HeaderMap::from_iter([(RETRY_AFTER, value)]);
                let _ = retry_after(&headers, SystemTime::now());
            }
        }

        #[test]
        fn any_date_is_read_exactly(begin in 0_u64..250_000_000_000, delay in 0_u64..1_000_000) {
            let now = SystemTime::UNIX_EPOCH + Duration::from_secs(begin);
            let date = httpdate::fmt_http_date(now + Duration::from_secs(delay));
            let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::try_from(date).expect("a header value"))]);
            proptest::prop_assert_eq!(retry_after(&headers, now), Some(Duration::from_secs(delay)));
        }
    }
}
