//! Blocking calls, for programs that are not asynchronous.

use std::fmt;
use std::io;
use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

/// Waits for a future of a client, on a tokio runtime that all blocking calls of the program share.
///
/// # Errors
///
/// The thread belongs to a tokio runtime, which this would block (`spawn_blocking` included), or the shared runtime
/// cannot start.
///
/// ```
/// let value = crm_client_runtime::blocking::block_on(async { 17 })?;
/// assert_eq!(value, 17);
/// # Ok::<(), crm_client_runtime::blocking::BlockingError>(())
/// ```
pub fn block_on<F: Future>(future: F) -> Result<F::Output, BlockingError> {
    static RUNTIME: OnceLock<io::Result<Runtime>> = OnceLock::new();
    if Handle::try_current().is_ok() {
        return Err(BlockingError("this thread belongs to a tokio runtime, which it would block".to_owned()));
    }
    // Connections are served by a thread of their own, also between calls.
    match RUNTIME.get_or_init(|| Builder::new_multi_thread().worker_threads(1).enable_all().build()) {
        Ok(runtime) => Ok(runtime.block_on(future)),
        Err(error) => Err(BlockingError(format!("the runtime for blocking calls cannot start: {error}"))),
    }
}

/// A blocking call that cannot be made here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockingError(String);

impl BlockingError {
    pub(crate) fn with_message(message: String) -> Self {
        Self(message)
    }
}

impl fmt::Display for BlockingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BlockingError {}
