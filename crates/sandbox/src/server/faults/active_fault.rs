//! Handles on rules that are in force.

use std::sync::Arc;

use super::rule::RuleState;
use super::state::SharedRules;

/// A fault that is in force. Dropping it changes nothing.
#[derive(Clone, Debug)]
pub struct ActiveFault {
    rules: SharedRules,
    id: u64,
    state: Arc<RuleState>,
}

impl ActiveFault {
    pub(super) fn new(rules: SharedRules, id: u64, state: Arc<RuleState>) -> Self {
        Self { rules, id, state }
    }

    /// Returns the number of requests that it was applied to.
    pub fn count(&self) -> u64 {
        self.state.count()
    }

    /// Cancels the fault. Requests that wait because of it continue at once.
    pub fn cancel(&self) {
        self.rules.remove(self.id);
        self.state.cancel();
    }
}
