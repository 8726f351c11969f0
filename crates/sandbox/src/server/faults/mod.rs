//! Faults that are injected: of the whole server, of chosen requests, or as a request asks by a header.

mod fault;
mod inject;
mod luck;
mod rate_limit;
mod rule;

use std::mem;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

pub use fault::{Fault, header_problem};
pub use inject::{Injector, inject};
pub use rule::{ActiveFault, FaultRule, is_method, path_problem};

use super::connection::{Connection, Connections};
use luck::Luck;
use rate_limit::RateLimit;
use rule::{Candidate, Progress, Rule, When};

/// The faults of a sandbox, which can be changed while it serves. Clones are of the same sandbox.
///
/// A change is for the requests that come after it, also on connections that are open. The latest rule is asked first:
/// of those that only wait, all happen to a request, and of the others the first that fits. A request that asks for a
/// fault by `X-Sandbox-Fault` gets that one, and no rule counts it. `/`, the references and `/sandbox/…` have no faults.
///
/// ```
/// use std::time::Duration;
///
/// use crm_sandbox::{Fault, Sandbox};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::builder().start_now()?;
/// let faults = sandbox.faults();
///
/// // The next three requests, whatever they are.
/// faults.fail_next(3).status(503);
/// // The response to the next create is lost: the deal is stored.
/// faults.fail_next(1).operation("create_deal").reset_after();
/// // A tenth of all reads is reset; the same ones in every run.
/// faults.fail_rate(0.1).method("GET").reset();
/// // Anything else that a fault can be.
/// let busy = Fault::status(429).retry_after(Duration::from_secs(1));
/// let limited = faults.fail_all().path("/backend/*").with(busy);
///
/// limited.cancel();
/// faults.clear();
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Faults {
    state: Arc<Mutex<State>>,
    connections: Connections,
}

/// Faults from the start on; none unless set.
#[derive(Clone, Copy, Debug)]
pub struct Initial {
    /// What every response waits for.
    pub latency: Duration,
    /// The part of all requests that get 503 and do nothing.
    pub fail_rate: f64,
    /// The part of all requests whose connection is reset, and that do nothing.
    pub reset_rate: f64,
    /// Requests a second; those beyond get 429.
    pub rate_limit: Option<NonZeroU32>,
    /// What the draws of the rates depend on.
    pub seed: u64,
}

#[derive(Debug)]
struct State {
    rules: Vec<Rule>,
    /// Those that are used up, or that requests have asked for, and that requests may still wait for.
    waited_for: Vec<Weak<Progress>>,
    /// Whether the sandbox stops, so that nothing waits any more.
    is_closed: bool,
    /// The number of rules so far.
    count: u64,
    seed: u64,
    rate_limit: Option<RateLimit>,
}

/// What happens to a request.
#[derive(Debug, Default)]
struct Decision {
    /// What it waits for, one after the other.
    waits: Vec<(Duration, Arc<Progress>)>,
    fault: Option<Fault>,
}

impl Faults {
    pub(crate) fn new(initial: Initial, connections: Connections) -> Self {
        let state = State {
            rules: Vec::new(),
            waited_for: Vec::new(),
            is_closed: false,
            count: 0,
            seed: initial.seed,
            rate_limit: None,
        };
        let faults = Self { state: Arc::new(Mutex::new(state)), connections };
        if !initial.latency.is_zero() {
            faults.fail_all().delay(initial.latency);
        }
        if initial.reset_rate > 0.0 {
            // It draws only for those that do not fail, of which it is a larger part than of all.
            faults.fail_rate(initial.reset_rate / (1.0 - initial.fail_rate)).reset();
        }
        if initial.fail_rate > 0.0 {
            faults.fail_rate(initial.fail_rate).status(503);
        }
        faults.set_rate_limit(initial.rate_limit);
        faults
    }

    /// The next `count` requests that fit.
    pub fn fail_next(&self, count: u64) -> FaultRule {
        FaultRule::new(self, When::Next(count))
    }

    /// A part of the requests that fit: 0 for none, 1 for all.
    ///
    /// Which they are depends on the seed and on the request: its method, path, query and body, and how often the same
    /// came before. So requests at once have the same fate in every run, whichever is first. (Beyond 65,536 different
    /// requests, counting begins anew.)
    pub fn fail_rate(&self, rate: f64) -> FaultRule {
        let seed = self.lock().seed;
        FaultRule::new(self, When::Rate(Luck { rate, seed }))
    }

