//! Faults.

use std::str::FromStr;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderName, HeaderValue, StatusCode};

use super::header::{header_error, parse_header};

/// The delay of `slow` without an argument.
const DEFAULT_DELAY: Duration = Duration::from_secs(5);

/// A fault: what happens to a request instead of, or in addition to, carrying it out.
///
/// ```
/// use std::time::Duration;
///
/// use crm_sandbox::Fault;
///
/// let busy = Fault::status(503).retry_after(Duration::from_secs(2));
/// let page_of_a_proxy = Fault::status(502).header("Content-Type", "text/html").body("<h1>Bad Gateway</h1>");
/// let unexpected_type = Fault::pass().body(r#"{"id": 25.0}"#);
/// let late_reset = Fault::reset().after(Duration::from_millis(100));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub(super) delay: Duration,
    pub(super) action: Action,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: Option<Bytes>,
    /// The bytes of the response's body after which the connection closes.
    pub(super) length: Option<usize>,
}

/// Whether a request is carried out and gets a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The request is carried out.
    Pass,
    /// The response has this status. The request is not carried out.
    Status(StatusCode),
    /// The connection is reset. The request is not carried out.
    Reset,
    /// The request is carried out, and then the connection is reset.
    ResetAfter,
}

impl Fault {
    /// The syntax of a fault in `X-Sandbox-Fault`, for error messages.
    pub(crate) const SYNTAX: &str = "one of: a status from 400 to 599, which `:SECONDS` may follow for `Retry-After`, \
                                     `reset`, `reset-after`, `slow`, `slow:MILLISECONDS`, `truncate:BYTES`";

    fn new(action: Action) -> Self {
        Self { delay: Duration::ZERO, action, headers: Vec::new(), body: None, length: None }
    }

    /// Responds with this status. The request is not carried out.
    ///
    /// # Panics
    ///
    /// Panics if the status is not between 200 and 599.
    #[track_caller]
    pub fn status(status: u16) -> Self {
        let status = StatusCode::from_u16(status).ok().filter(|status| (200..600).contains(&status.as_u16()));
        assert!(status.is_some(), "the status of a fault must be between 200 and 599");
        Self::new(Action::Status(status.unwrap_or_default()))
    }

    /// Resets the connection. The request is not carried out.
    pub fn reset() -> Self {
        Self::new(Action::Reset)
    }

    /// Carries the request out, and then resets the connection: the response is lost.
    pub fn reset_after() -> Self {
        Self::new(Action::ResetAfter)
    }

    /// Waits, and then carries the request out.
    pub fn delay(delay: Duration) -> Self {
        Self::pass().after(delay)
    }

    /// Waits until the rule is cancelled or all are cleared, and then carries the request out.
    pub fn hold() -> Self {
        Self::delay(Duration::MAX)
    }

    /// Carries the request out, and closes the connection after this many bytes of the response's body.
    ///
    /// A body that is not longer arrives whole.
    pub fn truncate(bytes: usize) -> Self {
        Self { length: Some(bytes), ..Self::pass() }
    }

    /// Carries the request out. [`header`](Self::header) and [`body`](Self::body) can change the response.
    pub fn pass() -> Self {
        Self::new(Action::Pass)
    }

    /// Adds a delay before the fault. A waiting request continues at once when the rule is cancelled.
    ///
    /// A fault that holds requests still holds them.
    #[must_use]
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = self.delay.saturating_add(delay);
        self
    }

    /// Sets `Retry-After` to this delay, rounded up to whole seconds.
    #[must_use]
    pub fn retry_after(mut self, delay: Duration) -> Self {
        let seconds = delay.as_secs().saturating_add(u64::from(delay.subsec_nanos() > 0));
        self.headers.push((RETRY_AFTER, seconds.into()));
        self
    }

    /// Sets a header of the response.
    ///
    /// # Panics
    ///
    /// Panics if the name or the value is not valid, and for `Content-Length` and `Transfer-Encoding`. For a wrong
    /// length, use [`truncate`](Self::truncate).
    #[must_use]
    #[track_caller]
    pub fn header(self, name: &str, value: &str) -> Self {
        let error = header_error(name, value);
        assert!(error.is_none(), "{name:?} cannot be set: {}", error.unwrap_or_default());
        self.with_header(name, value)
    }

    /// Sets a header of the response, unless it has a [`header_error`].
    pub(crate) fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.extend(parse_header(name, value));
        self
    }

    /// Sets the body of the response. Its content type is JSON unless a [`header`](Self::header) sets another.
    #[must_use]
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into().into());
        self
    }

    /// Returns whether it only delays the request, so that another fault can apply too.
    pub(super) fn is_delay(&self) -> bool {
        self.action == Action::Pass && self.headers.is_empty() && self.body.is_none() && self.length.is_none()
    }

    /// Returns the headers to set in the response.
    pub(super) fn response_headers(&self) -> impl Iterator<Item = (HeaderName, HeaderValue)> + '_ {
        let json = self.body.is_some().then(|| (CONTENT_TYPE, HeaderValue::from_static("application/json")));
        json.into_iter().chain(self.headers.iter().cloned())
    }
}

