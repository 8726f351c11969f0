//! What can be set for a client and for one call.

use std::fmt;
use std::time::Duration;

use http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::time::Instant;

use super::config_error::ConfigError;
use crate::call::retry::RetryPolicy;
use crate::validation::Violation;

/// Options of calls: what is left open stays as the client has it.
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
    /// What cannot be sent: calls with these options fail before they are sent.
    pub(crate) violations: Vec<Violation>,
}

/// A parameter of the query that is sent beside those of the operation.
#[derive(Clone)]
pub(crate) struct AddedParameter {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) is_secret: bool,
}

impl CallOptions {
    /// How long one attempt may take, from the first byte sent to the last one received, unless set.
    pub const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(60);
    /// How long a call may take with all its attempts and the waits between them, unless set.
    pub const TIMEOUT: Duration = Duration::from_secs(180);
    /// How many bytes an answer may have, unless set: 64 MiB.
    pub const BODY_LIMIT: usize = 64 * 1024 * 1024;

    /// Options that change nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long a call may take with all its attempts and the waits between them, counted from when it is sent.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// When a call must have ended, for one that is part of something longer; the overall timeout holds too.
    pub fn deadline(mut self, deadline: std::time::Instant) -> Self {
        self.deadline = Some(deadline.into());
        self
    }

    /// How long one attempt may take, from the connection to the last byte of the answer.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// When and how often a call is repeated.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Whether the call may be repeated although the server may have seen it, against what the document says.
    pub fn idempotent(mut self, is_idempotent: bool) -> Self {
        self.is_idempotent = Some(is_idempotent);
        self
    }

    /// How many bytes an answer may have, decompressed.
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = Some(bytes);
        self
    }

    /// Sends a header, whose value is a secret. It replaces one of the client's own of that name, also the one that has
    /// its credentials, and one that was set before.
    ///
    /// The value is not shown: neither is it printed, nor what a server repeats of it in an error. See
    /// [`public_header`](Self::public_header) for one that may be shown.
    ///
    /// # Errors
    ///
    /// The name is not a header name, or the value has a character that a header cannot have: a line break, or one
    /// beyond ASCII, which servers read in different ways. Or the header describes the body (`Content-Type`,
    /// `Content-Length`, `Transfer-Encoding`), which the operation makes.
    pub fn header(mut self, name: &str, value: &str) -> Result<Self, ConfigError> {
        let (name, mut value) = header(name, value)?;
        value.set_sensitive(true);
        self.headers.insert(name, value);
        Ok(self)
    }

    /// Sends one more header, whose value is no secret: an id of the request, a language. Errors show it where a
    /// server repeats it.
    ///
    /// # Errors
    ///
    /// As for [`header`](Self::header).
    pub fn public_header(mut self, name: &str, value: &str) -> Result<Self, ConfigError> {
        let (name, value) = header(name, value)?;
        self.headers.insert(name, value);
        Ok(self)
    }

    /// Sends a header as [`header`](Self::header) or [`public_header`](Self::public_header) does; where it cannot be
    /// sent, the call fails.
    #[doc(hidden)]
    pub fn header_or_violation(self, name: &str, value: &str, is_secret: bool) -> Self {
        let set = if is_secret { Self::header } else { Self::public_header };
        set(self.clone(), name, value).unwrap_or_else(|error| {
            let violation = Violation { field: error.setting().to_owned(), message: error.violation().to_string() };
            Self { violations: vec![violation], ..self }
        })
    }

    /// Sends one more parameter in the query, behind those of the operation: the vendor may know more than it
    /// documents. Its value is a secret, and is not shown, as that of a [`header`](Self::header).
    ///
    /// It replaces one of that name that was set before, here or by the options of the client. A parameter that the call
    /// sets itself cannot be set here as well: the call is refused before it is sent.
    pub fn query(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.set_query(AddedParameter { name: name.into(), value: value.into(), is_secret: true })
    }

    /// Sends one more parameter in the query, whose value is no secret: a page, an order. Errors show it where a
    /// server repeats it. Else it is as [`query`](Self::query).
    pub fn public_query(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.set_query(AddedParameter { name: name.into(), value: value.into(), is_secret: false })
    }

    fn set_query(mut self, parameter: AddedParameter) -> Self {
        self.query.retain(|known| known.name != parameter.name);
        self.query.push(parameter);
        self
    }

    /// As [`query`](Self::query), beside one of that name that was set before: for lists, `ids[]=1&ids[]=2`.
    pub fn append_query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push(AddedParameter { name: name.into(), value: value.into(), is_secret: true });
        self
    }

    /// These options where they are set, else `others`.
    pub(crate) fn over(self, others: &Self) -> Self {
        let mut headers = others.headers.clone();
        headers.extend(self.headers);
        let is_replaced = |known: &&AddedParameter| self.query.iter().any(|own| own.name == known.name);
        let kept: Vec<_> = others.query.iter().filter(|known| !is_replaced(known)).cloned().collect();
        let query = kept.into_iter().chain(self.query).collect();
        let violations = others.violations.iter().cloned().chain(self.violations).collect();
        Self {
            timeout: self.timeout.or(others.timeout),
            deadline: self.deadline.or(others.deadline),
            attempt_timeout: self.attempt_timeout.or(others.attempt_timeout),
            retry: self.retry.or_else(|| others.retry.clone()),
            is_idempotent: self.is_idempotent.or(others.is_idempotent),
            body_limit: self.body_limit.or(others.body_limit),
            headers,
            query,
            violations,
        }
    }

    /// The options of calls that are parts of one, which ends at `end`: what is not idempotent by the document is not
    /// idempotent in a part, whatever is said of the whole.
    pub(crate) fn part_of_procedure(&self, end: Instant) -> Self {
        Self { deadline: Some(end), is_idempotent: self.is_idempotent.filter(|is| !is), ..self.clone() }
    }

    /// When a call that begins now must have ended.
    pub(crate) fn end_of_call(&self, now: Instant) -> Instant {
        let end = later(now, self.timeout.unwrap_or(Self::TIMEOUT));
        self.deadline.map_or(end, |deadline| deadline.min(end))
    }

    /// When an attempt that begins now must have ended.
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

/// A header that a request may have.
fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), ConfigError> {
    const SETTING: &str = "header";
    let name = HeaderName::try_from(name).map_err(|_| ConfigError::new(SETTING, "its name is no header name"))?;
    if [CONTENT_TYPE, CONTENT_LENGTH, TRANSFER_ENCODING].contains(&name) {
        return Err(ConfigError::new(SETTING, "it describes the body of the request, which the operation makes"));
    }
    if !value.is_ascii() {
        return Err(ConfigError::new(
            SETTING,
            "its value has a character beyond ASCII, which servers read in different ways: percent-encode it, or as \
             the server's documentation says",
        ));
    }
    let value = HeaderValue::try_from(value).map_err(|_| {
        ConfigError::new(SETTING, "its value has a line break or another control character, which no header can have")
    })?;
    Ok((name, value))
}

/// `now` and a duration, however long: what is too far to be written is a century away.
fn later(now: Instant, duration: Duration) -> Instant {
    const CENTURY: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);
    now + duration.min(CENTURY)
}

/// Neither values of headers nor those of parameters print.
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
