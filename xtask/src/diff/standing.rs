//! How well the facts of a document are known, before and after.

use std::collections::BTreeMap;

use crate::document::{Document, FactCounts, Pointer, ProvenanceMap, Standing};
use crate::items::items;

/// The facts of two versions of a document, by how well they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandingChange {
    /// The number of facts in the old document.
    pub before: FactCounts,
    /// The number of facts in the new document.
    pub after: FactCounts,
    /// The number of facts in both that are known better or worse now, by what they were and what they are.
    pub moved: BTreeMap<(Standing, Standing), usize>,
}

impl StandingChange {
    /// Counts the facts of two versions of a document, of which one can be missing.
    pub fn between(old: Option<&Document>, new: Option<&Document>) -> Self {
        let [old, new] = [old, new].map(|document| document.map(facts).unwrap_or_default());
        let mut moved = BTreeMap::new();
        for (pointer, after) in &new {
            if let Some(before) = old.get(pointer).filter(|before| *before != after) {
                *moved.entry((*before, *after)).or_default() += 1;
            }
        }
        Self { before: counts(&old), after: counts(&new), moved }
    }

    /// Whether both documents have as many facts of each standing, and none has moved.
    pub fn is_empty(&self) -> bool {
        self.moved.is_empty() && self.before == self.after
    }
}

/// Returns the standing of each fact.
fn facts(document: &Document) -> BTreeMap<Pointer, Standing> {
    let provenances = ProvenanceMap::of(document);
    let facts = items(document).into_iter().flat_map(|item| item.facts);
    facts.filter_map(|fact| provenances.get(&fact).map(|provenance| (fact.clone(), provenance.standing()))).collect()
}

fn counts(facts: &BTreeMap<Pointer, Standing>) -> FactCounts {
    let mut counts = FactCounts::default();
    for standing in facts.values() {
        counts.add(*standing, 1);
    }
    counts
}
