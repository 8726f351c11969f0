//! What several rules ask about parameters.

use std::collections::BTreeSet;

use super::context::Context;
use crate::diagnostic::Position;
use crate::document::{Pointer, parameter_key};
use crate::schema::SchemaKind;

/// A parameter that stands in one list a second time.
pub(super) struct Repeated<'a> {
    /// Where the second one stands.
    pub(super) at: Position,
    /// Its name.
    pub(super) name: &'a str,
    /// Where it is sent: `path`, `query`, `header` or `cookie`.
    pub(super) location: &'a str,
}

/// Returns the parameters that stand in one list twice. An operation's parameter may replace one of its path.
pub(super) fn repeated<'a>(context: &Context<'a>) -> Vec<Repeated<'a>> {
    let mut all = Vec::new();
    let paths = context.document.root.entries_of("paths");
    let root = Pointer::root().child("paths");
    let items = paths.iter().map(|entry| (root.child(&entry.key), &entry.node));
    let operations = context.operations.iter().map(|operation| (operation.pointer.clone(), operation.node));
    for (pointer, owner) in items.chain(operations) {
        let pointer = pointer.child("parameters");
        let mut seen = BTreeSet::new();
        for (index, item) in owner.items_of("parameters").iter().enumerate() {
            let resolved = context.document.resolve(&pointer.item(index), item);
            let Some((_, node)) = resolved else { continue };
            let (Some(name), Some(location)) = (node.str("name"), node.str("in")) else { continue };
            if !seen.insert(parameter_key(node)) {
                all.push(Repeated { at: item.at, name, location });
            }
        }
    }
    all
}

/// Returns whether a schema is one value, as a parameter needs it.
pub(super) fn is_one_value(kind: &SchemaKind) -> bool {
    !matches!(
        kind.without_null(),
        SchemaKind::Array(_)
            | SchemaKind::Map(_)
            | SchemaKind::Object(_)
            | SchemaKind::FreeObject
            | SchemaKind::ListResponse { .. }
            | SchemaKind::ObjectResponse { .. }
    )
}
