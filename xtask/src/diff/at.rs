//! A node of one of the two documents.

use std::collections::BTreeMap;

use crate::document::{Document, Entry, Node, Number, Pointer, Value, to_json_text};

use crate::diagnostic::Position;

/// Where the components with schemas are.
const SCHEMAS: &str = "/components/schemas/";

/// A node, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct At<'a> {
    pub(super) document: &'a Document,
    pub(super) pointer: Pointer,
    pub(super) node: &'a Node,
    /// Of the key, where there is one.
    pub(super) position: Position,
}

impl<'a> At<'a> {
    pub(super) fn root(document: &'a Document) -> Self {
        Self { document, pointer: Pointer::root(), node: &document.root, position: Position::START }
    }

    pub(super) fn find(document: &'a Document, pointer: &Pointer) -> Option<Self> {
        pointer.tokens().try_fold(Self::root(document), |at, token| at.child(&token))
    }

    pub(super) fn child(&self, key: &str) -> Option<Self> {
        if let Some(entry) = self.node.entry(key) {
            return Some(self.entry(entry));
        }
        let node = self.node.child(key)?;
        Some(Self { pointer: self.pointer.child(key), node, position: node.at, ..*self })
    }

    fn entry(&self, entry: &'a Entry) -> Self {
        Self { pointer: self.pointer.child(&entry.key), node: &entry.node, position: entry.at, ..*self }
    }

    /// The members of the mapping under `key`.
    pub(super) fn members(&self, key: &str) -> Vec<(&'a str, Self)> {
        self.child(key).map(|child| child.all()).unwrap_or_default()
    }

    /// The members of this mapping.
    pub(super) fn all(&self) -> Vec<(&'a str, Self)> {
        self.node.entries().iter().map(|entry| (entry.key.as_str(), self.entry(entry))).collect()
    }

    /// The items of the sequence under `key`.
    pub(super) fn items(&self, key: &str) -> Vec<Self> {
        let Some(list) = self.child(key) else { return Vec::new() };
        let items = list.node.items().iter().enumerate();
        items.map(|(index, node)| Self { pointer: list.pointer.item(index), node, position: node.at, ..list }).collect()
    }

    /// The texts of the sequence under `key`.
    pub(super) fn texts(&self, key: &str) -> Vec<&'a str> {
        self.node.items_of(key).iter().filter_map(Node::as_str).collect()
    }

    /// The node that a reference means; itself where it is none, or leads nowhere.
    pub(super) fn resolve(&self) -> Self {
        let target = self.node.reference().and_then(|_| self.document.resolve(&self.pointer, self.node));
        let target = target.and_then(|(pointer, _)| Self::find(self.document, &pointer));
        target.unwrap_or_else(|| self.clone())
    }

    /// The name of the schema, where it is a component.
    pub(super) fn component(&self) -> Option<&str> {
        self.pointer.as_str().strip_prefix(SCHEMAS).filter(|name| !name.contains('/'))
    }

    pub(super) fn is(&self, key: &str) -> bool {
        self.node.bool(key) == Some(true)
    }

    /// The value on one line.
    pub(super) fn text(&self) -> String {
        match &self.node.value {
            Value::String(text) if !text.is_empty() => text.split_whitespace().collect::<Vec<_>>().join(" "),
            _ => to_json_text(self.node, None),
        }
    }
}

/// Whether two nodes mean the same: the keys of a mapping have no order, and a number has many spellings.
pub(super) fn same(one: &Node, other: &Node) -> bool {
    key(one) == key(other)
}

/// Whether two nodes are written alike: the digits of an example are part of it.
pub(super) fn same_digits(one: &Node, other: &Node) -> bool {
    written(one, &str::to_owned) == written(other, &str::to_owned)
}

/// What a node means, as a text that is the same for all that mean the same.
pub(super) fn key(node: &Node) -> String {
    written(node, &|digits| Number::parse(digits).map_or_else(|| digits.to_owned(), |number| format!("{number:?}")))
}

fn written(node: &Node, number: &dyn Fn(&str) -> String) -> String {
    match &node.value {
        Value::Number(digits) => number(digits),
        Value::Sequence(items) => {
            let items: Vec<String> = items.iter().map(|item| written(item, number)).collect();
            format!("[{}]", items.join(","))
        }
        Value::Mapping(entries) => {
            let members: BTreeMap<&str, String> =
                entries.iter().map(|entry| (entry.key.as_str(), written(&entry.node, number))).collect();
            let members: Vec<String> = members.into_iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::String(text) => format!("{text:?}"),
        Value::Null | Value::Bool(_) => to_json_text(node, None),
    }
}

/// Whether what two documents have there, if anything, means the same.
pub(super) fn same_option(one: Option<&At<'_>>, other: Option<&At<'_>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => same(one.node, other.node),
        (one, other) => one.is_none() && other.is_none(),
    }
}
