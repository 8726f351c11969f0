//! Where the facts of a document come from, counted and grouped for a reader.

use std::collections::BTreeMap;

use super::subjects::{Subject, What};
use crate::document::{Pointer, Provenance, ProvenanceEntry, ProvenanceMap};

/// Where the facts of one subject come from.
#[derive(Debug, Default)]
pub struct Origin {
    /// The sections that say something of it, `<source>#<section>`, each once.
    pub sections: Vec<String>,
    /// What is assumed of it: the number of the ground and the keywords; none where all of the subject is assumed.
    pub assumed: Vec<(usize, Vec<String>)>,
}

/// A ground, and all that is assumed by it.
#[derive(Debug)]
pub struct Ground {
    /// The ground.
    pub why: String,
    /// The subjects, by their index, and what is assumed of each.
    pub places: Vec<(usize, Vec<String>)>,
}

/// How many facts there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Facts that the vendor documents.
    pub documented: usize,
    /// Facts that are assumed.
    pub assumed: usize,
}

/// All of a document.
#[derive(Debug, Default)]
pub struct Origins {
    /// Of each subject, in the same order.
    pub of: Vec<Origin>,
    /// The grounds, in the order of the document.
    pub grounds: Vec<Ground>,
    /// The facts by kind of subject.
    pub counts: BTreeMap<What, Counts>,
    /// The documented facts by section.
    pub sections: BTreeMap<String, usize>,
}

impl Origins {
    /// Looks up every fact of the subjects.
    pub fn of(subjects: &[Subject], provenances: &ProvenanceMap) -> Self {
        let mut all = Self::default();
        for (index, subject) in subjects.iter().enumerate() {
            all.of.push(Origin::default());
            for fact in &subject.facts {
                if let Some(mark) = provenances.entry(fact) {
                    all.add(index, subject, fact, mark);
                }
            }
        }
        all
    }

    /// All facts.
    pub fn total(&self) -> Counts {
        let add = |sum: Counts, each: &Counts| Counts {
            documented: sum.documented + each.documented,
            assumed: sum.assumed + each.assumed,
        };
        self.counts.values().fold(Counts::default(), add)
    }

    fn add(&mut self, index: usize, subject: &Subject, fact: &Pointer, mark: &ProvenanceEntry) {
        let counts = self.counts.entry(subject.what).or_default();
        match &mark.provenance {
            Provenance::Documented(section) => {
                counts.documented += 1;
                *self.sections.entry(section.clone()).or_default() += 1;
                let Some(origin) = self.of.get_mut(index) else { return };
                if !origin.sections.contains(section) {
                    origin.sections.push(section.clone());
                }
            }
            Provenance::Assumed(why) => {
                counts.assumed += 1;
                let keyword = mark.keyword.clone().or_else(|| first_token(subject, fact));
                let ground = self.ground(why);
                let Some(origin) = self.of.get_mut(index) else { return };
                note(&mut origin.assumed, ground, keyword.as_deref());
                if let Some(ground) = self.grounds.get_mut(ground) {
                    note(&mut ground.places, index, keyword.as_deref());
                }
            }
        }
    }

    fn ground(&mut self, why: &str) -> usize {
        self.grounds.iter().position(|ground| ground.why == why).unwrap_or_else(|| {
            self.grounds.push(Ground { why: why.to_owned(), places: Vec::new() });
            self.grounds.len() - 1
        })
    }
}

/// The keyword of the subject that the fact is part of.
fn first_token(subject: &Subject, fact: &Pointer) -> Option<String> {
    fact.tokens().nth(subject.pointer.tokens().count())
}

fn note(list: &mut Vec<(usize, Vec<String>)>, key: usize, keyword: Option<&str>) {
    let keywords = match list.iter().position(|(each, _)| *each == key) {
        Some(at) => list.get_mut(at),
        None => {
            list.push((key, Vec::new()));
            list.last_mut()
        }
    };
    if let (Some((_, keywords)), Some(keyword)) = (keywords, keyword)
        && !keywords.iter().any(|each| each == keyword)
    {
        keywords.push(keyword.to_owned());
    }
}
