//! The translations of rationales: `x-rationales` of an overlay, by their English text.
//!
//! Many facts share a rationale, so each is translated once. A rationale that changes has another key, so that no
//! translation is older than its English text.

use std::collections::BTreeSet;

use super::file::Overlay;
use crate::document::{Document, Node, ProvenanceMap};

/// The key of an overlay that holds the translations.
pub const RATIONALES: &str = "x-rationales";

/// Returns the English text and the translation of each rationale.
pub fn rationales(overlay: &Overlay) -> impl Iterator<Item = (&str, &Node)> {
    let entries = overlay.document.root.entries_of(RATIONALES).iter();
    entries.map(|entry| (entry.key.as_str(), &entry.node))
}

/// Returns the rationales of a document, each once.
pub fn rationales_of(document: &Document) -> BTreeSet<String> {
    let map = ProvenanceMap::of(document);
    map.entries().filter_map(|(_, entry)| entry.provenance.rationale().map(str::to_owned)).collect()
}
