//! The rules that are in force, shared by all handles on the faults of a sandbox.

use std::mem;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use super::decision::Decision;
use super::fault::Fault;
use super::matcher::RequestView;
use super::rate_limit::RateLimit;
use super::rule::{Rule, RuleState};

/// The rules of a sandbox. Clones share them.
#[derive(Clone, Debug)]
pub struct SharedRules {
    rules: Arc<Mutex<Rules>>,
    /// The seed of all rates.
    pub seed: u64,
}

#[derive(Debug, Default)]
struct Rules {
    active: Vec<Rule>,
    /// Exhausted rules and faults of single requests, for which requests may still wait.
    awaited: Vec<Weak<RuleState>>,
    /// Whether the sandbox is stopping, so that no request waits any more.
    is_closed: bool,
    /// The number of rules so far.
    count: u64,
    rate_limit: Option<RateLimit>,
}

impl SharedRules {
    /// Creates an empty set of rules.
    pub fn new(seed: u64) -> Self {
        Self { rules: Arc::default(), seed }
    }

    /// Adds the rule that `rule` makes of its id.
    pub fn add(&self, rule: impl FnOnce(u64) -> Rule) -> (u64, Arc<RuleState>) {
        let mut rules = self.lock();
        rules.count += 1;
        let rule = rule(rules.count);
        let added = (rule.id, Arc::clone(&rule.state));
        rules.active.push(rule);
        added
    }

    /// Removes a rule. Requests that wait because of it still do.
    pub fn remove(&self, id: u64) {
        self.lock().active.retain(|rule| rule.id != id);
    }

    /// Sets or removes the rate limit.
    pub fn set_rate_limit(&self, requests: Option<NonZeroU32>) {
        self.lock().rate_limit = requests.map(RateLimit::new);
    }

    /// Counts a request, and returns the rate limit if the request exceeds it.
    pub fn exceeded_limit(&self) -> Option<NonZeroU32> {
        let mut rules = self.lock();
        let limit = rules.rate_limit.as_mut()?;
        (!limit.take()).then_some(limit.requests)
    }

    /// Removes all rules and the rate limit, and lets waiting requests continue.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// Does the same as [`clear`](Self::clear), and lets no later request wait.
    pub fn close(&self) {
        let mut rules = self.lock();
        rules.is_closed = true;
        rules.clear();
    }

    /// Decides what happens to a request by the rules, the latest first.
    ///
    /// All matching delays apply, and the first matching rule of another kind.
    pub fn decide(&self, request: RequestView<'_>) -> Decision {
        let mut rules = self.lock();
        let Rules { active, awaited, .. } = &mut *rules;
        let mut decision = Decision::default();
        for rule in active.iter_mut().rev() {
            let is_delay = rule.fault.is_delay();
            if (is_delay || decision.fault.is_none()) && rule.applies(request) {
                decision.delays.push((rule.fault.delay, Arc::clone(&rule.state)));
                if !is_delay {
                    decision.fault = Some(rule.fault.clone());
                }
            }
        }
        for rule in active.extract_if(.., |rule| rule.is_exhausted()) {
            push_awaited(awaited, &rule.state);
        }
        rules.unless_closed(decision)
    }

    /// Decides what happens to a request that asks for this fault.
    pub fn decide_requested(&self, fault: Fault) -> Decision {
        let mut rules = self.lock();
        let mut decision = Decision::default();
        if !fault.delay.is_zero() {
            let state = Arc::default();
            push_awaited(&mut rules.awaited, &state);
            decision.delays.push((fault.delay, state));
        }
        decision.fault = Some(fault);
        rules.unless_closed(decision)
    }

    /// Locks the rules. Poisoning is ignored: no code that holds the lock panics.
    fn lock(&self) -> MutexGuard<'_, Rules> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Rules {
    fn clear(&mut self) {
        self.rate_limit = None;
        let awaited = mem::take(&mut self.awaited);
        let active = mem::take(&mut self.active).into_iter().map(|rule| rule.state);
        for state in awaited.iter().filter_map(Weak::upgrade).chain(active) {
            state.cancel();
        }
    }

    /// Removes the delays of a decision if the sandbox is stopping.
    fn unless_closed(&self, mut decision: Decision) -> Decision {
        if self.is_closed {
            decision.delays.clear();
        }
        decision
    }
}

/// Adds a state that requests wait for, and drops those that no request waits for.
fn push_awaited(awaited: &mut Vec<Weak<RuleState>>, state: &Arc<RuleState>) {
    if awaited.len() == awaited.capacity() {
        awaited.retain(|state| state.strong_count() > 0);
    }
    awaited.push(Arc::downgrade(state));
}
