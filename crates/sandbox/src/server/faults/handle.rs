//! The faults of a sandbox.

use std::num::NonZeroU32;

use super::decision::Decision;
use super::fault::Fault;
use super::fault_rule::FaultRule;
use super::initial::InitialFaults;
use super::matcher::RequestView;
use super::rule::Trigger;
use super::sampler::Sampler;
use super::state::SharedRules;
use crate::server::connection::{Connection, Connections};

/// The faults of a sandbox, which can be changed while it serves. Clones belong to the same sandbox.
///
/// A change is for later requests, also on open connections. The latest rule is checked first. All matching delays
/// apply to a request, and the first matching rule of another kind. A request that asks for a fault by
/// `X-Sandbox-Fault` gets that fault, and no rule counts it. `/`, the references and `/sandbox/…` have no faults.
///
/// # Examples
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
/// // A tenth of all reads is reset, the same ones in every run.
/// faults.fail_rate(0.1).method("GET").reset();
/// // Any other fault.
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
    rules: SharedRules,
    connections: Connections,
}

impl Faults {
    pub(crate) fn new(initial: InitialFaults, connections: Connections) -> Self {
        let faults = Self { rules: SharedRules::new(initial.seed), connections };
        if !initial.latency.is_zero() {
            faults.fail_all().delay(initial.latency);
        }
        if initial.reset_rate > 0.0 {
            // This rule samples only requests that do not fail, so its ratio of them is higher.
            faults.fail_rate(initial.reset_rate / (1.0 - initial.fail_rate)).reset();
        }
        if initial.fail_rate > 0.0 {
            faults.fail_rate(initial.fail_rate).status(503);
        }
        faults.set_rate_limit(initial.rate_limit);
        faults
    }

    /// Selects the next `count` matching requests.
    pub fn fail_next(&self, count: u64) -> FaultRule {
        FaultRule::new(&self.rules, Trigger::Next(count))
    }

    /// Selects a ratio of the matching requests: 0 for none, 1 for all.
    ///
    /// Which requests those are depends on the seed, on the request's method, path, query and body, and on how often
    /// the same request came before. So concurrent requests have the same result in every run, in whatever order they
    /// come. Counting starts over after 65,536 different requests.
    pub fn fail_rate(&self, rate: f64) -> FaultRule {
        FaultRule::new(&self.rules, Trigger::Rate(Sampler { rate, seed: self.rules.seed }))
    }

    /// Selects all matching requests.
    pub fn fail_all(&self) -> FaultRule {
        FaultRule::new(&self.rules, Trigger::All)
    }

    /// Sets the requests per second beyond which requests get 429 with `Retry-After: 1`. `None` removes the limit.
    pub fn set_rate_limit(&self, requests: Option<NonZeroU32>) {
        self.rules.set_rate_limit(requests);
    }

    /// Resets every open connection, used or idle. Requests that are being carried out may still be completed.
    pub fn reset_connections(&self) {
        self.reset_connections_except(None);
    }

    pub(crate) fn reset_connections_except(&self, own: Option<&Connection>) {
        self.connections.reset(own);
    }

    /// Cancels all faults and the rate limit.
    ///
    /// Waiting requests continue at once, also those that asked for their delay by `X-Sandbox-Fault`.
    pub fn clear(&self) {
        self.rules.clear();
    }

    /// Cancels all faults and the rate limit, and lets no later request wait.
    pub(crate) fn close(&self) {
        self.rules.close();
    }

    /// Counts a request, and returns the rate limit if the request exceeds it.
    pub(super) fn exceeded_limit(&self) -> Option<NonZeroU32> {
        self.rules.exceeded_limit()
    }

    /// Decides what happens to a request: the fault that it asks for, or else what the rules say.
    pub(super) fn decide(&self, requested: Option<Fault>, request: RequestView<'_>) -> Decision {
        match requested {
            Some(fault) => self.rules.decide_requested(fault),
            None => self.rules.decide(request),
        }
    }
}
