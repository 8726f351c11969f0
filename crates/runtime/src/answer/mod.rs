//! Answers whose form nobody documented.

pub(crate) mod body;
pub(crate) mod list;
pub(crate) mod model;
pub(crate) mod one;
mod shape;
mod wrapper;

use std::fmt;

use serde::de::DeserializeOwned;

use crate::value::json::{Json, excerpt};

/// An answer that is decoded whatever JSON it is.
pub trait Answer: DeserializeOwned + From<Json> {
    /// Whether the answer has one of the forms that it should have.
    fn is_expected(&self) -> bool;
}

/// An answer that is JSON and does not hold what it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerError(String);

impl AnswerError {
    pub(crate) fn new(expected: &str, found: &Json) -> Self {
        Self(format!("expected {expected}, found {}: {}", found.kind(), excerpt(found.text())))
    }
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer does not have the expected form: {}", self.0)
    }
}

impl std::error::Error for AnswerError {}
