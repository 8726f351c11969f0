//! What happens to a request.

use std::str::FromStr;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, TRANSFER_ENCODING};
use http::{HeaderName, HeaderValue, StatusCode};

/// How long `slow` waits, unless it says.
const SLOW: Duration = Duration::from_secs(5);

/// What happens to a request instead of, or beside, what it asks for.
///
/// ```
/// use std::time::Duration;
///
/// use crm_sandbox::Fault;
///
/// let busy = Fault::status(503).retry_after(Duration::from_secs(2));
/// let page_of_a_proxy = Fault::status(502).header("Content-Type", "text/html").body("<h1>Bad Gateway</h1>");
/// let odd_response = Fault::pass().body(r#"{"id": 25.0}"#);
/// let late_reset = Fault::reset().after(Duration::from_millis(100));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub(super) wait: Duration,
    pub(super) action: Action,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: Option<Bytes>,
    /// The bytes of the response's body after which the connection ends.
    pub(super) length: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The request is carried out.
    Pass,
    /// A response with this status; nothing is done.
    Status(StatusCode),
    /// The connection is reset; nothing is done.
    Reset,
    /// The connection is reset when everything is done.
    ResetAfter,
}

impl Fault {
    /// The forms in which a request asks for a fault.
    pub(crate) const FORMS: &str = "one of: a status from 400 to 599, which `:SECONDS` may follow for `Retry-After`, \
                                    `reset`, `reset-after`, `slow`, `slow:MILLISECONDS`, `truncate:BYTES`";

    fn new(action: Action) -> Self {
        Self { wait: Duration::ZERO, action, headers: Vec::new(), body: None, length: None }
    }

    /// Responds with this status, and does nothing else.
    ///
    /// # Panics
    ///
    /// Where the status is not between 200 and 599.
    #[track_caller]
    pub fn status(status: u16) -> Self {
        let status = StatusCode::from_u16(status).ok().filter(|status| (200..600).contains(&status.as_u16()));
        assert!(status.is_some(), "the status of a fault must be between 200 and 599");
        Self::new(Action::Status(status.unwrap_or_default()))
    }

    /// Resets the connection, and does nothing else.
    pub fn reset() -> Self {
        Self::new(Action::Reset)
    }

    /// Resets the connection when everything is done: the response is lost.
    pub fn reset_after() -> Self {
        Self::new(Action::ResetAfter)
    }

    /// Waits, and then does what the request asks for.
    pub fn delay(wait: Duration) -> Self {
        Self::pass().after(wait)
    }

    /// Waits until the rule is cancelled or all are cleared, and then does what the request asks for.
    pub fn hold() -> Self {
        Self::delay(Duration::MAX)
    }

    /// Does what the request asks for, and ends the connection after this many bytes of the response's body. A body
    /// that has no more bytes is whole.
    pub fn truncate(bytes: usize) -> Self {
        Self { length: Some(bytes), ..Self::pass() }
    }

    /// Does what the request asks for; [`header`](Self::header) and [`body`](Self::body) then change the response.
    pub fn pass() -> Self {
        Self::new(Action::Pass)
    }

    /// Waits this long first, beside what it waits anyway: one that is held stays held. A request that waits goes on at
    /// once when the rule is cancelled.
    #[must_use]
    pub fn after(mut self, wait: Duration) -> Self {
        self.wait = self.wait.saturating_add(wait);
        self
    }

    /// Says in the response when to come again: `Retry-After`, in whole seconds, rounded up.
    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Self {
        let seconds = wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0));
        self.headers.push((RETRY_AFTER, seconds.into()));
        self
    }

    /// Sets a header of the response.
    ///
    /// # Panics
    ///
    /// Where the name or the value is none of a header, and for `Content-Length` and `Transfer-Encoding`: a wrong length
    /// is by [`truncate`](Self::truncate).
    #[must_use]
    #[track_caller]
    pub fn header(self, name: &str, value: &str) -> Self {
        let problem = header_problem(name, value);
        assert!(problem.is_none(), "{name:?} cannot be set: {}", problem.unwrap_or_default());
        self.with_header(name, value)
    }

    /// As [`header`](Self::header), where what has a [problem](header_problem) is left out.
    pub(crate) fn with_header(mut self, name: &str, value: &str) -> Self {
        let header = HeaderName::try_from(name).ok().zip(HeaderValue::try_from(value).ok());
        self.headers.extend(header.filter(|(name, _)| !is_framing(name)));
        self
    }

    /// Sets the body of the response. It is called JSON unless a [`header`](Self::header) says something else.
    #[must_use]
    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into().into());
        self
    }

    /// Whether it only waits, so that another fault can happen too.
    pub(super) fn is_delay(&self) -> bool {
        self.action == Action::Pass && self.headers.is_empty() && self.body.is_none() && self.length.is_none()
    }

    /// The headers of the response.
    pub(super) fn response_headers(&self) -> impl Iterator<Item = (HeaderName, HeaderValue)> + '_ {
        let json = self.body.is_some().then(|| (CONTENT_TYPE, HeaderValue::from_static("application/json")));
        json.into_iter().chain(self.headers.iter().cloned())
    }
}

