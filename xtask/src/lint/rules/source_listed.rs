//! `source-listed`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, Pointer, Provenance};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "P02",
    name: "source-listed",
    summary: "An `x-source` names a section that `sources.yaml` does not list.",
    why: "The site and the contract link to the vendor's page, so the section must be listed with its page.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal: {x-source: page#deal}
",
        right: "
components:
  schemas:
    Deal: {x-source: page#deals}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let unlisted = context.provenances.entries().filter_map(|(pointer, entry)| match &entry.provenance {
        Provenance::Documented(section) => unlisted(context, pointer, section),
        Provenance::Assumed(_) => None,
    });
    unlisted.chain(context.mappings.iter().filter_map(|(_, node)| malformed(context, node))).collect()
}

fn unlisted(context: &Context<'_>, pointer: &Pointer, section: &str) -> Option<Diagnostic> {
    if context.sources.lists(section) {
        return None;
    }
    let node = context.document.get(pointer)?;
    let at = node.get("x-source").map_or(node.at, |source| source.at);
    let message = format!("`{section}` is not listed in {}", context.sources.document().path);
    Some(context.diagnostic(at, RULE.name, message, "list the source and its section there, or name a listed one"))
}

fn malformed(context: &Context<'_>, node: &Node) -> Option<Diagnostic> {
    let source = node.get("x-source").filter(|source| source.as_str().is_none())?;
    let message = format!("`x-source` is {}", source.kind());
    Some(context.diagnostic(source.at, RULE.name, message, "write `<source>#<section>` as text"))
}
