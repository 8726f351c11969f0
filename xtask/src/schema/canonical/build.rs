//! Makes nodes and maps over them.

use crate::diagnostic::Position;
use crate::document::{Entry, Node, Value};

pub(super) fn map_entries(node: &Node, mut map: impl FnMut(&Entry) -> Node) -> Node {
    let Value::Mapping(entries) = &node.value else { return node.clone() };
    let entries = entries.iter().map(|entry| Entry { node: map(entry), key: entry.key.clone(), at: entry.at });
    Node { value: Value::Mapping(entries.collect()), at: node.at }
}

pub(super) fn map_items(node: &Node, map: impl FnMut(&Node) -> Node) -> Node {
    let Value::Sequence(items) = &node.value else { return node.clone() };
    Node { value: Value::Sequence(items.iter().map(map).collect()), at: node.at }
}

pub(super) fn without(mut node: Node, key: &str) -> Node {
    if let Value::Mapping(entries) = &mut node.value {
        entries.retain(|entry| entry.key != key);
    }
    node
}

pub(super) fn text(text: &str, at: Position) -> Node {
    Node { value: Value::String(text.to_owned()), at }
}

pub(super) fn entry(key: &str, node: Node) -> Entry {
    Entry { key: key.to_owned(), at: node.at, node }
}

pub(super) fn sequence(items: impl IntoIterator<Item = Node>, at: Position) -> Node {
    Node { value: Value::Sequence(items.into_iter().collect()), at }
}

pub(super) fn mapping<const N: usize>(entries: [(&str, Node); N], at: Position) -> Node {
    Node { value: Value::Mapping(entries.into_iter().map(|(key, node)| entry(key, node)).collect()), at }
}
