//! Waiting for a call in a program that is not asynchronous.

use std::fmt;
use std::io;
use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

use crate::call::operation::Operation;
use crate::error::{Error, Failure};

/// Waits for a future of a client, on a runtime that all blocking calls of the program share.
///
/// An error where it would stop an asynchronous program (which a thread of `spawn_blocking` is part of), or where the
/// runtime cannot be started.
///
/// ```
/// let answer = crm_client_runtime::blocking::block_on(async { 17 })?;
/// assert_eq!(answer, 17);
/// # Ok::<(), crm_client_runtime::blocking::BlockingError>(())
/// ```
pub fn block_on<F: Future>(future: F) -> Result<F::Output, BlockingError> {
    static RUNTIME: OnceLock<io::Result<Runtime>> = OnceLock::new();
    if Handle::try_current().is_ok() {
        return Err(BlockingError("this thread runs an asynchronous program, which it would stop".to_owned()));
    }
    // Connections live on a thread of their own, so that they are looked after between the calls too.
    match RUNTIME.get_or_init(|| Builder::new_multi_thread().worker_threads(1).enable_all().build()) {
        Ok(runtime) => Ok(runtime.block_on(future)),
        Err(error) => Err(BlockingError(format!("no thread could be started: {error}"))),
    }
}

/// A blocking call that was not begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockingError(String);

impl BlockingError {
    pub(crate) fn with_message(message: String) -> Self {
        Self(message)
    }

    pub(crate) fn of_call(self, operation: &'static Operation) -> Error {
        Error::new(operation, operation.path.to_owned(), Failure::Blocking(self))
    }
}

impl fmt::Display for BlockingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BlockingError {}
