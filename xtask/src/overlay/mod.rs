//! Overlays (OpenAPI Overlay 1.0): the descriptions of a document in another language.

mod apply;
mod check;
mod missing;
mod stamp;
mod translations;

pub use apply::apply;
pub use check::check;
pub use stamp::with_stamps;

use crate::document::{Document, Node};

/// An overlay as read from `openapi/overlays/`.
#[derive(Debug)]
pub struct Overlay {
    /// The language: the file's name.
    pub language: String,
    /// The file.
    pub document: Document,
}

/// One action.
#[derive(Debug)]
pub struct Action<'a> {
    /// The action's node.
    pub node: &'a Node,
    /// The `JSONPath` of what it changes.
    pub target: &'a str,
    /// What is merged into each.
    pub update: &'a Node,
}

impl Overlay {
    /// The name of the API that it extends: that of the document.
    pub fn api(&self) -> Option<&str> {
        self.document.root.str("extends")?.strip_prefix("../")?.strip_suffix(".yaml")
    }

    /// The actions that have a target and an update.
    pub fn actions(&self) -> impl Iterator<Item = Action<'_>> {
        let actions = self.document.root.items_of("actions").iter();
        actions.filter_map(|node| Some(Action { node, target: node.str("target")?, update: node.get("update")? }))
    }
}
