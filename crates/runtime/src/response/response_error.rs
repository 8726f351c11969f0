//! Responses that are not as documented.

use std::fmt;

use crate::redaction::Redactor;
use crate::value::field_error::FieldError;
use crate::value::json::{Json, describe};

/// A response that is JSON and not as documented.
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

    /// Returns the error for a value that is at `path` in the body.
    pub(crate) fn at(self, path: &str) -> Self {
        Self { path: format!("{path}{}", self.path.trim_start_matches('$')), ..self }
    }

    /// Redacts what it shows of the response.
    pub(crate) fn redacted(self, redactor: &Redactor) -> Self {
        Self { path: redactor.redact_text(&self.path), message: redactor.redact_text(&self.message) }
    }

    /// Returns the JSON path of the value: `$[3]` is the fourth item of a list.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_where_it_is_and_what_was_found() {
        let error = ResponseError::new("$.id", "an integer", &Json::parse("[1]").expect("JSON"));
        assert_eq!(error.path(), "$.id");
        assert_eq!(
            error.to_string(),
            "the response is not as documented: at $.id, expected an integer, found an array: [1]"
        );
        assert_eq!(error.at("$.deals[3]").path(), "$.deals[3].id");
    }
}
