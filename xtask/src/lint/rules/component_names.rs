//! `component-name`

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Pointer};

/// The names that OpenAPI 3.0 gives components: a reference is a URI, and names them as they are.
pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let components = context.document.get(&Pointer::root().child("components")).map_or(&[][..], Node::entries);
    let parts = components.iter().filter(|part| !part.key.starts_with("x-"));
    let odd = parts.flat_map(|part| part.node.entries()).filter(|component| !is_name(&component.key));
    odd.map(|component| {
        let message = format!("`{}` is no name of a component in OpenAPI 3.0", component.key.escape_debug());
        context.diagnostic(component.at, "component-name", message, "use `A-Z a-z 0-9 . _ -`, as `DealList`")
    })
    .collect()
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|each| each.is_ascii_alphanumeric() || matches!(each, '.' | '_' | '-'))
}
