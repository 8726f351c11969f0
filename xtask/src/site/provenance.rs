//! The provenance of a document's facts, counted and grouped for readers.

use std::collections::BTreeMap;

use super::items::{Item, ItemKind};
use crate::document::{Pointer, Provenance, ProvenanceEntry, ProvenanceMap};

/// The provenance of all facts of a document.
#[derive(Debug, Default)]
pub struct ProvenanceReport {
    /// The provenance of each item, in the order of the items.
    pub items: Vec<ItemProvenance>,
    /// The rationales of the assumptions, each once, in the order of the document.
    pub rationales: Vec<Rationale>,
    /// The number of facts by kind of item.
    pub counts: BTreeMap<ItemKind, FactCounts>,
    /// The number of documented facts by section.
    pub sections: BTreeMap<String, usize>,
}

/// The provenance of the facts of one item.
#[derive(Debug, Default)]
pub struct ItemProvenance {
    /// The sections that document facts of the item, `<source>#<section>`, each once.
    pub sections: Vec<String>,
    /// The assumed keywords by the index of their rationale.
    pub assumed: Vec<AssumedKeywords>,
}

/// Why facts are assumed.
#[derive(Debug)]
pub struct Rationale {
    /// The text.
    pub text: String,
    /// The assumed keywords by the index of their item.
    pub items: Vec<AssumedKeywords>,
}

/// Assumed keywords of an item.
#[derive(Debug)]
pub struct AssumedKeywords {
    /// The index of the item or the rationale.
    pub index: usize,
    /// The keywords, each once; none where the whole item is assumed.
    pub keywords: Vec<String>,
}

/// The number of facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactCounts {
    /// Facts that the vendor documents.
    pub documented: usize,
    /// Facts that are assumed.
    pub assumed: usize,
}

impl FactCounts {
    /// Returns the number of all facts.
    pub fn total(self) -> usize {
        self.documented + self.assumed
    }
}

impl ProvenanceReport {
    /// Looks up the provenance of every fact of the items.
    pub fn of(items: &[Item], provenances: &ProvenanceMap) -> Self {
        let mut report = Self::default();
        for (index, item) in items.iter().enumerate() {
            report.items.push(ItemProvenance::default());
            for fact in &item.facts {
                if let Some(entry) = provenances.entry(fact) {
                    report.add(index, item, fact, entry);
                }
            }
        }
        report
    }

    /// Returns the number of facts of all kinds.
    pub fn total(&self) -> FactCounts {
        self.counts.values().fold(FactCounts::default(), |sum, each| FactCounts {
            documented: sum.documented + each.documented,
            assumed: sum.assumed + each.assumed,
        })
    }

    fn add(&mut self, index: usize, item: &Item, fact: &Pointer, entry: &ProvenanceEntry) {
        let counts = self.counts.entry(item.kind).or_default();
        match &entry.provenance {
            Provenance::Documented(section) => {
                counts.documented += 1;
                *self.sections.entry(section.clone()).or_default() += 1;
                let Some(provenance) = self.items.get_mut(index) else { return };
                if !provenance.sections.contains(section) {
                    provenance.sections.push(section.clone());
                }
            }
            Provenance::Assumed(text) => {
                counts.assumed += 1;
                let keyword = entry.keyword.clone().or_else(|| keyword_of(item, fact));
                let rationale = self.rationale(text);
                if let Some(provenance) = self.items.get_mut(index) {
                    add_keyword(&mut provenance.assumed, rationale, keyword.as_deref());
                }
                if let Some(rationale) = self.rationales.get_mut(rationale) {
                    add_keyword(&mut rationale.items, index, keyword.as_deref());
                }
            }
        }
    }

    /// Returns the index of the rationale with this text, which is added if it is new.
    fn rationale(&mut self, text: &str) -> usize {
        self.rationales.iter().position(|rationale| rationale.text == text).unwrap_or_else(|| {
            self.rationales.push(Rationale { text: text.to_owned(), items: Vec::new() });
            self.rationales.len() - 1
        })
    }
}

/// Returns the keyword of the item that the fact is part of.
fn keyword_of(item: &Item, fact: &Pointer) -> Option<String> {
    fact.tokens().nth(item.pointer.tokens().count())
}

fn add_keyword(list: &mut Vec<AssumedKeywords>, index: usize, keyword: Option<&str>) {
    let at = list.iter().position(|each| each.index == index).unwrap_or_else(|| {
        list.push(AssumedKeywords { index, keywords: Vec::new() });
        list.len() - 1
    });
    if let (Some(assumed), Some(keyword)) = (list.get_mut(at), keyword)
        && !assumed.keywords.iter().any(|each| each == keyword)
    {
        assumed.keywords.push(keyword.to_owned());
    }
}
