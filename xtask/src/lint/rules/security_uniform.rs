//! `security-uniform`

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::document::{Node, Operation, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "A04",
    name: "security-uniform",
    summary: "An operation accepts none of the document's security requirements.",
    why: "The client takes its credentials from the document's `security`, and sends them with every request.",
    example: Example {
        wrong: "
paths:
  /deals:
    post: {security: [{}]}
",
        right: "
paths:
  /deals:
    post: {security: [{}, {bearer: []}]}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.operations.iter().filter_map(|operation| uniform(context, operation)).collect()
}

fn uniform(context: &Context<'_>, operation: &Operation<'_>) -> Option<Diagnostic> {
    let own = operation.node.entry("security").filter(|own| matches!(own.node.value, Value::Sequence(_)))?;
    let all = requirements(context.document.root.get("security"));
    if !requirements(Some(&own.node)).is_disjoint(&all) {
        return None;
    }
    let message = "the operation's `security` has none of the document's requirements, which the client uses for all";
    let help = "list one of the document's requirements too, or remove it";
    Some(context.diagnostic(own.at, RULE.name, message, help))
}

/// Returns each requirement as the schemes that it needs together. Without a list, it is the one that needs nothing.
fn requirements(security: Option<&Node>) -> BTreeSet<BTreeSet<&str>> {
    let all = security.map_or(&[][..], Node::items);
    if all.is_empty() {
        return BTreeSet::from([BTreeSet::new()]);
    }
    all.iter().map(|one| one.entries().iter().map(|entry| entry.key.as_str()).collect()).collect()
}
