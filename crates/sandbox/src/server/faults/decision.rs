//! What happens to one request.

use std::sync::Arc;
use std::time::Duration;

use super::fault::Fault;
use super::rule::RuleState;

/// What happens to a request.
#[derive(Debug, Default)]
pub struct Decision {
    /// The delays, one after the other. Each ends early with its rule.
    pub delays: Vec<(Duration, Arc<RuleState>)>,
    pub fault: Option<Fault>,
}
