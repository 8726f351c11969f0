//! Makes the nodes of documents.

use xtask::document::{Entry, Node, Value, escape_token};

use xtask::diagnostic::Position;

pub(super) fn node(value: Value) -> Node {
    Node { value, at: Position::START }
}

pub(super) fn text(text: impl Into<String>) -> Node {
    node(Value::String(text.into()))
}

pub(super) fn number(digits: impl std::fmt::Display) -> Node {
    node(Value::Number(digits.to_string()))
}

pub(super) fn flag(flag: bool) -> Node {
    node(Value::Bool(flag))
}

pub(super) fn null() -> Node {
    node(Value::Null)
}

pub(super) fn list(items: impl IntoIterator<Item = Node>) -> Node {
    node(Value::Sequence(items.into_iter().collect()))
}

pub(super) fn object(entries: impl IntoIterator<Item = (String, Node)>) -> Node {
    let entries = entries.into_iter().map(|(key, node)| Entry { key, at: Position::START, node });
    node(Value::Mapping(entries.collect::<Vec<_>>().into()))
}

/// Makes an object with fixed names.
pub(super) fn members<const N: usize>(entries: [(&str, Node); N]) -> Node {
    object(entries.map(|(key, node)| (key.to_owned(), node)))
}

/// Adds members to an object. Existing ones stay.
pub(super) fn with(object: Node, more: impl IntoIterator<Item = (&'static str, Node)>) -> Node {
    more.into_iter().fold(object, |mut object, (key, node)| {
        if object.get(key).is_none()
            && let Value::Mapping(entries) = &mut object.value
        {
            entries.push(Entry { key: key.to_owned(), at: Position::START, node });
        }
        object
    })
}

pub(super) fn reference(kind: &str, name: &str) -> Node {
    let name = escape_token(name);
    members([("$ref", text(format!("#/components/{kind}/{name}")))])
}
