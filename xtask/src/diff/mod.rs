//! `cargo xtask diff`: what changes from one state of a document to the next, and whom it breaks.
//!
//! Both documents are walked from their operations, keyword by keyword. A place is judged by the way its value goes:
//! `rules` for what goes between client and server, `generate::rust_type` for the Rust API. What no operation uses
//! is compared last.
//!
//! Both are read in one spelling (`canonical`), so that another way to say the same is no change.
//!
//! That is another comparison than `tests::meaning`, which asks whether documents in other words (OpenAPI 3.1, schemas
//! of Rust types) allow the same: it knows no direction and passes over words, extensions and names, which are changes
//! here. The documents here are of one dialect.

mod advice;
mod alternatives;
mod at;
mod base;
mod bodies;
mod bounds;
mod canonical;
mod change;
mod comparison;
mod components;
mod enums;
mod kind;
mod manifests;
mod objects;
mod operations;
mod parameters;
pub mod report;
mod rules;
mod rust;
mod schemas;
mod security;
mod servers;
mod versions;
mod words;
mod workspace;

pub use change::{Change, Effect, OperationName, Said, Verdict, Way};
pub use kind::{Kind, Section};
pub use manifests::{DependencyChange, Manifests};
pub use versions::{Bump, Level, Need, needs};
pub use workspace::{manifests as manifests_of, report_of};

use crate::document::Document;
use canonical::Canonical;
use comparison::Comparison;

/// What has changed from `old` to `new`, in the order of the new document's operations.
///
/// The documents are ones that the lint passes; of others, the verdicts on the Rust API may be off.
pub fn compare(old: &Document, new: &Document) -> Vec<Change> {
    let (old, new) = (Canonical::of(old), Canonical::of(new));
    let mut comparison = Comparison::new(&old, &new);
    comparison.document();
    comparison.operations();
    comparison.components();
    comparison.finish()
}
