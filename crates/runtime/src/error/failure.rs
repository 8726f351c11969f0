//! What went wrong.

use std::error::Error as StdError;
use std::io;

use http::StatusCode;

use super::body::ErrorBody;
#[cfg(feature = "blocking")]
use crate::blocking::BlockingError;
use crate::config::config_error::ConfigError;
use crate::config::provider::CredentialError;
use crate::redaction::Redactor;
use crate::response::ResponseError;
use crate::retry::policy::is_transient;
use crate::validation::Violation;

/// The cause of a failure.
pub(crate) type Source = Box<dyn StdError + Send + Sync>;

/// What went wrong.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A client that cannot be set up.
    Config(ConfigError),
    /// A text that is not a value of the wanted type.
    Value(Source),
    /// The request is invalid and was not sent.
    Invalid(Vec<Violation>),
    /// There are no credentials to send.
    Credentials(CredentialError),
    /// No connection was made.
    Connect {
        source: Source,
        /// Whether nothing was sent; the connection of a redirect follows a request that was sent.
        is_unsent: bool,
        is_timeout: bool,
        /// Whether TLS failed for a permanent reason: an untrusted certificate, a server without TLS.
        is_certificate: bool,
    },
    /// Time ran out.
    Timeout(TimeoutPhase),
    /// The connection broke, or the response is not HTTP.
    Broken(Source),
    /// The call was continued in another tokio runtime.
    Moved,
    /// The body of the response is larger than this limit, in bytes.
    TooLarge(usize),
    /// An error response.
    Status(ErrorBody),
    /// A successful response that is not JSON.
    Decode { path: String, kind: String, source: DecodeError, body: ErrorBody },
    /// A successful response that is JSON and not as documented.
    Unexpected(Box<ResponseError>),
    /// Another caller was faster.
    Conflict(String),
    /// A list that cannot be read completely: why, and what to do about it.
    Incomplete { message: String, advice: &'static str },
    /// A blocking call that cannot be made in this thread.
    #[cfg(feature = "blocking")]
    Blocking(BlockingError),
}

/// What was going on when time ran out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeoutPhase {
    /// The client's own pacing delayed the request.
    BeforeSending,
    /// Connecting, sending the request, or waiting for the response.
    Response,
    /// Reading the body of the response.
    Body,
}

/// Why a body is not JSON.
#[derive(Debug)]
pub(crate) enum DecodeError {
    Json(serde_json::Error),
    Text(std::str::Utf8Error),
}

impl Failure {
    /// Returns what an error of the HTTP client means, without its URL, whose query may hold a secret.
    ///
    /// A client that may follow redirects may have sent the request before the connection that failed.
    pub(crate) fn of(error: reqwest::Error, may_redirect: bool) -> Self {
        let error = error.without_url();
        if error.is_connect() {
            Self::Connect {
                is_unsent: !may_redirect,
                is_timeout: error.is_timeout(),
                is_certificate: is_certificate(&error),
                source: error.into(),
            }
        } else if error.is_timeout() {
            Self::Timeout(if error.is_body() { TimeoutPhase::Body } else { TimeoutPhase::Response })
        } else {
            Self::Broken(error.into())
        }
    }

    /// Returns whether the request may have succeeded although no response says so.
    pub(crate) fn may_have_succeeded(&self, status: Option<StatusCode>) -> bool {
        match self {
            Self::Connect { is_unsent, .. } => !is_unsent,
            Self::Timeout(phase) => *phase != TimeoutPhase::BeforeSending,
            Self::Broken(_) | Self::Moved | Self::TooLarge(_) | Self::Decode { .. } | Self::Unexpected(_) => true,
            // A 3xx may follow a successful create.
            Self::Status(_) => status
                .is_some_and(|it| it.is_server_error() || it.is_redirection() || it == StatusCode::REQUEST_TIMEOUT),
            _ => false,
        }
    }

    /// Returns whether another attempt may help and does no harm. A call that is not idempotent is retried only if nothing
    /// has reached the server.
    pub(crate) fn is_retryable(&self, status: Option<StatusCode>, is_idempotent: bool) -> bool {
        match self {
            Self::Connect { is_unsent, is_certificate, .. } => (is_idempotent || *is_unsent) && !is_certificate,
            Self::Credentials(error) => error.is_retryable(),
            Self::Timeout(TimeoutPhase::BeforeSending) => true,
            Self::Timeout(_) | Self::Broken(_) | Self::Moved => is_idempotent,
            Self::Status(_) => is_idempotent && status.is_some_and(is_transient),
            _ => false,
        }
    }

