//! `cargo xtask lint`: what a document must satisfy beyond OpenAPI itself.
//!
//! The rules about what the generator can read exist because it panics, drops data or writes a type that cannot be used
//! if they are broken. `cargo xtask lint --explain RULE` prints what a rule is for.
//!
//! # Adding a rule
//!
//! 1. Write `rules/<name>.rs`. Take `rules/one_server.rs` as a model: a `RULE` with the next free code of its group, the
//!    name, a summary, why it matters, and an example; and a `check` that returns diagnostics.
//!    - `Check::Document` looks at the document as it is written. `Check::Canonical` looks at what the generator reads:
//!      every object and enum is a component, and every `allOf` is merged. The other kinds are in `definition.rs`.
//!    - `Context` in `context.rs` has what a check looks at: objects, operations, references, kinds of schemas.
//! 2. In `rules/mod.rs`, add `mod <name>;`, and `<Name> => <name>,` to `rules!` in the order of the codes.
//! 3. Run `cargo test -p xtask --test lint rules`. It proves that the wrong example is reported by this rule alone, and
//!    that the right one is clean. The examples of a document are merged into `xtask/tests/lint/base.yaml`.
//! 4. Run `cargo xtask generate`, which writes the table of rules in `CONTRIBUTING.md`.
//!
//! Groups of codes: `F` files, `D` the document, `R` references and components, `P` provenance, `O` operations, `A`
//! authentication, `S` schemas, `T` translations.

mod context;
mod definition;
mod depth;
mod explain;
mod headers;
mod objects;
mod overlay_context;
mod parameters;
mod path_template;
mod rules;
mod security;
mod tree;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Document, Sources};
use crate::overlay::Overlay;
use crate::schema::canonical;
use crate::workspace::Documents;
use context::Context;
use definition::Check;
use overlay_context::OverlayContext;

pub use definition::{Definition, Example, ExampleFile};
pub use explain::{rule_names, rule_table};
pub use rules::Rule;

/// Checks all documents, sources and overlays. The diagnostics are in the order of the files.
pub fn lint_all(documents: &Documents) -> Vec<Diagnostic> {
    let sources = &documents.sources;
    let of_documents = documents.apis.iter().flat_map(|(_, document)| lint(document, sources));
    let overlays = documents.overlays.iter().enumerate();
    let of_overlays = overlays.flat_map(|(index, overlay)| {
        let is_same = |other: &&Overlay| other.language == overlay.language && other.api() == overlay.api();
        let extended = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name));
        match (documents.overlays.iter().take(index).find(is_same), extended) {
            (Some(first), _) => vec![rules::second_overlay(&overlay.document, &first.document)],
            (None, Some((_, document))) => lint_overlay(overlay, document),
            (None, None) => vec![rules::extends_nothing(&overlay.document)],
        }
    });
    of_documents.chain(lint_sources(sources)).chain(of_overlays).collect()
}

/// Checks a document. The diagnostics are in the order of the file.
pub fn lint(document: &Document, sources: &Sources) -> Vec<Diagnostic> {
    let context = Context::new(document, sources);
    let mut diagnostics = run(|check| match check {
        Check::Document(check) => Some(check(&context)),
        _ => None,
    });
    // The canonical form needs references that end.
    if context.references_end() {
        let canonical = canonical(document);
        let context = Context::new(&canonical, sources);
        diagnostics.extend(run(|check| match check {
            Check::Canonical(check) => Some(check(&context)),
            _ => None,
        }));
    }
    let known: BTreeSet<Position> = diagnostics.iter().map(|diagnostic| diagnostic.position).collect();
    let others = run(|check| match check {
        Check::Fallback(check) => Some(check(&context)),
        _ => None,
    });
    diagnostics.extend(others.into_iter().filter(|diagnostic| !known.contains(&diagnostic.position)));
    diagnostics.extend(rules::line_break(document));
    in_order(diagnostics)
}

/// Checks `sources.yaml`.
pub fn lint_sources(sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = run(|check| match check {
        Check::Sources(check) => Some(check(sources)),
        _ => None,
    });
    diagnostics.extend(rules::line_break(sources.document()));
    in_order(diagnostics)
}

/// Checks an overlay of `document`, with one diagnostic for each cause.
///
/// What only a translator can fix is a warning: the documents are right without it.
pub fn lint_overlay(overlay: &Overlay, document: &Document) -> Vec<Diagnostic> {
    let context = OverlayContext::new(overlay, document);
    let mut diagnostics = run(|check| match check {
        Check::Overlay(check) => Some(check(&context)),
        _ => None,
    });
    diagnostics.extend(rules::line_break(&overlay.document));
    in_order(diagnostics)
}

/// Returns the diagnostics of the rules for which `check` returns some.
fn run(check: impl Fn(&Check) -> Option<Vec<Diagnostic>>) -> Vec<Diagnostic> {
    Rule::ALL.iter().filter_map(|rule| check(&rule.definition().check)).flatten().collect()
}

/// Sorts the diagnostics, and removes repeated ones: a shared component is seen from every object that uses it.
fn in_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort();
    diagnostics.dedup();
    diagnostics
}
