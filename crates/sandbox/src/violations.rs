//! What is wrong with a request, field by field.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

/// Messages by the path of the parameter or field: `client_id`, `deal.tax`.
pub type Violations = BTreeMap<String, Vec<Message>>;

/// What is wrong with a value, in English and as Rails says it in Polish. It serializes as English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    english: String,
    /// The message of the vendor's framework, for its form of a 422.
    pub polish: String,
}

impl Message {
    pub fn new(english: impl Into<String>, polish: impl Into<String>) -> Self {
        Self { english: english.into(), polish: polish.into() }
    }

    /// The value is missing or empty.
    pub fn required(english: impl Into<String>) -> Self {
        Self::new(english, "nie może być puste")
    }
}

/// A message for which Rails has only a general one.
impl<T: Into<String>> From<T> for Message {
    fn from(english: T) -> Self {
        Self::new(english, "jest nieprawidłowe")
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.english.serialize(serializer)
    }
}
