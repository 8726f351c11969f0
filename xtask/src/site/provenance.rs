//! The provenance of a document's facts, counted and grouped for readers.

use std::collections::BTreeMap;

use crate::document::{FactCounts, Pointer, Provenance, ProvenanceEntry, ProvenanceMap, Standing};
use crate::items::{Item, ItemKind};

/// The provenance of all facts of a document.
#[derive(Debug, Default)]
pub struct ProvenanceReport {
    /// The provenance of each item, in the order of the items.
    pub items: Vec<ItemProvenance>,
    /// What facts rest on that are not simply documented, each once, in the order of the document.
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
    /// The other keywords by the index of their rationale.
    pub others: Vec<Keywords>,
}

/// Why facts are as they are that are not simply documented.
#[derive(Debug)]
pub struct Rationale {
    /// The standing, the sources and the text.
    pub provenance: Provenance,
    /// The keywords by the index of their item.
    pub items: Vec<Keywords>,
}

impl Rationale {
    /// Returns the text.
    pub fn text(&self) -> &str {
        self.provenance.rationale().unwrap_or_default()
    }
}

/// Keywords of an item that have one rationale.
#[derive(Debug)]
pub struct Keywords {
    /// The index of the item or the rationale.
    pub index: usize,
    /// The keywords, each once; none where the rationale is that of the whole item.
    pub keywords: Vec<String>,
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
        for (counts, standing) in self.counts.values().flat_map(|counts| Standing::ALL.map(|each| (counts, each))) {
            total.add(standing, counts.of(standing));
        }
        total
    }

    fn add(&mut self, index: usize, item: &Item, fact: &Pointer, entry: &ProvenanceEntry) {
        self.counts.entry(item.kind).or_default().add(entry.provenance.standing(), 1);
        let Some(provenance) = self.items.get_mut(index) else { return };
        if let Provenance::Documented { source } = &entry.provenance {
            *self.sections.entry(source.clone()).or_default() += 1;
            if !provenance.sections.contains(source) {
                provenance.sections.push(source.clone());
            }
            return;
        }
        let keyword = entry.keyword.clone().or_else(|| keyword_of(item, fact));
        let at = self.rationales.iter().position(|rationale| rationale.provenance == entry.provenance);
        let at = at.unwrap_or_else(|| {
            self.rationales.push(Rationale { provenance: entry.provenance.clone(), items: Vec::new() });
            self.rationales.len() - 1
        });
        add_keyword(&mut provenance.others, at, keyword.as_deref());
        if let Some(rationale) = self.rationales.get_mut(at) {
            add_keyword(&mut rationale.items, index, keyword.as_deref());
        }
    }
}

/// Returns the keyword of the item that the fact is part of.
fn keyword_of(item: &Item, fact: &Pointer) -> Option<String> {
    fact.tokens().nth(item.pointer.tokens().count())
}

fn add_keyword(list: &mut Vec<Keywords>, index: usize, keyword: Option<&str>) {
    let at = list.iter().position(|each| each.index == index).unwrap_or_else(|| {
        list.push(Keywords { index, keywords: Vec::new() });
        list.len() - 1
    });
    if let (Some(all), Some(keyword)) = (list.get_mut(at), keyword)
        && !all.keywords.iter().any(|each| each == keyword)
    {
        all.keywords.push(keyword.to_owned());
    }
}
