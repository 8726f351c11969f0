//! `one-server`

use super::super::context::Context;
use crate::finding::Finding;

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let paths = context.document.root.entries_of("paths").iter();
    let holders = paths.map(|entry| &entry.node).chain(context.operations.iter().map(|operation| operation.node));
    let own = holders.filter_map(|holder| holder.entry("servers"));
    own.map(|entry| {
        let message = "`servers` of a path or an operation: the client has one address for all requests";
        let mend = "name the server at the document's root; another server is another document";
        context.finding(entry.at, "one-server", message, mend)
    })
    .collect()
}
