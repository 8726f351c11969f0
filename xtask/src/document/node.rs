//! The tree: the data model of JSON, with positions, the order of the file and the digits of numbers.

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use crate::diagnostic::Position;

/// A value and its position.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it begins.
    pub at: Position,
}

/// A value of JSON's data model.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written: `12300.00` stays `12300.00`.
    Number(String),
    /// A string.
    String(String),
    /// A sequence.
    Sequence(Vec<Node>),
    /// A mapping, in the order of the file.
    Mapping(Mapping),
}

/// A key of a mapping and its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key begins.
    pub at: Position,
    /// Its value.
    pub node: Node,
}

// Positions are not compared.
impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.node == other.node
    }
}

impl Node {
    /// Returns the value of `key` in a mapping.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// Returns the entry `key` of a mapping.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.value {
            Value::Mapping(entries) => entries.entry(key),
            _ => None,
        }
    }

    /// Returns the child that a token of a JSON pointer names.
    pub fn child(&self, token: &str) -> Option<&Node> {
        match &self.value {
            Value::Mapping(_) => self.get(token),
            Value::Sequence(items) => items.get(token.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// Returns the node below this one that the tokens of a JSON pointer lead to.
    pub fn find_mut(&mut self, tokens: &[String]) -> Option<&mut Node> {
        let Some((first, rest)) = tokens.split_first() else { return Some(self) };
        let child = match &mut self.value {
            Value::Mapping(entries) => &mut entries.iter_mut().find(|entry| entry.key == *first)?.node,
            Value::Sequence(items) => items.get_mut(first.parse::<usize>().ok()?)?,
            _ => return None,
        };
        child.find_mut(rest)
    }

    /// Returns the entries of a mapping, or none if it is something else.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// Returns the items of a sequence, or none if it is something else.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// Returns the entries of the mapping under `key`, or none.
    pub fn entries_of(&self, key: &str) -> &[Entry] {
        self.get(key).map_or(&[], Node::entries)
    }

    /// Returns the items of the sequence under `key`, or none.
    pub fn items_of(&self, key: &str) -> &[Node] {
        self.get(key).map_or(&[], Node::items)
    }

    /// Returns the text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the string under `key`.
    pub fn str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Returns the boolean under `key`.
    pub fn bool(&self, key: &str) -> Option<bool> {
        match self.get(key)?.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the target of `$ref`.
    pub fn reference(&self) -> Option<&str> {
        self.str("$ref")
    }

    /// Returns whether this is a mapping or a sequence.
    pub fn is_inner(&self) -> bool {
        matches!(self.value, Value::Mapping(_) | Value::Sequence(_))
    }

    /// Returns whether this is a mapping without entries, `{}`.
    pub fn is_empty_mapping(&self) -> bool {
        matches!(&self.value, Value::Mapping(entries) if entries.is_empty())
    }

    /// Returns the name of the value's type, for messages.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Sequence(_) => "a sequence",
            Value::Mapping(_) => "a mapping",
        }
    }
}

/// The number of entries from which an index is faster.
const LARGE: usize = 16;

/// The entries of a mapping, in the order of the file, with a lookup by key that stays fast in large mappings.
#[derive(Debug, Default)]
pub struct Mapping {
    entries: Vec<Entry>,
    /// The index of each key. The first lookup in a large mapping fills it.
    index: OnceLock<HashMap<String, usize>>,
}

impl Mapping {
    /// Returns the entry of a key. For a repeated key, returns the first.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        if self.entries.len() < LARGE {
            return self.entries.iter().find(|entry| entry.key == key);
        }
        let index = self.index.get_or_init(|| {
            let entries = self.entries.iter().enumerate().rev();
            entries.map(|(index, entry)| (entry.key.clone(), index)).collect()
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

// A change of the entries drops the index.
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
