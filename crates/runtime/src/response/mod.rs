//! Answers whose form nobody documented.

pub(crate) mod list;
mod members;
pub(crate) mod model;
pub(crate) mod object;
mod read;
pub(crate) mod value;
mod wrapper;

use std::fmt;

use serde::de::DeserializeOwned;

use crate::secret::hide::Hide;
use crate::value::field::FieldError;
use crate::value::json::{Json, describe};

/// An answer that is decoded whatever JSON it is.
pub trait ResponseBody: DeserializeOwned + From<Json> {
    /// What a caller wants of it: an object, a list.
    type Output;

    /// Takes that out of the answer; an error where it has another form.
    fn into_output(self) -> Result<Self::Output, ResponseError>;

    /// Reads an answer from its JSON text, as the client reads the body of a response.
    ///
    /// serde's way gives the same, and passes the text twice.
    ///
    /// # Errors
    ///
    /// Where the text is not JSON, or a value in it is nested deeper than 100 levels.
    fn parse(text: &str) -> serde_json::Result<Self>;
}

/// An answer that is JSON and does not hold what it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseError {
    path: String,
    message: String,
}

impl ResponseError {
    pub(crate) fn new(path: impl Into<String>, expected: &str, found: &Json) -> Self {
        let message = format!("expected {expected}, found {}", describe(found));
        Self { path: path.into(), message }
    }

    pub(crate) fn with_message(path: &str, message: String) -> Self {
        Self { path: path.to_owned(), message }
    }

    /// The same of what stands at `path` in the whole answer.
    pub(crate) fn at(self, path: &str) -> Self {
        Self { path: format!("{path}{}", self.path.trim_start_matches('$')), ..self }
    }

    /// Without what may not be seen.
    pub(crate) fn hidden(self, hide: &Hide<'_>) -> Self {
        Self { path: hide.in_text(&self.path), message: hide.in_text(&self.message) }
    }

    /// Where in the answer it is: `$[3]` is the fourth item of a list.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl From<FieldError> for ResponseError {
    fn from(error: FieldError) -> Self {
        Self { path: format!("$.{}", error.field()), message: error.message().to_owned() }
    }
}

impl fmt::Display for ResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the response is not as documented: at {}, {}", self.path, self.message)
    }
}

impl std::error::Error for ResponseError {}