    /// All requests that fit.
    pub fn fail_all(&self) -> FaultRule {
        FaultRule::new(self, When::All)
    }

    /// Sets the requests a second beyond which all get 429 with `Retry-After: 1`; `None` for no limit.
    pub fn set_rate_limit(&self, requests: Option<NonZeroU32>) {
        self.lock().rate_limit = requests.map(RateLimit::new);
    }

    /// Resets every connection that is open, used or not. What a request on it has begun may still be done.
    pub fn reset_connections(&self) {
        self.reset_connections_but(None);
    }

    pub(crate) fn reset_connections_but(&self, own: Option<&Connection>) {
        self.connections.reset(own);
    }

    /// Takes all faults and the limit back. Requests that wait go on at once, those too that have asked for it by
    /// `X-Sandbox-Fault`.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// As [`clear`](Self::clear), and from now on nothing waits.
    pub(crate) fn close(&self) {
        let mut state = self.lock();
        state.is_closed = true;
        state.clear();
    }

    fn add(&self, rule: impl FnOnce(u64) -> Rule) -> (u64, Arc<Progress>) {
        let mut state = self.lock();
        state.count += 1;
        let rule = rule(state.count);
        let added = (rule.id, Arc::clone(&rule.progress));
        state.rules.push(rule);
        added
    }

    fn remove(&self, id: u64) {
        self.lock().rules.retain(|rule| rule.id != id);
    }

    /// The limit, if a request is beyond it.
    fn exceeded_limit(&self) -> Option<NonZeroU32> {
        let mut state = self.lock();
        let limit = state.rate_limit.as_mut()?;
        (!limit.take()).then_some(limit.requests)
    }

    fn decide(&self, request: Candidate<'_>) -> Decision {
        let mut state = self.lock();
        let State { rules, waited_for, .. } = &mut *state;
        let mut decision = Decision::default();
        for rule in rules.iter_mut().rev() {
            let is_delay = rule.fault.is_delay();
            if (is_delay || decision.fault.is_none()) && rule.fires(request) {
                decision.waits.push((rule.fault.wait, Arc::clone(&rule.progress)));
                if !is_delay {
                    decision.fault = Some(rule.fault.clone());
                }
            }
        }
        for rule in rules.extract_if(.., |rule| rule.is_used_up()) {
            remember(waited_for, &rule.progress);
        }
        state.settled(decision)
    }

    /// What happens to a request that asks for this.
    fn asked(&self, fault: Fault) -> Decision {
        let mut state = self.lock();
        let mut decision = Decision::default();
        if !fault.wait.is_zero() {
            let progress = Arc::default();
            remember(&mut state.waited_for, &progress);
            decision.waits.push((fault.wait, progress));
        }
        decision.fault = Some(fault);
        state.settled(decision)
    }

    /// Nothing that panics holds it.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Initial {
    /// The error says which rate is no part.
    pub fn check(&self) -> Result<(), String> {
        let (fail, reset) = (self.fail_rate, self.reset_rate);
        for (name, rate) in [("fail", fail), ("reset", reset)] {
            if !(0.0..=1.0).contains(&rate) {
                return Err(format!("the {name} rate {rate} is not between 0 and 1"));
            }
        }
        // Decimal parts of 1 may add up to a little more.
        if fail + reset > 1.0 + f64::EPSILON {
            return Err(format!("the fail rate {fail} and the reset rate {reset} are more than 1 together"));
        }
        Ok(())
    }
}

impl State {
    fn clear(&mut self) {
        self.rate_limit = None;
        let used_up = mem::take(&mut self.waited_for);
        let rules = mem::take(&mut self.rules).into_iter().map(|rule| rule.progress);
        for progress in used_up.iter().filter_map(Weak::upgrade).chain(rules) {
            progress.end();
        }
    }

    /// The decision, without its waits where the sandbox stops.
    fn settled(&self, mut decision: Decision) -> Decision {
        if self.is_closed {
            decision.waits.clear();
        }
        decision
    }
}

/// Adds to what requests wait for, and forgets what none waits for any more.
fn remember(waited_for: &mut Vec<Weak<Progress>>, progress: &Arc<Progress>) {
    if waited_for.len() == waited_for.capacity() {
        waited_for.retain(|progress| progress.strong_count() > 0);
    }
    waited_for.push(Arc::downgrade(progress));
}

impl Default for Initial {
    fn default() -> Self {
        Self { latency: Duration::ZERO, fail_rate: 0.0, reset_rate: 0.0, rate_limit: None, seed: 1 }
    }
}
