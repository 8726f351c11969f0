//! The numbers of facts by standing.

use std::collections::BTreeMap;

use super::entry::Standing;

/// The number of facts by standing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactCounts(BTreeMap<Standing, usize>);

impl FactCounts {
    /// Returns the number of facts with a standing.
    pub fn of(&self, standing: Standing) -> usize {
        self.0.get(&standing).copied().unwrap_or_default()
    }

    /// Returns the number of all facts.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// Adds facts with a standing.
    pub fn add(&mut self, standing: Standing, count: usize) {
        *self.0.entry(standing).or_default() += count;
    }
}
