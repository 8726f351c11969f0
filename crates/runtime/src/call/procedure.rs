//! Procedures: several calls with one deadline, and retries of the whole.

use std::time::Duration;

use tokio::time::Instant;

use super::in_runtime::{sleep_until, timeout_at};
use crate::error::Error;
use crate::retry::policy::RetryPolicy;
use crate::retry::retry_loop::Limits;
use crate::session::Session;
use crate::session::unsettled::Unsettled;

/// Several calls that act as one, such as "create or update".
///
/// They share one deadline: the timeout and the deadline of the options apply to the whole. Each call is retried as its
/// operation allows. An operation that is not idempotent stays so, whatever the options say.
pub struct Procedure {
    session: Session,
    policy: RetryPolicy,
    end: Instant,
    attempts: u32,
    may_retry: bool,
}

/// Whether another lookup follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextLookup {
    /// The backoff is over: look again now.
    Due,
    /// There were enough lookups.
    LimitReached,
    /// The deadline leaves no time for another lookup.
    DeadlineReached,
}

impl Procedure {
    /// Begins a procedure. Its timeout runs from now.
    pub fn begin(session: &Session) -> Self {
        let end = session.options.end_of_call(Instant::now());
        Self {
            session: session.part_of_procedure(end),
            policy: session.options.retry_policy(),
            end,
            attempts: 0,
            may_retry: session.options.is_idempotent() != Some(false),
        }
    }

    /// Returns the session for the calls.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Waits for the lock `name` among the callers of this client and its clones. It is held until the guard is dropped.
    /// Returns `None` at the deadline.
    pub async fn lock(&self, name: &str) -> Option<impl Send + use<>> {
        timeout_at(self.end, self.session.shared.locks.lock(name)).await
    }

    /// Waits for the backoff before the whole is retried after `error`, within the policy, the budget, `Retry-After` and
    /// the deadline. Returns the error, now retryable.
    ///
    /// The caller vouches that a retry does no harm.
    ///
    /// # Errors
    ///
    /// There is no further attempt. The error is `error` with the reason.
    pub async fn retry(&mut self, error: Error) -> Result<Error, Error> {
        self.attempts += 1;
        if !self.may_retry {
            return Err(error);
        }
        let error = error.idempotent();
        let budget = &self.session.shared.retry_budget;
        let limits = Limits { policy: &self.policy, budget, deadline: self.end };
        match limits.backoff_after(self.attempts, error.retry_after()) {
            Ok(backoff) => {
                sleep_until(Instant::now() + backoff).await;
                Ok(error)
            }
            Err(None) => Err(error),
            Err(Some(reason)) => Err(error.with_reason(Some(reason.message().into()))),
        }
    }

    /// Waits before another lookup of something that may appear late, after `lookups` of them.
    ///
    /// Waits for the policy's backoff if the deadline leaves time for it, and for a short minimum otherwise. The minimum
    /// number of lookups holds for a policy without retries too: a server may find what it created a little later.
    pub async fn wait_for_lookup(&self, lookups: u32) -> NextLookup {
        let backoff = self.policy.backoff_after(lookups, None);
        if backoff.is_none() && lookups >= Self::MIN_LOOKUPS {
            return NextLookup::LimitReached;
        }
        let shortest = Self::MIN_DELAY.saturating_mul(1 << lookups.saturating_sub(1).min(Self::MIN_LOOKUPS));
        let delays = [backoff.unwrap_or_default().max(shortest), shortest];
        let mut times = delays.into_iter().filter_map(|delay| Instant::now().checked_add(delay));
        let Some(then) = times.find(|then| *then < self.end) else { return NextLookup::DeadlineReached };
        sleep_until(then).await;
        NextLookup::Due
    }

    const MIN_LOOKUPS: u32 = 4;
    const MIN_DELAY: Duration = Duration::from_millis(100);

    /// Returns the object that was created under the lock `name` and not confirmed yet.
    pub fn unsettled(&self, name: &str) -> Option<Unsettled> {
        self.session.shared.unsettled.get(name)
    }

    /// Remembers, for the next caller of the lock `name`, an object that was created and not confirmed yet.
    pub fn set_unsettled(&self, name: &str, object: Unsettled) {
        self.session.shared.unsettled.insert(name, object);
    }

    /// Forgets the object of the lock `name`: it is confirmed, or deleted.
    pub fn settled(&self, name: &str) {
        self.session.shared.unsettled.remove(name);
    }
}
