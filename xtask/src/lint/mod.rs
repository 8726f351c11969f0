//! `cargo xtask lint`: what must be so in a document, beyond OpenAPI itself.
//!
//! A rule is a function from a `Context` to diagnostics. Each rule of the generator's limits exists because the
//! generator panics, drops data or writes an unusable type where it is broken; `ARCHITECTURE.md` has the table.

mod context;
mod depth;
mod rules;
mod tree;

use std::collections::BTreeSet;

use crate::document::{Document, Sources};

use crate::diagnostic::{Diagnostic, Position};
use crate::schema::canonical;
use context::Context;

/// Checks a document by all rules; the diagnostics are in the order of the file.
pub fn lint(document: &Document, sources: &Sources) -> Vec<Diagnostic> {
    let context = Context::new(document, sources);
    let mut diagnostics = rules::check(&context);
    // Where references have no end, there are no forms to look at.
    if context.references_end() {
        let canonical = canonical(document);
        diagnostics.extend(rules::check_forms(&Context::new(&canonical, sources)));
    }
    let known: BTreeSet<Position> = diagnostics.iter().map(|diagnostic| diagnostic.position).collect();
    let structure = rules::structure(&context).into_iter();
    // What a rule has named already, it names better than the reader of OpenAPI does.
    diagnostics.extend(structure.filter(|diagnostic| !known.contains(&diagnostic.position)));
    diagnostics.extend(document.line_breaks());
    in_order(diagnostics)
}

/// Checks `sources.yaml`.
pub fn lint_sources(sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = rules::sources(sources);
    diagnostics.extend(sources.document().line_breaks());
    in_order(diagnostics)
}

/// Without repetitions: a shared component is seen from every place that uses it.
fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort();
    diagnostics.dedup();
    diagnostics
}
