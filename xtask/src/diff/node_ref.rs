//! A reference to a node of one of the two documents.

use std::collections::BTreeMap;

use crate::diagnostic::Position;
use crate::document::{Document, Entry, Node, Number, Pointer, Value, to_json_text};

/// The pointer to the components with schemas.
const SCHEMAS: &str = "/components/schemas/";

/// A node, and where it is.
#[derive(Clone, Debug)]
pub(super) struct NodeRef<'a> {
    pub(super) document: &'a Document,
    pub(super) pointer: Pointer,
    pub(super) node: &'a Node,
    /// The position of the key, or of the value of a sequence.
    pub(super) position: Position,
}

impl<'a> NodeRef<'a> {
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

    /// Returns the members of the mapping under `key`.
    pub(super) fn members(&self, key: &str) -> Vec<(&'a str, Self)> {
        self.child(key).map(|child| child.entries()).unwrap_or_default()
    }

    /// Returns the members of this mapping.
    pub(super) fn entries(&self) -> Vec<(&'a str, Self)> {
        self.node.entries().iter().map(|entry| (entry.key.as_str(), self.entry(entry))).collect()
    }

    /// Returns the items of the sequence under `key`.
    pub(super) fn items(&self, key: &str) -> Vec<Self> {
        let Some(list) = self.child(key) else { return Vec::new() };
        let items = list.node.items().iter().enumerate();
        items.map(|(index, node)| Self { pointer: list.pointer.item(index), node, position: node.at, ..list }).collect()
    }

    /// Returns the strings of the sequence under `key`.
    pub(super) fn strings(&self, key: &str) -> Vec<&'a str> {
        self.node.items_of(key).iter().filter_map(Node::as_str).collect()
    }

    /// Returns the target of a reference; the node itself if it is no reference, or leads nowhere.
    pub(super) fn resolve(&self) -> Self {
        let target = self.node.reference().and_then(|_| self.document.resolve(&self.pointer, self.node));
        let target = target.and_then(|(pointer, _)| Self::find(self.document, &pointer));
        target.unwrap_or_else(|| self.clone())
    }

    /// Returns the name of a schema that is a component.
    pub(super) fn component(&self) -> Option<&str> {
        self.pointer.as_str().strip_prefix(SCHEMAS).filter(|name| !name.contains('/'))
    }

    /// Whether the value under `key` is `true`.
    pub(super) fn flag(&self, key: &str) -> bool {
        self.node.bool(key) == Some(true)
    }

    /// Returns the value on one line.
    pub(super) fn one_line(&self) -> String {
        match &self.node.value {
            Value::String(text) if !text.is_empty() => text.split_whitespace().collect::<Vec<_>>().join(" "),
            _ => to_json_text(self.node, None),
        }
    }
}

/// Whether two nodes are equal. The keys of a mapping have no order, and numbers are compared by value.
pub(super) fn same(one: &Node, other: &Node) -> bool {
    key(one) == key(other)
}

/// Whether two nodes are equal, with numbers compared by their digits, which are part of an example.
pub(super) fn same_digits(one: &Node, other: &Node) -> bool {
    render(one, &str::to_owned) == render(other, &str::to_owned)
}

/// Returns a text that is the same for all equal nodes.
pub(super) fn key(node: &Node) -> String {
    render(node, &|digits| Number::parse(digits).map_or_else(|| digits.to_owned(), |number| format!("{number:?}")))
}

fn render(node: &Node, number: &dyn Fn(&str) -> String) -> String {
    match &node.value {
        Value::Number(digits) => number(digits),
        Value::Sequence(items) => {
            let items: Vec<String> = items.iter().map(|item| render(item, number)).collect();
            format!("[{}]", items.join(","))
        }
        Value::Mapping(entries) => {
            let members: BTreeMap<&str, String> =
                entries.iter().map(|entry| (entry.key.as_str(), render(&entry.node, number))).collect();
            let members: Vec<String> = members.into_iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::String(text) => format!("{text:?}"),
        Value::Null | Value::Bool(_) => to_json_text(node, None),
    }
}

/// Whether both nodes are missing, or equal.
pub(super) fn same_option(one: Option<&NodeRef<'_>>, other: Option<&NodeRef<'_>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => same(one.node, other.node),
        (one, other) => one.is_none() && other.is_none(),
    }
}
