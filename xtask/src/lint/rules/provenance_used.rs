//! `provenance-used`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, PROVENANCE_KEYS, holds_names, is_data};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "P03",
    name: "provenance-used",
    summary: "An `x-source`, `x-assumed` or `x-conflict` names a keyword that stands neither here nor below.",
    why: "The entry was made for something that is gone, or its name has a typing error.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal: {x-assumed: [{for: [pattern], why: Guessed.}]}
",
        right: "
components:
  schemas:
    Deal: {x-assumed: [{for: [type], why: Guessed.}]}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (pointer, entry) in context.provenances.entries() {
        let Some(keyword) = &entry.keyword else { continue };
        if context.document.get(pointer).is_some_and(|node| !has_keyword(node, keyword)) {
            let message = format!("there is no `{keyword}` here or below that this could hold for");
            diagnostics.push(context.diagnostic(entry.at, RULE.name, message, "remove the keyword"));
        }
    }
    diagnostics
}

/// Returns whether the keyword stands at the node or below. A name that the author chose is not a keyword.
fn has_keyword(node: &Node, keyword: &str) -> bool {
    let is_below = |key: &str, node: &Node| {
        if holds_names(key) {
            node.entries().iter().any(|entry| has_keyword(&entry.node, keyword))
        } else {
            !is_data(key) && has_keyword(node, keyword)
        }
    };
    let mut entries = node.entries().iter().filter(|entry| !PROVENANCE_KEYS.contains(&entry.key.as_str()));
    entries.any(|entry| entry.key == keyword || is_below(&entry.key, &entry.node))
        || node.items().iter().any(|item| has_keyword(item, keyword))
}
