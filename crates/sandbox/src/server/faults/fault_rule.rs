//! Rules that are being built.

use std::time::Duration;

use super::active_fault::ActiveFault;
use super::fault::Fault;
use super::matcher::{PathPattern, RequestMatcher, is_method, path_error};
use super::rule::{Rule, Trigger};
use super::state::SharedRules;
use crate::server::operation_ids::is_operation;

/// The requests that a fault is for. It has no effect until a method such as [`status`](Self::status) names the fault.
///
/// `Faults` creates it: [`fail_next`](crate::Faults::fail_next), [`fail_rate`](crate::Faults::fail_rate) and
/// [`fail_all`](crate::Faults::fail_all).
#[derive(Clone, Debug)]
#[must_use = "it has no effect until the fault is named, for example by `status`"]
pub struct FaultRule {
    rules: SharedRules,
    trigger: Trigger,
    matcher: RequestMatcher,
}

impl FaultRule {
    pub(super) fn new(rules: &SharedRules, trigger: Trigger) -> Self {
        Self { rules: rules.clone(), trigger, matcher: RequestMatcher::default() }
    }

    /// Selects requests with this method, in any case.
    ///
    /// # Panics
    ///
    /// Panics if the text cannot be a method: the fault would never happen.
    #[track_caller]
    pub fn method(mut self, method: &str) -> Self {
        assert!(is_method(method), "{method:?} cannot be a method");
        self.matcher.method = Some(method.to_owned());
        self
    }

    /// Selects requests to this path, percent-encoded or not. A `*` at its end stands for any rest.
    ///
    /// # Panics
    ///
    /// Panics if no request that has faults can have the path: it does not begin with `/`, has a query or a `*` within,
    /// or is `/` or a path of the references or of `/sandbox/…`.
    ///
    /// # Examples
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = crm_sandbox::Sandbox::builder().start_now()?;
    /// sandbox.faults().fail_all().path("/backend/*").status(503);
    /// # Ok(())
    /// # }
    /// ```
    #[track_caller]
    pub fn path(mut self, path: &str) -> Self {
        let error = path_error(path);
        assert!(error.is_none(), "the fault would never happen: {path:?} {}", error.unwrap_or_default());
        self.matcher.path = Some(PathPattern::new(path));
        self
    }

    /// Selects requests of the operation with this id in the documents.
    ///
    /// # Panics
    ///
    /// Panics if no document has the operation: the fault would never happen.
    #[track_caller]
    pub fn operation(mut self, id: &str) -> Self {
        assert!(is_operation(id), "neither document has an operation {id:?}");
        self.matcher.operation = Some(id.to_owned());
        self
    }

    /// Sets the fault, which is then in force.
    pub fn with(self, fault: Fault) -> ActiveFault {
        let (id, state) = self.rules.add(|id| Rule::new(id, self.trigger, self.matcher, fault));
        ActiveFault::new(self.rules, id, state)
    }

    /// Sets [`Fault::status`].
    ///
    /// # Panics
    ///
    /// Panics if the status is not between 200 and 599.
    #[track_caller]
    pub fn status(self, status: u16) -> ActiveFault {
        self.with(Fault::status(status))
    }

    /// Sets [`Fault::reset`].
    pub fn reset(self) -> ActiveFault {
        self.with(Fault::reset())
    }

    /// Sets [`Fault::reset_after`].
    pub fn reset_after(self) -> ActiveFault {
        self.with(Fault::reset_after())
    }

    /// Sets [`Fault::delay`].
    pub fn delay(self, delay: Duration) -> ActiveFault {
        self.with(Fault::delay(delay))
    }

    /// Sets [`Fault::hold`].
    pub fn hold(self) -> ActiveFault {
        self.with(Fault::hold())
    }

    /// Sets [`Fault::truncate`].
    pub fn truncate(self, bytes: usize) -> ActiveFault {
        self.with(Fault::truncate(bytes))
    }
}
