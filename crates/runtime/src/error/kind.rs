//! What kinds of failure there are.

use super::Failure;

/// What kind of failure an [`Error`](crate::Error) is. Its predicates group them by what a program does about them.
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
    /// A client cannot be set up.
    Config,
    /// A text is no value of the type that it was to become: an amount, a date.
    Value,
    /// A request was found invalid before it was sent.
    Invalid,
    /// There are no credentials to send.
    Credentials,
    /// No connection came about.
    Connect,
    /// Time ran out, of an attempt or of the whole call.
    Timeout,
    /// The connection broke, what came is no HTTP, or the call was begun in another tokio runtime.
    Interrupted,
    /// The body of the response is larger than the body limit.
    TooLarge,
    /// The status of the response is no success.
    Status,
    /// The body of a success is no JSON.
    Decode,
    /// The body of a success, or a field of it, is JSON and not what it should be.
    Unexpected,
    /// Another caller was faster, or what is there contradicts the request.
    Conflict,
    /// A list cannot be read completely, or there is no telling.
    Incomplete,
    /// A blocking call was not begun, in a thread that runs an asynchronous program.
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
