//! The tree: JSON's data model, with positions, the order of the file and the digits of numbers kept.

use super::mapping::Mapping;
use crate::diagnostic::Position;

/// A value and where it stands.
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

/// A key of a mapping and what stands under it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key begins.
    pub at: Position,
    /// What stands under it.
    pub node: Node,
}

/// Nodes are equal where their values are, wherever they stand; so are entries.
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
    /// What stands under `key` of a mapping.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// The entry `key` of a mapping.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.value {
            Value::Mapping(entries) => entries.entry(key),
            _ => None,
        }
    }

    /// The child that a token of a JSON pointer names.
    pub fn child(&self, token: &str) -> Option<&Node> {
        match &self.value {
            Value::Mapping(_) => self.get(token),
            Value::Sequence(items) => items.get(token.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// The node below this one that the tokens of a JSON pointer lead to.
    pub fn find_mut(&mut self, tokens: &[String]) -> Option<&mut Node> {
        let Some((first, rest)) = tokens.split_first() else { return Some(self) };
        let child = match &mut self.value {
            Value::Mapping(entries) => &mut entries.iter_mut().find(|entry| entry.key == *first)?.node,
            Value::Sequence(items) => items.get_mut(first.parse::<usize>().ok()?)?,
            _ => return None,
        };
        child.find_mut(rest)
    }

    /// The entries of a mapping; none where it is not one.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a sequence; none where it is not one.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Sequence(items) => items,
            _ => &[],
        }
    }

    /// The entries of the mapping under `key`; none where there is no such mapping.
    pub fn entries_of(&self, key: &str) -> &[Entry] {
        self.get(key).map_or(&[], Node::entries)
    }

    /// The items of the sequence under `key`; none where there is no such sequence.
    pub fn items_of(&self, key: &str) -> &[Node] {
        self.get(key).map_or(&[], Node::items)
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The string under `key`.
    pub fn str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// The boolean under `key`.
    pub fn bool(&self, key: &str) -> Option<bool> {
        match self.get(key)?.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The target of `$ref`.
    pub fn reference(&self) -> Option<&str> {
        self.str("$ref")
    }

    /// Whether nodes can be below this one.
    pub fn is_inner(&self) -> bool {
        matches!(self.value, Value::Mapping(_) | Value::Sequence(_))
    }

    /// Whether this is a mapping with nothing in it, `{}`.
    pub fn is_empty_mapping(&self) -> bool {
        matches!(&self.value, Value::Mapping(entries) if entries.is_empty())
    }

    /// What kind of value this is, for messages.
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
