//! `cargo xtask lint`: what must be so in a document, beyond OpenAPI itself.
//!
//! A rule is a function from a `Context` to findings. Each rule of the generator's limits exists because the
//! generator panics, drops data or writes an unusable type where it is broken; `ARCHITECTURE.md` has the table.

mod context;
mod depth;
mod rules;
mod tree;

use std::collections::BTreeSet;

use crate::document::{Document, Position, Sources};
use crate::finding::Finding;
use crate::schema::canonical;
use context::Context;

/// Checks a document by all rules; the findings are in the order of the file.
pub fn lint(document: &Document, sources: &Sources) -> Vec<Finding> {
    let context = Context::new(document, sources);
    let mut findings = rules::check(&context);
    // Where references have no end, there are no forms to look at.
    if context.references_end() {
        let canonical = canonical(document);
        findings.extend(rules::check_forms(&Context::new(&canonical, sources)));
    }
    let known: BTreeSet<Position> = findings.iter().map(|finding| finding.position).collect();
    let structure = rules::structure(&context).into_iter();
    // What a rule has named already, it names better than the reader of OpenAPI does.
    findings.extend(structure.filter(|finding| !known.contains(&finding.position)));
    findings.extend(document.line_breaks());
    in_order(findings)
}

/// Checks `sources.yaml`.
pub fn lint_sources(sources: &Sources) -> Vec<Finding> {
    let mut findings = rules::sources(sources);
    findings.extend(sources.document().line_breaks());
    in_order(findings)
}

/// Without repetitions: a shared component is seen from every place that uses it.
fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort();
    findings.dedup();
    findings
}
