//! `Retry-After`.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::RETRY_AFTER;

const CENTURY: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// How long the server asks to wait, from `Retry-After` in seconds or as a date; a date in the past is no wait.
///
/// What is neither says nothing. More than a century is a century, so that a caller can add it to a time.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(CENTURY.min(Duration::from_secs(text.parse().unwrap_or(u64::MAX))));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default().min(CENTURY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn read(text: &[u8]) -> Option<u64> {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_bytes(text).expect("a header value"));
        let now = httpdate::parse_http_date("Sun, 22 Nov 2026 12:00:00 GMT").expect("a date");
        retry_after(&headers, now).map(|wait| wait.as_secs())
    }

    #[test]
    fn seconds_and_dates_are_read() {
        assert_eq!(read(b"7"), Some(7));
        assert_eq!(read(b" 0 "), Some(0));
        assert_eq!(read(b"Sun, 22 Nov 2026 12:01:30 GMT"), Some(90));
        assert_eq!(read(b"Sunday, 22-Nov-26 12:01:30 GMT"), Some(90));
        assert_eq!(read(b"Sun, 22 Nov 2020 12:00:00 GMT"), Some(0));
        assert_eq!(read(b"99999999999999999999999"), Some(CENTURY.as_secs()));
        assert_eq!(read(b"Fri, 31 Dec 9999 23:59:59 GMT"), Some(CENTURY.as_secs()));
    }

    #[test]
    fn anything_else_says_nothing() {
        for text in [&b""[..], b"-1", b"+1", b"1.5", b"1e3", b"soon", b"\xff", b"Sun, 99 Nov 2026 12:01:30 GMT"] {
            assert_eq!(read(text), None, "{text:?}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), SystemTime::UNIX_EPOCH), None);
    }

    proptest::proptest! {
        #![proptest_config(crate::test_config())]

        #[test]
        fn any_bytes_are_read_or_say_nothing(bytes in proptest::collection::vec(0x20_u8..=0xfe, 0..40)) {
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
        fn any_date_is_as_far_away_as_it_is(begin in 0_u64..250_000_000_000, wait in 0_u64..1_000_000) {
            let now = SystemTime::UNIX_EPOCH + Duration::from_secs(begin);
            let date = httpdate::fmt_http_date(now + Duration::from_secs(wait));
            let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::try_from(date).expect("a header value"))]);
            proptest::prop_assert_eq!(retry_after(&headers, now), Some(Duration::from_secs(wait)));
        }
    }
}
