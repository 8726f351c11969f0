//! The entries of a mapping, in the order of the file and looked up by key.

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use super::node::Entry;

/// From how many entries on an index pays.
const LARGE: usize = 16;

/// The entries of a mapping; a list of entries with a lookup whose cost does not grow with them.
#[derive(Debug, Default)]
pub struct Mapping {
    entries: Vec<Entry>,
    /// Where each key stands; made by the first lookup in a large mapping.
    index: OnceLock<HashMap<String, usize>>,
}

impl Mapping {
    /// Finds the entry of a key, the first where there are several.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        if self.entries.len() < LARGE {
            return self.entries.iter().find(|entry| entry.key == key);
        }
        let index = self.index.get_or_init(|| {
            let places = self.entries.iter().enumerate().rev();
            places.map(|(place, entry)| (entry.key.clone(), place)).collect()
        });
        self.entries.get(*index.get(key)?)
    }
}

impl Deref for Mapping {
    type Target = Vec<Entry>;

    fn deref(&self) -> &Vec<Entry> {
        &self.entries
    }
}

/// What changes the entries forgets the index.
impl DerefMut for Mapping {
    fn deref_mut(&mut self) -> &mut Vec<Entry> {
        self.index = OnceLock::new();
        &mut self.entries
    }
}

impl From<Vec<Entry>> for Mapping {
    fn from(entries: Vec<Entry>) -> Self {
        Self { entries, index: OnceLock::new() }
    }
}

impl FromIterator<Entry> for Mapping {
    fn from_iter<T: IntoIterator<Item = Entry>>(entries: T) -> Self {
        Vec::from_iter(entries).into()
    }
}

impl IntoIterator for Mapping {
    type Item = Entry;
    type IntoIter = std::vec::IntoIter<Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a> IntoIterator for &'a Mapping {
    type Item = &'a Entry;
    type IntoIter = std::slice::Iter<'a, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}

impl Clone for Mapping {
    fn clone(&self) -> Self {
        self.entries.clone().into()
    }
}

impl PartialEq for Mapping {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Position;
    use crate::document::{Node, Value};

    fn entry(key: &str) -> Entry {
        let at = Position::START;
        Entry { key: key.to_owned(), at, node: Node { value: Value::String(format!("value of {key}")), at } }
    }

    #[test]
    fn a_key_is_found_in_a_mapping_of_any_size_also_when_it_has_changed() {
        let mut mapping = Mapping::default();
        for count in 0..3 * LARGE {
            let key = format!("k{count}");
            assert_eq!(mapping.entry(&key), None);
            mapping.push(entry(&key));
            assert_eq!(mapping.entry(&key), Some(&entry(&key)));
            assert_eq!(mapping.entry("k0"), Some(&entry("k0")));
        }
        mapping.retain(|entry| entry.key != "k7");
        assert_eq!((mapping.entry("k7"), mapping.entry("k40")), (None, Some(&entry("k40"))));
    }
}
