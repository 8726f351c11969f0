//! The provenance of a document's facts, counted and grouped for readers.

use std::collections::BTreeMap;

use super::items::{Item, ItemKind};
use crate::document::{Pointer, Provenance, ProvenanceEntry, ProvenanceMap, Standing};

/// The provenance of all facts of a document.
#[derive(Debug, Default)]
pub struct ProvenanceReport {
    /// The provenance of each item, in the order of the items.
    pub items: Vec<ItemProvenance>,
    /// What is not simply documented, each rationale once, in the order of the document.
    pub rationales: Vec<Rationale>,
    /// The number of facts by kind of item.
    pub counts: BTreeMap<ItemKind, FactCounts>,
    /// The number of facts that each section documents or decides, `<source>#<section>`.
    pub sections: BTreeMap<String, usize>,
}

/// The provenance of the facts of one item.
#[derive(Debug, Default)]
pub struct ItemProvenance {
    /// The sections that document facts of the item, `<source>#<section>`, each once.
    pub sections: Vec<String>,
    /// The other keywords by the index of their rationale.
    pub assumed: Vec<AssumedKeywords>,
}

/// Why a document says what no source simply states.
#[derive(Debug)]
pub struct Rationale {
    /// The provenance, which has a text.
    pub provenance: Provenance,
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

/// The number of facts of each standing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactCounts(BTreeMap<Standing, usize>);

impl FactCounts {
    /// Returns the number of facts of this standing.
    pub fn of(&self, standing: Standing) -> usize {
        self.0.get(&standing).copied().unwrap_or_default()
    }

    /// Returns the number of all facts.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    fn add(&mut self, standing: Standing, count: usize) {
        *self.0.entry(standing).or_default() += count;
    }
}

impl Rationale {
    /// Returns the text.
    pub fn text(&self) -> &str {
        self.provenance.rationale().unwrap_or_default()
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
        let mut total = FactCounts::default();
        for (standing, count) in self.counts.values().flat_map(|counts| &counts.0) {
            total.add(*standing, *count);
        }
        total
    }

    fn add(&mut self, index: usize, item: &Item, fact: &Pointer, entry: &ProvenanceEntry) {
        let provenance = &entry.provenance;
        self.counts.entry(item.kind).or_default().add(provenance.standing(), 1);
        if let Provenance::Documented { source } = provenance {
            *self.sections.entry(source.clone()).or_default() += 1;
            let Some(of_item) = self.items.get_mut(index) else { return };
            if !of_item.sections.contains(source) {
                of_item.sections.push(source.clone());
            }
            return;
        }
        let keyword = entry.keyword.clone().or_else(|| keyword_of(item, fact));
        let rationale = self.rationale(provenance);
        if let Some(of_item) = self.items.get_mut(index) {
            add_keyword(&mut of_item.assumed, rationale, keyword.as_deref());
        }
        if let Some(rationale) = self.rationales.get_mut(rationale) {
            add_keyword(&mut rationale.items, index, keyword.as_deref());
        }
    }

    /// Returns the index of the rationale with this provenance, which is added if it is new.
    fn rationale(&mut self, provenance: &Provenance) -> usize {
        self.rationales.iter().position(|rationale| &rationale.provenance == provenance).unwrap_or_else(|| {
            self.rationales.push(Rationale { provenance: provenance.clone(), items: Vec::new() });
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
