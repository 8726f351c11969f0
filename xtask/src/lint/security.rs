//! What several rules ask about security requirements.

use super::context::Context;
use crate::document::{Entry, Node};

/// Returns the schemes that the document or an operation requires.
pub(super) fn required<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Entry> {
    let root = &context.document.root;
    let holders = std::iter::once(root).chain(context.operations.iter().map(|operation| operation.node));
    let lists = holders.filter_map(|holder| holder.get("security"));
    lists.flat_map(Node::items).flat_map(Node::entries)
}

/// Returns the names of the schemes that are defined.
pub(super) fn schemes<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a str> {
    let schemes = context.document.root.get("components").map_or(&[][..], |all| all.entries_of("securitySchemes"));
    schemes.iter().map(|entry| entry.key.as_str())
}

/// Returns the definition of the scheme `name`.
pub(super) fn scheme<'a>(context: &Context<'a>, name: &str) -> Option<&'a Node> {
    context.document.root.get("components")?.get("securitySchemes")?.get(name)
}
