//! Options of a client or of one call.

use std::fmt;
use std::time::Duration;

use http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::time::Instant;

use super::config_error::ConfigError;
use crate::retry::policy::RetryPolicy;
use crate::validation::Violation;

/// Options of calls. An option that is not set stays as the client has it.
///
/// ```
/// use std::time::Duration;
///
/// use crm_client_runtime::{CallOptions, RetryPolicy};
///
/// let options = CallOptions::new()
///     .timeout(Duration::from_secs(5))
///     .retry(RetryPolicy::none())
///     .public_header("X-Request-Id", "nightly-17")?
///     .header("X-Gateway-Key", "test-token")?
///     .public_query("page", "2");
/// # Ok::<(), crm_client_runtime::ConfigError>(())
/// ```
#[must_use]
#[derive(Clone, Default)]
pub struct CallOptions {
    timeout: Option<Duration>,
    deadline: Option<Instant>,
    attempt_timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    is_idempotent: Option<bool>,
    body_limit: Option<usize>,
    pub(crate) headers: HeaderMap,
    pub(crate) query: Vec<AddedParameter>,
    /// Headers that cannot be sent. Calls with these options fail before they are sent.
    pub(crate) violations: Vec<Violation>,
}

/// A query parameter in addition to those of the operation.
#[derive(Clone)]
pub(crate) struct AddedParameter {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) is_secret: bool,
}

impl CallOptions {
    /// How long one attempt may take unless set, from the connection to the last byte of the response: 60 s.
    pub const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(60);
    /// How long a call may take unless set, with all its attempts and the backoff between them: 180 s.
    pub const TIMEOUT: Duration = Duration::from_secs(180);
    /// How many bytes the body of a response may have unless set: 64 MiB.
    pub const BODY_LIMIT: usize = 64 * 1024 * 1024;

    /// Returns options that change nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long a call may take from when it is sent, with all its attempts and the backoff between them.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets when a call must have ended, if it is part of something longer. The timeout applies too.
    pub fn deadline(mut self, deadline: std::time::Instant) -> Self {
        self.deadline = Some(deadline.into());
        self
    }

    /// Sets how long one attempt may take, from the connection to the last byte of the response.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// Sets when and how often a call is retried.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Sets whether the call may be retried although the server may have received it, in place of what the document says.
    pub fn idempotent(mut self, is_idempotent: bool) -> Self {
        self.is_idempotent = Some(is_idempotent);
        self
    }