    /// Redacts what the failure shows of a successful response.
    pub(crate) fn redacted(self, redactor: &Redactor) -> Self {
        match self {
            Self::Decode { path, kind, source, mut body } => {
                redactor.redact_body(&mut body.bytes, body.is_truncated);
                Self::Decode { path: redactor.redact_text(&path), kind, source, body }
            }
            Self::Unexpected(error) => Self::Unexpected(Box::new(error.redacted(redactor))),
            Self::Conflict(message) => Self::Conflict(redactor.redact_text(&message)),
            other => other,
        }
    }

    pub(crate) fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Config(error) => error.source(),
            Self::Value(error) => error.source(),
            Self::Connect { source, .. } | Self::Broken(source) => Some(source.as_ref()),
            Self::Decode { source: DecodeError::Json(error), .. } => Some(error),
            Self::Decode { source: DecodeError::Text(error), .. } => Some(error),
            Self::Credentials(error) => Some(error.source()),
            _ => None,
        }
    }
}

/// Returns whether TLS failed for a permanent reason: an untrusted certificate, a server without TLS.
fn is_certificate(error: &reqwest::Error) -> bool {
    let mut next = error.source();
    while let Some(error) = next {
        if error.is::<rustls::Error>() {
            return true;
        }
        next = match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            // `source` would skip the error that it wraps, and that may wrap another.
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn connect(is_unsent: bool, is_certificate: bool) -> Failure {
        Failure::Connect { source: "why".into(), is_unsent, is_timeout: false, is_certificate }
    }

    #[test]
    fn a_connection_that_failed_is_retried_unless_the_reason_is_permanent() {
        for (is_unsent, is_certificate, is_idempotent, expected) in [
            (true, false, true, true),
            (true, false, false, true),
            (false, false, true, true),
            (false, false, false, false),
            (true, true, true, false),
        ] {
            let failure = connect(is_unsent, is_certificate);
            assert_eq!(failure.is_retryable(None, is_idempotent), expected, "{failure:?}");
            assert_eq!(failure.may_have_succeeded(None), !is_unsent);
        }
    }

    #[test]
    fn what_was_not_sent_in_time_is_retried_whatever_it_is() {
        let failure = Failure::Timeout(TimeoutPhase::BeforeSending);
        assert!(failure.is_retryable(None, false) && !failure.may_have_succeeded(None));
        for phase in [TimeoutPhase::Response, TimeoutPhase::Body] {
            let failure = Failure::Timeout(phase);
            assert!(failure.is_retryable(None, true) && !failure.is_retryable(None, false));
            assert!(failure.may_have_succeeded(None));
        }
    }

    #[test]
    fn a_provider_says_whether_its_error_is_retryable() {
        let error = || CredentialError::new("why");
        assert!(!Failure::Credentials(error()).is_retryable(None, true));
        assert!(Failure::Credentials(error().retryable()).is_retryable(None, false));
    }

    #[test]
    fn redacts_what_it_shows_of_a_response() {
        let mut secrets = crate::redaction::Secrets::default();
        secrets.add("test-token".into());
        let redactor = secrets.redactor();
        let conflict = Failure::Conflict("the id test-token".to_owned()).redacted(&redactor);
        assert!(matches!(conflict, Failure::Conflict(message) if message == "the id (secret)"));
        let error = ResponseError::with_message("$.test-token", "found test-token".to_owned());
        match Failure::Unexpected(Box::new(error)).redacted(&redactor) {
            Failure::Unexpected(error) => {
                assert_eq!(error.to_string(), "the response is not as documented: at $.(secret), found (secret)");
            }
            failure => panic!("{failure:?}"),
        }
        let source = DecodeError::Json(serde::de::Error::custom("why"));
        let body = ErrorBody::new(b"<test-token>".to_vec(), false);
        let decode = Failure::Decode { path: "$.test-token".to_owned(), kind: "`<`".to_owned(), source, body };
        match decode.redacted(&redactor) {
            Failure::Decode { path, body, .. } => {
                assert_eq!((&*path, body.bytes()), ("$.(secret)", &b"<(secret)>"[..]));
            }
            failure => panic!("{failure:?}"),
        }
    }
}
