//! `one-server`

use super::super::context::Context;
use crate::diagnostic::Diagnostic;

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let paths = context.document.root.entries_of("paths").iter();
    let holders = paths.map(|entry| &entry.node).chain(context.operations.iter().map(|operation| operation.node));
    let own = holders.filter_map(|holder| holder.entry("servers"));
    own.map(|entry| {
        let message = "`servers` of a path or an operation: the client has one address for all requests";
        let help = "name the server at the document's root; another server is another document";
        context.diagnostic(entry.at, "one-server", message, help)
    })
    .collect()
}
