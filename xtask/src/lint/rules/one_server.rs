//! `one-server`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "D06",
    name: "one-server",
    summary: "A path or an operation has `servers` of its own.",
    why: "The client has one address for all requests.",
    example: Example {
        wrong: "
paths:
  /deals:
    servers: [{url: 'https://deals.example'}]
",
        right: "
servers:
  - url: https://deals.example
    x-assumed: No host is documented.
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let paths = context.document.root.entries_of("paths").iter();
    let holders = paths.map(|entry| &entry.node).chain(context.operations.iter().map(|operation| operation.node));
    let own = holders.filter_map(|holder| holder.entry("servers"));
    own.map(|entry| {
        let message = "`servers` of a path or an operation: the client has one address for all requests";
        let help = "name the server at the document's root; another server is another document";
        context.diagnostic(entry.at, RULE.name, message, help)
    })
    .collect()
}