    /// Sets how many bytes the body of a response may have, decompressed.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = Some(bytes);
        self
    }

    /// Sends a header whose value is a secret. It replaces the client's header of that name, even one with its
    /// credentials, and a header of that name that was set before.
    ///
    /// The value does not print, and is redacted if a server repeats it in an error. See
    /// [`public_header`](Self::public_header) for a value that may be shown.
    ///
    /// # Errors
    ///
    /// - The name is not a header name.
    /// - The value has a line break, or a character beyond ASCII, which servers read in different ways.
    /// - The header describes the body (`Content-Type`, `Content-Length`, `Transfer-Encoding`), which the operation sets.
    pub fn header(mut self, name: &str, value: &str) -> Result<Self, ConfigError> {
        let (name, mut value) = header(name, value)?;
        value.set_sensitive(true);
        self.headers.insert(name, value);
        Ok(self)
    }

    /// Sends a header whose value is not a secret: a request id, a language. Errors show it if a server repeats it.
    ///
    /// # Errors
    ///
    /// As [`header`](Self::header).
    pub fn public_header(mut self, name: &str, value: &str) -> Result<Self, ConfigError> {
        let (name, value) = header(name, value)?;
        self.headers.insert(name, value);
        Ok(self)
    }

    /// Sends a header as [`header`](Self::header) or [`public_header`](Self::public_header) does. If it cannot be sent,
    /// the call fails.
    #[doc(hidden)]
    pub fn header_or_violation(self, name: &str, value: &str, is_secret: bool) -> Self {
        let set = if is_secret { Self::header } else { Self::public_header };
        set(self.clone(), name, value).unwrap_or_else(|error| {
            let violation = Violation { field: error.setting().to_owned(), message: error.violation().to_string() };
            Self { violations: vec![violation], ..self }
        })
    }

    /// Sends one more query parameter, after those of the operation, for one that the vendor does not document. Its value
    /// is a secret and is not shown, like that of a [`header`](Self::header).
    ///
    /// It replaces a parameter of that name that was set before, here or by the options of the client. A call that sets
    /// the same parameter itself fails before it is sent.
    pub fn query(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.set_query(AddedParameter { name: name.into(), value: value.into(), is_secret: true })
    }

    /// Sends one more query parameter whose value is not a secret: a page, an order. Errors show it if a server repeats it.
    /// Otherwise it is as [`query`](Self::query).
    pub fn public_query(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.set_query(AddedParameter { name: name.into(), value: value.into(), is_secret: false })
    }

    fn set_query(mut self, parameter: AddedParameter) -> Self {
        self.query.retain(|known| known.name != parameter.name);
        self.query.push(parameter);
        self
    }

    /// Adds a query parameter as [`query`](Self::query) does, and keeps those of that name: `ids[]=1&ids[]=2`.
    pub fn append_query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push(AddedParameter { name: name.into(), value: value.into(), is_secret: true });
        self
    }

    /// Returns these options, and `defaults` for those that are not set.
    pub(crate) fn over(self, defaults: &Self) -> Self {
        let mut headers = defaults.headers.clone();
        headers.extend(self.headers);
        let is_replaced = |known: &&AddedParameter| self.query.iter().any(|own| own.name == known.name);
        let kept: Vec<_> = defaults.query.iter().filter(|known| !is_replaced(known)).cloned().collect();
        let query = kept.into_iter().chain(self.query).collect();
        let violations = defaults.violations.iter().cloned().chain(self.violations).collect();
        Self {
            timeout: self.timeout.or(defaults.timeout),
            deadline: self.deadline.or(defaults.deadline),
            attempt_timeout: self.attempt_timeout.or(defaults.attempt_timeout),
            retry: self.retry.or_else(|| defaults.retry.clone()),
            is_idempotent: self.is_idempotent.or(defaults.is_idempotent),
            body_limit: self.body_limit.or(defaults.body_limit),
            headers,
            query,
            violations,
        }
    }

    /// Returns the options of the calls of a procedure that ends at `end`. An option that makes calls idempotent is
    /// dropped: it is about the procedure.
    pub(crate) fn part_of_procedure(&self, end: Instant) -> Self {
        Self { deadline: Some(end), is_idempotent: self.is_idempotent.filter(|is| !is), ..self.clone() }
    }

    /// Returns when a call that begins now must have ended.
    pub(crate) fn end_of_call(&self, now: Instant) -> Instant {
        let end = later(now, self.timeout.unwrap_or(Self::TIMEOUT));
        self.deadline.map_or(end, |deadline| deadline.min(end))
    }

    /// Returns when an attempt that begins now must have ended.
    pub(crate) fn end_of_attempt(&self, now: Instant) -> Instant {
        later(now, self.attempt_timeout.unwrap_or(Self::ATTEMPT_TIMEOUT))
    }

    pub(crate) fn retry_policy(&self) -> RetryPolicy {
        self.retry.clone().unwrap_or_default()
    }

    pub(crate) fn is_idempotent(&self) -> Option<bool> {
        self.is_idempotent
    }

    pub(crate) fn limit_of_body(&self) -> usize {
        self.body_limit.unwrap_or(Self::BODY_LIMIT)
    }
}

/// Checks a header.
fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), ConfigError> {
    const SETTING: &str = "header";
    let name = HeaderName::try_from(name).map_err(|_| ConfigError::new(SETTING, "its name is not a header name"))?;
    if [CONTENT_TYPE, CONTENT_LENGTH, TRANSFER_ENCODING].contains(&name) {
        return Err(ConfigError::new(SETTING, "it describes the body of the request, which the operation sets"));
    }
    if !value.is_ascii() {
        return Err(ConfigError::new(
            SETTING,
            "its value has a character beyond ASCII, which servers read in different ways: percent-encode it, or encode \
             it as the server's documentation says",
        ));
    }
    let value = HeaderValue::try_from(value).map_err(|_| {
        ConfigError::new(SETTING, "its value has a line break or another control character, which no header can have")
    })?;
    Ok((name, value))
}

/// Returns `now` plus a duration, at most a century.
fn later(now: Instant, duration: Duration) -> Instant {
    const CENTURY: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);
    now + duration.min(CENTURY)
}

