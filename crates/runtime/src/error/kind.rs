//! Kinds of failure.

use super::failure::Failure;

/// The kind of failure that an [`Error`](crate::Error) is. Its predicates group them by what a program does about them.
///
/// ```
/// use crm_client_runtime::{Error, ErrorKind};
///
/// # fn report(error: &Error) {
/// match error.kind() {
///     ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Interrupted => eprintln!("the network: {error}"),
///     ErrorKind::Status => eprintln!("the server: {error}"),
///     _ => eprintln!("{error}"),
/// }
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A setting of a client is invalid.
    Config,
    /// A text is not a value of the wanted type: an amount, a date.
    Value,
    /// A request is invalid and was not sent.
    Invalid,
    /// There are no credentials to send.
    Credentials,
    /// No connection was made.
    Connect,
    /// Time ran out, for an attempt or for the whole call.
    Timeout,
    /// The connection broke, the response is not HTTP, or the call was continued in another tokio runtime.
    Interrupted,
    /// The body of the response is larger than the body limit.
    TooLarge,
    /// The server sent an error response.
    Status,
    /// The body of a successful response is not JSON.
    Decode,
    /// The body of a successful response, or a field of it, is JSON and not as documented.
    Unexpected,
    /// Another caller was faster, or what is stored contradicts the request.
    Conflict,
    /// A list cannot be read completely, or may be incomplete.
    Incomplete,
    /// A blocking call cannot be made in a thread of a tokio runtime.
    #[cfg(feature = "blocking")]
    Blocking,
}

impl ErrorKind {
    pub(super) fn of(failure: &Failure) -> Self {
        match failure {
            Failure::Config(_) => Self::Config,
            Failure::Value(_) => Self::Value,
            Failure::Invalid(_) => Self::Invalid,
            Failure::Credentials(_) => Self::Credentials,
            Failure::Connect { .. } => Self::Connect,
            Failure::Timeout(_) => Self::Timeout,
            Failure::Broken(_) | Failure::Moved => Self::Interrupted,
            Failure::TooLarge(_) => Self::TooLarge,
            Failure::Status(_) => Self::Status,
            Failure::Decode { .. } => Self::Decode,
            Failure::Unexpected(_) => Self::Unexpected,
            Failure::Conflict(_) => Self::Conflict,
            Failure::Incomplete { .. } => Self::Incomplete,
            #[cfg(feature = "blocking")]
            Failure::Blocking(_) => Self::Blocking,
        }
    }
}
