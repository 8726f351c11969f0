//! The members of JSON objects.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// The members of a JSON object by name, with the digits of their numbers.
pub type Members = BTreeMap<String, Box<RawValue>>;
