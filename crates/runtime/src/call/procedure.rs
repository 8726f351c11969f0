//! Several calls that make one: a deadline for all of them, and retries of the whole.

use std::time::Duration;

use tokio::time::Instant;

use super::execute::wait_before_retry;
use super::here::{sleep_until, timeout_at};
use super::retry::RetryPolicy;
use crate::error::Error;
use crate::session::Session;
use crate::session::unsettled::Unsettled;

/// Several calls that make one, such as "create or update".
///
/// All of them share one deadline: the overall timeout and the deadline of the options hold for the whole. Each call is
/// retried as its operation allows; what is not idempotent stays so, whatever the options say.
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
    /// Begins: the time runs from now.
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

    /// The session of the calls.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Waits until no other caller of this client and its clones holds the lock `name`; it is held until the guard is
    /// dropped. `None` where that takes longer than there is time.
    pub async fn lock(&self, name: &str) -> Option<impl Send + use<>> {
        timeout_at(self.end, self.session.shared.locks.lock(name)).await
    }

    /// Waits before the whole is tried again after `error`, as the retry policy, the budget, `Retry-After` and the
    /// deadline have it; gives the error back, which is retryable from now on.
    ///
    /// The caller says by calling this that another round does no harm.
    ///
    /// # Errors
    ///
    /// The same error where there is no further attempt, with the reason.
    pub async fn retry(&mut self, error: Error) -> Result<Error, Error> {
        self.attempts += 1;
        if !self.may_retry {
            return Err(error);
        }
        let error = error.repeatable();
        if self.policy.is_last(self.attempts) {
            return Err(error);
        }
        match wait_before_retry(&self.session, &self.policy, self.attempts, error.retry_after(), self.end) {
            Ok(wait) => {
                sleep_until(Instant::now() + wait).await;
                Ok(error)
            }
            Err(reason) => Err(error.with_reason(Some(reason.into()))),
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

    /// What was created under the name of a lock and not looked after since.
    pub fn unsettled(&self, name: &str) -> Option<Unsettled> {
        self.session.shared.unsettled.get(name)
    }

    /// Keeps in mind, for the next caller with the name, that something was created which is to be looked after.
    pub fn set_unsettled(&self, name: &str, object: Unsettled) {
        self.session.shared.unsettled.insert(name, object);
    }

    /// What was created is as it should be, or undone.
    pub fn settled(&self, name: &str) {
        self.session.shared.unsettled.remove(name);
    }
}