/// Parses the value of `X-Sandbox-Fault`.
impl FromStr for Fault {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (name, argument) = text.split_once(':').map_or((text, None), |(name, argument)| (name, Some(argument)));
        match (name, argument) {
            ("reset", None) => Ok(Self::reset()),
            ("reset-after", None) => Ok(Self::reset_after()),
            ("slow", None) => Ok(Self::delay(DEFAULT_DELAY)),
            ("slow", Some(millis)) => Ok(Self::delay(Duration::from_millis(number(millis)?))),
            ("truncate", Some(bytes)) => Ok(Self::truncate(number(bytes)?)),
            (status, seconds) => {
                let status: u16 = if status.len() == 3 { number(status)? } else { return Err(()) };
                let fault = if (400..600).contains(&status) { Self::status(status) } else { return Err(()) };
                match seconds {
                    None => Ok(fault),
                    Some(seconds) => Ok(fault.retry_after(Duration::from_secs(number(seconds)?))),
                }
            }
        }
    }
}

/// Parses a number of digits alone, without a sign.
fn number<T: FromStr>(text: &str) -> Result<T, ()> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().map_err(drop) } else { Err(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_faults_of_a_header() {
        let parse = |text: &str| text.parse::<Fault>();
        assert_eq!(parse("503"), Ok(Fault::status(503)));
        assert_eq!(parse("429:2"), Ok(Fault::status(429).retry_after(Duration::from_millis(1001))));
        assert_eq!(parse("reset"), Ok(Fault::reset()));
        assert_eq!(parse("reset-after"), Ok(Fault::reset_after()));
        assert_eq!(parse("slow"), Ok(Fault::delay(DEFAULT_DELAY)));
        assert_eq!(parse("slow:250"), Ok(Fault::delay(Duration::from_millis(250))));
        assert_eq!(parse("truncate:0"), Ok(Fault::truncate(0)));
        let wrong = [
            "",
            "200",
            "399",
            "600",
            "0503",
            "+503",
            "503:",
            "503:x",
            "slow:",
            "slow:-1",
            "slow:+1",
            "SLOW",
            "reset ",
            "reset:1",
            "truncate",
            "truncate:",
            "truncate:-1",
            "truncate:99999999999999999999999",
        ];
        for text in wrong {
            assert_eq!(parse(text), Err(()), "{text}");
        }
    }

    #[test]
    fn only_a_delay_lets_another_fault_apply() {
        for fault in [Fault::pass(), Fault::delay(DEFAULT_DELAY), Fault::hold()] {
            assert!(fault.is_delay(), "{fault:?}");
        }
        for fault in [
            Fault::status(503),
            Fault::reset(),
            Fault::reset_after().after(DEFAULT_DELAY),
            Fault::truncate(1),
            Fault::pass().body("x"),
            Fault::pass().header("x-a", "b"),
        ] {
            assert!(!fault.is_delay(), "{fault:?}");
        }
    }

    #[test]
    #[should_panic(expected = "between 200 and 599")]
    fn panics_for_a_status_out_of_range() {
        drop(Fault::status(99));
    }

    #[test]
    #[should_panic(expected = "\"x y\" cannot be set: it is no name of a header")]
    fn panics_for_a_malformed_header_name() {
        drop(Fault::status(503).header("x y", "z"));
    }

    #[test]
    #[should_panic(expected = "\"content-LENGTH\" cannot be set: it says where the response ends; for one that")]
    fn panics_for_a_header_that_delimits_the_body() {
        drop(Fault::pass().header("content-LENGTH", "1"));
    }

    #[test]
    fn leaves_out_headers_that_cannot_be_set() {
        assert_eq!(Fault::pass().with_header("content-length", "1"), Fault::pass());
        assert_ne!(Fault::pass().with_header("x-a", "b"), Fault::pass());
    }

    #[test]
    fn adds_delays() {
        assert_eq!(Fault::hold().after(DEFAULT_DELAY), Fault::hold());
        assert_eq!(Fault::delay(DEFAULT_DELAY).after(DEFAULT_DELAY), Fault::delay(2 * DEFAULT_DELAY));
        assert_eq!(Fault::reset().after(DEFAULT_DELAY).delay, DEFAULT_DELAY);
    }
}
