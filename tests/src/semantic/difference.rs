//! Something that one document says and another does not.

use std::collections::BTreeMap;
use std::fmt;

/// Where two documents differ, and how.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The JSON pointer into the documented one, with references followed. What only the other has is named by the
    /// place where it would stand.
    pub pointer: String,
    /// What differs there: a keyword, or a word for what is compared.
    pub aspect: String,
    /// What is documented; `None` where nothing is.
    pub documented: Option<String>,
    /// What the other says; `None` where it says nothing.
    pub found: Option<String>,
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pointer, aspect, documented, found } = self;
        let [documented, found] = [documented, found].map(|said| said.as_deref().unwrap_or("nothing"));
        write!(formatter, "{pointer}: {aspect}: documented {documented}, found {found}")
    }
}

/// All keys of two maps, each with what the maps have for it.
pub fn pairs<'a, K: Ord, V>(
    documented: &'a BTreeMap<K, V>,
    found: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = (&'a K, Option<&'a V>, Option<&'a V>)> {
    let new = found.keys().filter(|key| !documented.contains_key(key));
    documented.keys().chain(new).map(|key| (key, documented.get(key), found.get(key)))
}
