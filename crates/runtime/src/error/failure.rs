//! What went wrong.

use std::error::Error as StdError;
use std::io;

use http::StatusCode;

use super::body::ErrorBody;
use crate::call::retry::is_transient;
use crate::response::ResponseError;
use crate::secret::hide::Hide;
use crate::session::Session;
use crate::session::config_error::ConfigError;
use crate::session::provider::CredentialError;
use crate::validation::Violation;

/// What is behind a failure.
pub(crate) type Source = Box<dyn StdError + Send + Sync>;

/// What went wrong.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A client that cannot be set up.
    Config(ConfigError),
    /// A text that is no value of the type that it was to become.
    Value(Source),
    /// Before anything was sent.
    Invalid(Vec<Violation>),
    /// There are no credentials to send.
    Credentials(CredentialError),
    /// No connection came about.
    Connect {
        source: Source,
        /// Whether that means that nothing was sent: it may have been the connection of a redirect.
        is_unsent: bool,
        is_timeout: bool,
        /// Whether TLS failed for a reason that stays: a certificate that is not trusted, a server that speaks no TLS.
        is_certificate: bool,
    },
    /// Time ran out.
    Timeout(Stage),
    /// The connection broke, or what came is no HTTP.
    Broken(Source),
    /// The call was begun in another tokio runtime.
    Moved,
    /// The answer is larger than the body limit, in bytes.
    TooLarge(usize),
    /// An answer that is no success.
    Status(ErrorBody),
    /// A success that is no JSON.
    Decode { path: String, kind: String, source: DecodeError, body: ErrorBody },
    /// A success that is JSON and not what it should be.
    Unexpected(Box<ResponseError>),
    /// Another caller was faster.
    Conflict(String),
    /// A list that cannot be read completely: why, and what to do.
    Incomplete { message: String, advice: &'static str },
    /// A blocking call that was not begun.
    #[cfg(feature = "blocking")]
    Blocking(crate::blocking::BlockingError),
}

/// What was under way when time ran out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The client's own pacing held the request back.
    BeforeSending,
    /// The connection, the request, or the wait for the answer.
    Response,
    /// The body of the answer.
    Body,
}

/// Why a body is no JSON.
#[derive(Debug)]
pub(crate) enum DecodeError {
    Json(serde_json::Error),
    Text(std::str::Utf8Error),
}

impl Failure {
    /// What an error of the HTTP client means. `error` has no URL, which may have what must not be seen in its query.
    pub(crate) fn of(error: reqwest::Error, session: &Session) -> Self {
        if error.is_connect() {
            Self::Connect {
                is_unsent: !session.shared.http.is_given(),
                is_timeout: error.is_timeout(),
                is_certificate: is_certificate(&error),
                source: error.into(),
            }
        } else if error.is_timeout() {
            Self::Timeout(if error.is_body() { Stage::Body } else { Stage::Response })
        } else {
            Self::Broken(error.into())
        }
    }

    /// Whether the server may have done what it was asked for, although no answer says so.
    pub(crate) fn may_be_done(&self, status: Option<StatusCode>) -> bool {
        match self {
            Self::Connect { is_unsent, .. } => !is_unsent,
            Self::Timeout(stage) => *stage != Stage::BeforeSending,
            Self::Broken(_) | Self::Moved | Self::TooLarge(_) | Self::Decode { .. } | Self::Unexpected(_) => true,
            // Behind a redirect may be the page of what was just created.
            Self::Status(_) => status
                .is_some_and(|it| it.is_server_error() || it.is_redirection() || it == StatusCode::REQUEST_TIMEOUT),
            _ => false,
        }
    }

    /// Whether another attempt may help and does no harm: what is not idempotent is repeated only where nothing has
    /// reached the server.
    pub(crate) fn may_be_repeated(&self, status: Option<StatusCode>, is_idempotent: bool) -> bool {
        match self {
            Self::Connect { is_unsent, is_certificate, .. } => (is_idempotent || *is_unsent) && !is_certificate,
            Self::Credentials(error) => error.is_retryable(),
            Self::Timeout(Stage::BeforeSending) => true,
            Self::Timeout(_) | Self::Broken(_) | Self::Moved => is_idempotent,
            Self::Status(_) => is_idempotent && status.is_some_and(is_transient),
            _ => false,
        }
    }

    /// Of a successful answer, or made of one, without what may not be seen.
    pub(crate) fn hidden(self, hide: &Hide<'_>) -> Self {
        match self {
            Self::Decode { path, kind, source, mut body } => {
                hide.in_bytes(&mut body.bytes, body.is_truncated);
                Self::Decode { path: hide.in_text(&path), kind, source, body }
            }
            Self::Unexpected(error) => Self::Unexpected(Box::new(error.hidden(hide))),
            Self::Conflict(message) => Self::Conflict(hide.in_text(&message)),
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

/// Whether TLS failed for a reason that stays: a certificate that is not trusted, a server that speaks no TLS.
fn is_certificate(error: &reqwest::Error) -> bool {
    let mut next = error.source();
    while let Some(error) = next {
        if error.is::<rustls::Error>() {
            return true;
        }
        next = match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            // Its own source would be the one behind this: what it wraps is passed over, and it may be wrapped twice.
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    false
}
