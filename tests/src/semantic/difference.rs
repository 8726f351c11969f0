//! What one document says and another does not.

use std::collections::BTreeMap;
use std::fmt;

/// A difference between two documents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The JSON pointer into the documented one, with references followed. What only the other has is named by the
    /// pointer that it would have.
    pub pointer: String,
    /// What differs: a keyword, or the kind of item.
    pub aspect: String,
    /// What is documented, if anything.
    pub documented: Option<String>,
    /// What the other says, if anything.
    pub found: Option<String>,
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pointer, aspect, documented, found } = self;
        let [documented, found] = [documented, found].map(|located| located.as_deref().unwrap_or("nothing"));
        write!(formatter, "{pointer}: {aspect}: documented {documented}, found {found}")
    }
}

/// Returns all keys of two maps, each with the value of either map.
pub fn pairs<'a, K: Ord, V>(
    documented: &'a BTreeMap<K, V>,
    found: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = (&'a K, Option<&'a V>, Option<&'a V>)> {
    let new = found.keys().filter(|key| !documented.contains_key(key));
    documented.keys().chain(new).map(|key| (key, documented.get(key), found.get(key)))
}
