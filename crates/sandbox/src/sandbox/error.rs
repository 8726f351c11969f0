//! Errors of a start.

use std::fmt;
use std::io;

use crate::store::StoreError;

/// A sandbox could not start.
#[derive(Debug)]
pub struct StartError(String);

impl StartError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl From<io::Error> for StartError {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<StoreError> for StartError {
    fn from(error: StoreError) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the sandbox does not start: {}", self.0)
    }
}

impl std::error::Error for StartError {}