/// Why no fault can set this header.
pub fn header_problem(name: &str, value: &str) -> Option<&'static str> {
    let Ok(name) = HeaderName::try_from(name) else { return Some("it is no name of a header") };
    if is_framing(&name) {
        return Some("it says where the response ends; for one that ends too soon, use `truncate`");
    }
    HeaderValue::try_from(value).is_err().then_some("its value is none of a header")
}

/// Whether the header says where a response ends. A false one would make the next response on the connection its rest.
fn is_framing(name: &HeaderName) -> bool {
    *name == CONTENT_LENGTH || *name == TRANSFER_ENCODING
}

/// The forms in which a request asks for a fault.
impl FromStr for Fault {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (name, argument) = text.split_once(':').map_or((text, None), |(name, argument)| (name, Some(argument)));
        match (name, argument) {
            ("reset", None) => Ok(Self::reset()),
            ("reset-after", None) => Ok(Self::reset_after()),
            ("slow", None) => Ok(Self::delay(SLOW)),
            ("slow", Some(wait)) => Ok(Self::delay(Duration::from_millis(number(wait)?))),
            ("truncate", Some(bytes)) => Ok(Self::truncate(number(bytes)?)),
            (status, wait) => {
                let status: u16 = if status.len() == 3 { number(status)? } else { return Err(()) };
                let fault = if (400..600).contains(&status) { Self::status(status) } else { return Err(()) };
                match wait {
                    None => Ok(fault),
                    Some(seconds) => Ok(fault.retry_after(Duration::from_secs(number(seconds)?))),
                }
            }
        }
    }
}

/// A number without a sign, of digits alone.
fn number<T: FromStr>(text: &str) -> Result<T, ()> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().map_err(drop) } else { Err(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read() {
        let read = |text: &str| text.parse::<Fault>();
        assert_eq!(read("503"), Ok(Fault::status(503)));
        assert_eq!(read("429:2"), Ok(Fault::status(429).retry_after(Duration::from_millis(1001))));
        assert_eq!(read("reset"), Ok(Fault::reset()));
        assert_eq!(read("reset-after"), Ok(Fault::reset_after()));
        assert_eq!(read("slow"), Ok(Fault::delay(SLOW)));
        assert_eq!(read("slow:250"), Ok(Fault::delay(Duration::from_millis(250))));
        assert_eq!(read("truncate:0"), Ok(Fault::truncate(0)));
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
            assert_eq!(read(text), Err(()), "{text}");
        }
    }

    #[test]
    fn only_what_waits_leaves_room_for_another_fault() {
        for fault in [Fault::pass(), Fault::delay(SLOW), Fault::hold()] {
            assert!(fault.is_delay(), "{fault:?}");
        }
        for fault in [
            Fault::status(503),
            Fault::reset(),
            Fault::reset_after().after(SLOW),
            Fault::truncate(1),
            Fault::pass().body("x"),
            Fault::pass().header("x-a", "b"),
        ] {
            assert!(!fault.is_delay(), "{fault:?}");
        }
    }

    #[test]
    #[should_panic(expected = "between 200 and 599")]
    fn a_status_that_is_none() {
        drop(Fault::status(99));
    }

    #[test]
    #[should_panic(expected = "\"x y\" cannot be set: it is no name of a header")]
    fn a_name_that_is_none() {
        drop(Fault::status(503).header("x y", "z"));
    }

    #[test]
    #[should_panic(expected = "\"content-LENGTH\" cannot be set: it says where the response ends; for one that")]
    fn a_length_that_is_false() {
        drop(Fault::pass().header("content-LENGTH", "1"));
    }

    #[test]
    fn only_what_says_nothing_false_about_the_end_is_a_header_of_a_response() {
        assert_eq!(header_problem("x-a", "b"), None);
        for (name, value) in [("Transfer-Encoding", "chunked"), ("content-length", "1"), ("a b", "c"), ("a", "b\nc")] {
            assert!(header_problem(name, value).is_some(), "{name}");
            assert_eq!(Fault::pass().with_header(name, value), Fault::pass(), "{name}");
        }
    }

    #[test]
    fn what_waits_first_waits_no_shorter() {
        assert_eq!(Fault::hold().after(SLOW), Fault::hold());
        assert_eq!(Fault::delay(SLOW).after(SLOW), Fault::delay(2 * SLOW));
        assert_eq!(Fault::reset().after(SLOW).wait, SLOW);
    }
}
