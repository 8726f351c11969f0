//! An overlay's file and its actions.

use crate::document::{Document, Node};

/// An overlay as read from `openapi/overlays/`.
#[derive(Debug)]
pub struct Overlay {
    /// The language: the file's name.
    pub language: String,
    /// The file.
    pub document: Document,
}

/// An action of an overlay.
#[derive(Clone, Copy, Debug)]
pub struct Action<'a> {
    /// The action's node.
    pub node: &'a Node,
    /// The `JSONPath` of what it changes.
    pub target: &'a str,
    /// What is merged into each match.
    pub update: &'a Node,
}

impl Overlay {
    /// Returns the name of the API whose document it extends.
    pub fn api(&self) -> Option<&str> {
        self.document.root.str("extends")?.strip_prefix("../")?.strip_suffix(".yaml")
    }

    /// Returns the actions that have a target and an update.
    pub fn actions(&self) -> impl Iterator<Item = Action<'_>> {
        let actions = self.document.root.items_of("actions").iter();
        actions.filter_map(|node| Some(Action { node, target: node.str("target")?, update: node.get("update")? }))
    }
}
