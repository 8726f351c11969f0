//! `source-listed`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, SourceRole, named_sources};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "P02",
    name: "source-listed",
    summary: "A source that a fact names is not listed in `sources.yaml`, or it is about another API.",
    why: "The site and the contract link to the source, so its section must be listed with its address. Only a source of \
          kind `api` documents a fact; one about the same product or family supports an assumption.",
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
    let named = context.mappings.iter().flat_map(|(_, node)| named_sources(node));
    named.filter_map(|(role, node)| diagnostic(context, role, node)).collect()
}

fn diagnostic(context: &Context<'_>, role: SourceRole, node: &Node) -> Option<Diagnostic> {
    let sources = &context.sources;
    let path = &sources.document().path;
    // Another form is a matter of the rule `provenance`.
    let section = node.as_str()?;
    if !sources.lists(section) {
        let message = format!("`{section}` is not listed in {path}");
        let help = "list the source and its section there, or name a listed one";
        return Some(context.diagnostic(node.at, RULE.name, message, help));
    }
    // What another API of the vendor does is no fact about this one.
    let is_about_this = role == SourceRole::Supports || sources.is_about_api(section);
    (!is_about_this).then(|| {
        let message = format!("`{section}` is not about this API");
        let help = "write `x-assumed: [{why: ..., source: ...}]`: it supports an assumption";
        context.diagnostic(node.at, RULE.name, message, help)
    })
}
