//! Rules: a fault, and the requests that it applies to.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::watch;

use super::fault::Fault;
use super::matcher::{RequestMatcher, RequestView};
use super::sampler::Sampler;

/// How many of the matching requests a rule applies to.
#[derive(Clone, Debug)]
pub enum Trigger {
    Next(u64),
    Rate(Sampler),
    All,
}

/// The state of a rule, shared with waiting requests and with the caller who set it.
#[derive(Debug, Default)]
pub struct RuleState {
    count: AtomicU64,
    is_cancelled: watch::Sender<bool>,
}

/// A rule that is in force.
#[derive(Debug)]
pub struct Rule {
    pub id: u64,
    trigger: Trigger,
    matcher: RequestMatcher,
    pub fault: Fault,
    pub state: Arc<RuleState>,
    /// The attempts of each request that matched, by a hash.
    attempts: HashMap<u64, u32>,
}

impl RuleState {
    /// Returns the number of requests that the rule was applied to.
    pub fn count(&self) -> u64 {
        self.count.load(Ordering::Acquire)
    }

    /// Lets waiting requests continue.
    pub fn cancel(&self) {
        self.is_cancelled.send_replace(true);
    }

    /// Waits for this time, or until the rule is cancelled.
    pub async fn wait(&self, delay: Duration) {
        let mut is_cancelled = self.is_cancelled.subscribe();
        // The sender lives as long as `self`, so waiting does not fail.
        drop(tokio::time::timeout(delay, is_cancelled.wait_for(|is_cancelled| *is_cancelled)).await);
    }
}

impl Rule {
    /// Creates a rule that has applied to no request.
    pub fn new(id: u64, trigger: Trigger, matcher: RequestMatcher, fault: Fault) -> Self {
        Self { id, trigger, matcher, fault, state: Arc::default(), attempts: HashMap::new() }
    }

    /// Returns whether the rule applies to the request, which then counts.
    pub fn applies(&mut self, request: RequestView<'_>) -> bool {
        if !self.matcher.matches(request) {
            return false;
        }
        let applies = match &mut self.trigger {
            Trigger::Next(0) => false,
            Trigger::Next(count) => {
                *count -= 1;
                true
            }
            Trigger::Rate(sampler) => sampler.samples(self.id, request, &mut self.attempts),
            Trigger::All => true,
        };
        if applies {
            self.state.count.fetch_add(1, Ordering::AcqRel);
        }
        applies
    }

    /// Returns whether the rule can apply to no further request.
    pub fn is_exhausted(&self) -> bool {
        matches!(self.trigger, Trigger::Next(0))
    }
}