/// The values of headers and parameters do not print.
impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.query.iter().map(|parameter| parameter.name.as_str()).collect();
        f.debug_struct("CallOptions")
            .field("timeout", &self.timeout)
            .field("deadline", &self.deadline)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("retry", &self.retry)
            .field("is_idempotent", &self.is_idempotent)
            .field("body_limit", &self.body_limit)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("query", &names)
            .field("violations", &self.violations)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn the_defaults_are_60_and_180_seconds_and_64_mib() {
        let (options, now) = (CallOptions::new(), Instant::now());
        assert_eq!(options.end_of_attempt(now), now + 60 * SECOND);
        assert_eq!(options.end_of_call(now), now + 180 * SECOND);
        assert_eq!(options.limit_of_body(), 67_108_864);
        assert_eq!((options.retry_policy(), options.is_idempotent()), (RetryPolicy::default(), None));
    }

    #[test]
    fn a_call_ends_at_the_earlier_of_timeout_and_deadline() {
        let now = Instant::now();
        let at = |seconds| (now + seconds * SECOND).into_std();
        let options = CallOptions::new().timeout(5 * SECOND);
        assert_eq!(options.clone().deadline(at(3)).end_of_call(now), now + 3 * SECOND);
        assert_eq!(options.deadline(at(7)).end_of_call(now), now + 5 * SECOND);
        assert_eq!(CallOptions::new().attempt_timeout(2 * SECOND).end_of_attempt(now), now + 2 * SECOND);
        let century = Duration::from_secs(100 * 365 * 24 * 60 * 60);
        assert_eq!(CallOptions::new().timeout(Duration::MAX).end_of_call(now), now + century);
    }

    #[test]
    fn options_override_those_that_are_set_and_keep_the_others() {
        let defaults = CallOptions::new()
            .timeout(SECOND)
            .body_limit(10)
            .idempotent(true)
            .retry(RetryPolicy::none())
            .public_query("page", "1")
            .public_query("order", "id");
        let options = CallOptions::new().body_limit(20).query("page", "2").over(&defaults);
        let now = Instant::now();
        assert_eq!((options.end_of_call(now), options.limit_of_body()), (now + SECOND, 20));
        assert_eq!((options.is_idempotent(), options.retry_policy()), (Some(true), RetryPolicy::none()));
        let query: Vec<_> = options.query.iter().map(|it| (&*it.name, &*it.value, it.is_secret)).collect();
        assert_eq!(query, [("order", "id", false), ("page", "2", true)]);
    }

    #[test]
    fn a_parameter_replaces_one_of_its_name_unless_it_is_appended() {
        let options = CallOptions::new().query("a", "1").public_query("a", "2").append_query("a", "3");
        let query: Vec<_> = options.query.iter().map(|it| (&*it.value, it.is_secret)).collect();
        assert_eq!(query, [("2", false), ("3", true)]);
    }

    #[test]
    fn a_procedure_drops_the_option_that_makes_its_calls_idempotent() {
        let end = Instant::now();
        let of = |options: CallOptions| options.part_of_procedure(end).is_idempotent();
        assert_eq!(of(CallOptions::new().idempotent(true)), None);
        assert_eq!(of(CallOptions::new().idempotent(false)), Some(false));
        assert_eq!(CallOptions::new().part_of_procedure(end).end_of_call(end), end);
    }

    #[test]
    fn a_header_is_secret_unless_it_is_public() {
        let options = CallOptions::new().header("X-Key", "test-token").expect("a header");
        let options = options.public_header("X-Trace", "17").expect("a header");
        assert!(options.headers["x-key"].is_sensitive() && !options.headers["x-trace"].is_sensitive());
        assert!(options.violations.is_empty());
    }

    #[test]
    fn an_invalid_header_is_an_error_or_a_violation() {
        for (name, value, message) in [
            ("a b", "", "its name is not a header name"),
            ("Content-Type", "text/plain", "it describes the body"),
            ("content-length", "1", "it describes the body"),
            ("Transfer-Encoding", "chunked", "it describes the body"),
            ("X-Name", "ż", "beyond ASCII"),
            ("X-Name", "a\nb", "a line break"),
        ] {
            for is_secret in [true, false] {
                let options = CallOptions::new().header_or_violation(name, value, is_secret);
                assert!(options.headers.is_empty());
                let [violation] = options.violations.as_slice() else { panic!("{:?}", options.violations) };
                assert!(violation.field == "header" && violation.message.contains(message), "{violation}");
            }
        }
        let options = CallOptions::new().header_or_violation("X-Trace", "17", false);
        assert!(options.violations.is_empty() && options.headers["x-trace"] == "17");
    }

    #[test]
    fn neither_headers_nor_parameters_print_their_values() {
        let options =
            CallOptions::new().public_query("page", "4711").public_header("X-Trace", "4711").expect("a header");
        let printed = format!("{options:?}");
        assert!(printed.contains("page") && printed.contains("x-trace") && !printed.contains("4711"), "{printed}");
    }
}
