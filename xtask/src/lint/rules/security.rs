//! `security-defined`, `security-scheme`, `security-scopes`, `security-uniform`.

use std::collections::BTreeSet;

use super::super::context::Context;
use super::parameter_names::is_header_name;
use crate::diagnostic::Diagnostic;
use crate::document::{Entry, Node, ObjectKind, Operation, SpecObject, Value, credential_header};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let components = context.document.root.get("components");
    let schemes = components.and_then(|components| components.get("securitySchemes"));
    let is_defined = |name: &str| schemes.is_some_and(|schemes| schemes.get(name).is_some());
    let undefined = required(context).filter(|name| !is_defined(&name.key)).map(|name| {
        let message = format!("`components/securitySchemes` has no `{}`", name.key);
        context.diagnostic(name.at, "security-defined", message, "define the scheme, or name one that is defined")
    });
    let kind = |name: &str| schemes.and_then(|schemes| schemes.get(name)).and_then(|scheme| scheme.str("type"));
    let has_scopes = |name: &str| matches!(kind(name), Some("oauth2" | "openIdConnect"));
    let scopes = required(context).filter(|name| !has_scopes(&name.key) && !name.node.items().is_empty()).map(|name| {
        let message = format!("`{}` has scopes, and is not of a type that has them", name.key);
        context.diagnostic(
            name.node.at,
            "security-scopes",
            message,
            "write `[]`, and the permission in the description",
        )
    });
    let uniform = context.operations.iter().filter_map(|operation| uniform(context, operation));
    let unsent = context.defined(ObjectKind::SecurityScheme).filter_map(|place| unsent(context, place));
    undefined.chain(unsent).chain(scopes).chain(uniform).collect()
}

/// What the client cannot send; what is no scheme of OpenAPI has another diagnostic.
fn unsent(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    const RULE: &str = "security-scheme";
    let key = place.node.get("in").filter(|_| place.node.str("type") == Some("apiKey"));
    match (credential_header(place.node), key) {
        (Some((name, _)), _) if !is_header_name(&name) => {
            let at = place.node.get("name").map_or(place.node.at, |name| name.at);
            let message = format!("`{}` is no name of a header", name.escape_debug());
            Some(context.diagnostic(at, RULE, message, "use letters, digits and hyphens"))
        }
        (None, Some(key)) if matches!(key.as_str(), Some("query" | "cookie")) => {
            let message = "the client sends credentials in headers only: others have them in logs";
            Some(context.diagnostic(key.at, RULE, message, "name a header, where the vendor takes one"))
        }
        _ => None,
    }
}

/// The client has its credentials from the document, and sends them with every request.
fn uniform(context: &Context<'_>, operation: &Operation<'_>) -> Option<Diagnostic> {
    let own = operation.node.entry("security").filter(|own| matches!(own.node.value, Value::Sequence(_)))?;
    let all = ways(context.document.root.get("security"));
    if !ways(Some(&own.node)).is_disjoint(&all) {
        return None;
    }
    let message = "the operation's `security` has none of the document's ways, which the client uses for all";
    let help = "list one of the document's ways too, or remove it";
    Some(context.diagnostic(own.at, "security-uniform", message, help))
}

/// Each way with the schemes that it needs together; without a list, the one that needs nothing.
fn ways(security: Option<&Node>) -> BTreeSet<BTreeSet<&str>> {
    let ways = security.map_or(&[][..], Node::items);
    if ways.is_empty() {
        return BTreeSet::from([BTreeSet::new()]);
    }
    ways.iter().map(|way| way.entries().iter().map(|entry| entry.key.as_str()).collect()).collect()
}

/// The schemes that the document or an operation asks for.
pub(super) fn required<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a Entry> {
    let root = &context.document.root;
    let holders = std::iter::once(root).chain(context.operations.iter().map(|operation| operation.node));
    let lists = holders.filter_map(|holder| holder.get("security"));
    lists.flat_map(Node::items).flat_map(Node::entries)
}
