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

/// How a pause between two looks ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// It is time for another look.
    Over,
    /// There were enough looks.
    LooksUsedUp,
    /// There is no time for another look.
    NoTime,
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

    /// Waits before another look at something that may come about late, after so many looks: as long as the retry policy
    /// has it where there is time for that, and a short while at least, whatever the policy.
    pub async fn pause(&self, looks: u32) -> Pause {
        let wait = self.policy.wait(looks, None);
        if wait.is_none() && looks >= Self::LEAST_LOOKS {
            return Pause::LooksUsedUp;
        }
        let shortest = Self::SHORTEST_PAUSE.saturating_mul(1 << looks.saturating_sub(1).min(Self::LEAST_LOOKS));
        let waits = [wait.unwrap_or_default().max(shortest), shortest];
        let mut times = waits.into_iter().filter_map(|wait| Instant::now().checked_add(wait));
        let Some(then) = times.find(|then| *then < self.end) else { return Pause::NoTime };
        sleep_until(then).await;
        Pause::Over
    }

    /// What a server has created it may find a little later, also for a caller who wants nothing repeated.
    const LEAST_LOOKS: u32 = 4;
    const SHORTEST_PAUSE: Duration = Duration::from_millis(100);

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
