//! `security-defined`, `security-scopes`.

use super::super::context::Context;
use crate::document::{Entry, Node};
use crate::finding::Finding;

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let components = context.document.root.get("components");
    let schemes = components.and_then(|components| components.get("securitySchemes"));
    let is_defined = |name: &str| schemes.is_some_and(|schemes| schemes.get(name).is_some());
    let undefined = required(context).filter(|name| !is_defined(&name.key)).map(|name| {
        let message = format!("`components/securitySchemes` has no `{}`", name.key);
        context.finding(name.at, "security-defined", message, "define the scheme, or name one that is defined")
    });
    let kind = |name: &str| schemes.and_then(|schemes| schemes.get(name)).and_then(|scheme| scheme.str("type"));
    let has_scopes = |name: &str| matches!(kind(name), Some("oauth2" | "openIdConnect"));
    let scopes = required(context).filter(|name| !has_scopes(&name.key) && !name.node.items().is_empty()).map(|name| {
        let message = format!("`{}` has scopes, and is not of a type that has them", name.key);
        context.finding(name.node.at, "security-scopes", message, "write `[]`, and the permission in the description")
    });
    undefined.chain(scopes).collect()
}

/// The schemes that the document or an operation asks for.
pub(super) fn required<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Entry> {
    let root = &context.document.root;
    let holders = std::iter::once(root).chain(context.operations.iter().map(|operation| operation.node));
    let lists = holders.filter_map(|holder| holder.get("security"));
    lists.flat_map(Node::items).flat_map(Node::entries)
}
