//! The comparison of two documents.

use super::canonical::Canonical;
use super::change::Change;
use super::comparison::Comparison;
use crate::document::Document;

/// Returns the changes from `old` to `new`, in the order of the operations of the new document.
///
/// The lint must pass both documents. Otherwise the impact on the Rust API may be wrong.
pub fn compare(old: &Document, new: &Document) -> Vec<Change> {
    let (old, new) = (Canonical::of(old), Canonical::of(new));
    let mut comparison = Comparison::new(&old, &new);
    comparison.document();
    comparison.operations();
    comparison.components();
    comparison.finish()
}
