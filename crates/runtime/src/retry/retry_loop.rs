//! The retry loop: one attempt after another, with a backoff in between.

use std::time::Duration;

use tokio::time::Instant;

use super::budget::TokenBucket;
use super::policy::RetryPolicy;

/// A call that can be attempted several times.
pub(crate) trait Call {
    /// What a successful attempt returns.
    type Output;
    /// Why an attempt failed.
    type Error: Send;

    /// Makes one attempt.
    fn attempt(&mut self) -> impl Future<Output = Outcome<Self::Output, Self::Error>> + Send;

    /// Learns that an attempt failed and that another follows after the backoff.
    fn on_retry(&self, error: &Self::Error, backoff: Duration);

    /// Learns that an attempt failed and that none follows; `reason` says why if another could have helped.
    fn on_failure(&self, error: &Self::Error, reason: Option<GiveUp>);
}

/// How an attempt ended.
#[derive(Debug)]
pub(crate) enum Outcome<T, E> {
    Success(T),
    /// It failed, and another attempt may help.
    Transient {
        error: E,
        retry_after: Option<Duration>,
    },
    /// It failed for a reason that is gone by now: the next attempt follows at once, whatever the limits say.
    Resolved(E),
    /// It failed, and another attempt would not help or could do harm.
    Permanent(E),
    /// The deadline passed before it was sent.
    NotSent(E),
}

/// Why there is no further attempt although one could have helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GiveUp {
    RetryAfter,
    Deadline,
    Budget,
}

impl GiveUp {
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::RetryAfter => "the server's `Retry-After` is longer than the limit",
            Self::Deadline => "no time is left for another attempt",
            Self::Budget => "the retry budget is used up",
        }
    }
}

/// A call that failed: the last error that says something about it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failed<E> {
    pub(crate) error: E,
    pub(crate) reason: Option<GiveUp>,
}

/// What limits the retries of one call.
#[derive(Clone, Copy)]
pub(crate) struct Limits<'a> {
    pub(crate) policy: &'a RetryPolicy,
    pub(crate) budget: &'a TokenBucket,
    pub(crate) deadline: Instant,
}

impl Limits<'_> {
    /// Returns the backoff before the next attempt, and takes a token of the budget for it.
    ///
    /// # Errors
    ///
    /// There is no next attempt: the attempts of the policy are used up, or for the reason in the error.
    pub(crate) fn backoff_after(
        &self,
        attempts: u32,
        retry_after: Option<Duration>,
    ) -> Result<Duration, Option<GiveUp>> {
        if self.policy.is_last(attempts) {
            return Err(None);
        }
        let backoff = self.policy.backoff_after(attempts, retry_after).ok_or(GiveUp::RetryAfter)?;
        let now = Instant::now();
        if now.checked_add(backoff).is_none_or(|next| next >= self.deadline) {
            return Err(Some(GiveUp::Deadline));
        }
        if !self.budget.withdraw(now) {
            return Err(Some(GiveUp::Budget));
        }
        Ok(backoff)
    }
}

/// Attempts the call until it succeeds, or fails for good, or a limit is reached. Waits between attempts by `sleep`.
///
/// # Errors
///
/// The error of the last attempt that was sent, since it says more than that there was no time for another.
pub(crate) async fn retry<C, S, F>(call: &mut C, limits: Limits<'_>, sleep: S) -> Result<C::Output, Failed<C::Error>>
where
    C: Call,
    S: Fn(Duration) -> F,
    F: Future<Output = ()>,
{
    let mut attempts = 0;
    let mut previous = None;
    loop {
        attempts += 1;
        let (error, next) = match call.attempt().await {
            Outcome::Success(output) => return Ok(output),
            Outcome::NotSent(error) => {
                let reason = previous.is_some().then_some(GiveUp::Deadline);
                return Err(Failed { error: previous.unwrap_or(error), reason });
            }
            Outcome::Resolved(error) => {
                call.on_retry(&error, Duration::ZERO);
                previous = Some(error);
                continue;
            }
            Outcome::Permanent(error) => (error, Err(None)),
            Outcome::Transient { error, retry_after } => (error, limits.backoff_after(attempts, retry_after)),
        };
        match next {
            Ok(backoff) => {
                call.on_retry(&error, backoff);
                previous = Some(error);
                sleep(backoff).await;
            }
            Err(reason) => {
                call.on_failure(&error, reason);
                return Err(Failed { error, reason });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::VecDeque;
    use std::sync::Mutex;

    use tokio::time::sleep;

    use super::super::budget::RetryBudget;
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// A call whose attempts end as they are told to, and which notes what it learns.
    struct Script {
        outcomes: VecDeque<Outcome<&'static str, u32>>,
        /// When each attempt began.
        attempts: Vec<Instant>,
        backoffs: Mutex<Vec<Duration>>,
        failures: Mutex<Vec<(u32, Option<GiveUp>)>>,
    }

    impl Script {
        fn new(outcomes: impl IntoIterator<Item = Outcome<&'static str, u32>>) -> Self {
            let outcomes = outcomes.into_iter().collect();
            Self { outcomes, attempts: Vec::new(), backoffs: Mutex::default(), failures: Mutex::default() }
        }

        /// A call that fails this many times and then succeeds.
        fn failing(times: u32) -> Self {
            let failures = (1..=times).map(|number| transient(number, None));
            Self::new(failures.chain([Outcome::Success("done")]))
        }

        async fn run(&mut self, limits: Limits<'_>) -> Result<&'static str, Failed<u32>> {
            retry(self, limits, sleep).await
        }
    }

    impl Call for Script {
        type Output = &'static str;
        type Error = u32;

        async fn attempt(&mut self) -> Outcome<&'static str, u32> {
            self.attempts.push(Instant::now());
            self.outcomes.pop_front().expect("no further attempt")
        }

        fn on_retry(&self, _: &u32, backoff: Duration) {
            self.backoffs.lock().expect("a lock").push(backoff);
        }

        fn on_failure(&self, error: &u32, reason: Option<GiveUp>) {
            self.failures.lock().expect("a lock").push((*error, reason));
        }
    }

    fn transient(error: u32, retry_after: Option<Duration>) -> Outcome<&'static str, u32> {
        Outcome::Transient { error, retry_after }
    }

    fn policy() -> RetryPolicy {
        RetryPolicy::default().attempts(10).backoff(SECOND, 4 * SECOND)
    }

    fn budget() -> TokenBucket {
        RetryBudget::new(0, 0.0).reserve(100).bucket()
    }

    fn limits<'a>(policy: &'a RetryPolicy, budget: &'a TokenBucket, time: Duration) -> Limits<'a> {
        Limits { policy, budget, deadline: Instant::now() + time }
    }

    #[tokio::test(start_paused = true)]
    async fn retries_until_an_attempt_succeeds() {
        let (policy, budget) = (policy(), budget());
        let mut call = Script::failing(3);
        assert_eq!(call.run(limits(&policy, &budget, 100 * SECOND)).await, Ok("done"));
        assert_eq!(call.attempts.len(), 4);
        assert!(call.failures.lock().expect("a lock").is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn sleeps_for_a_backoff_that_grows_up_to_the_cap() {
        let (policy, budget) = (policy(), RetryBudget::new(0, 0.0).reserve(10_000).bucket());
        let mut longest = [Duration::ZERO; 6];
        for _ in 0..100 {
            let mut call = Script::failing(6);
            let slept = RefCell::new(Vec::new());
            let deadline = Instant::now() + 100 * SECOND;
            let record = |backoff| {
                slept.borrow_mut().push(backoff);
                sleep(backoff)
            };
            let result = retry(&mut call, Limits { policy: &policy, budget: &budget, deadline }, record).await;
            assert_eq!(result, Ok("done"));
            let slept = slept.into_inner();
            assert_eq!(slept, *call.backoffs.lock().expect("a lock"));
            for ((pair, backoff), longest) in call.attempts.windows(2).zip(&slept).zip(&mut longest) {
                let pause = pair[1] - pair[0];
                // The timer has a resolution of a millisecond.
                assert!(pause >= *backoff && pause <= *backoff + Duration::from_millis(2), "{pause:?} {backoff:?}");
                *longest = (*longest).max(*backoff);
            }
        }
        for (found, most) in longest.into_iter().zip([1, 2, 4, 4, 4, 4]) {
            assert!(found <= most * SECOND && found > most * SECOND / 2, "{longest:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn honours_retry_after() {
        let (policy, budget) = (policy(), budget());
        let mut call = Script::new([transient(1, Some(30 * SECOND)), Outcome::Success("done")]);
        assert_eq!(call.run(limits(&policy, &budget, 100 * SECOND)).await, Ok("done"));
        let pause = call.attempts[1] - call.attempts[0];
        assert!(pause >= 30 * SECOND && pause <= 32 * SECOND, "{pause:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn gives_up_on_a_retry_after_over_the_limit() {
        let (policy, budget) = (policy(), budget());
        let mut call = Script::new([transient(1, Some(61 * SECOND))]);
        let result = call.run(limits(&policy, &budget, 100 * SECOND)).await;
        assert_eq!(result, Err(Failed { error: 1, reason: Some(GiveUp::RetryAfter) }));
        assert_eq!(*call.failures.lock().expect("a lock"), [(1, Some(GiveUp::RetryAfter))]);
        assert!(budget.withdraw(Instant::now()), "no token is taken");
    }

    #[tokio::test(start_paused = true)]
    async fn ends_with_the_attempts_of_the_policy_and_needs_no_reason_for_it() {
        let (policy, budget) = (policy().attempts(3), budget());
        let mut call = Script::failing(3);
        let result = call.run(limits(&policy, &budget, 100 * SECOND)).await;
        assert_eq!(result, Err(Failed { error: 3, reason: None }));
        assert_eq!(call.attempts.len(), 3);
        assert_eq!(*call.failures.lock().expect("a lock"), [(3, None)]);
    }

    #[tokio::test(start_paused = true)]
    async fn ends_where_the_deadline_leaves_no_time_for_another_attempt() {
        let (policy, budget) = (policy(), budget());
        let mut call = Script::new([transient(1, Some(10 * SECOND)), transient(2, Some(10 * SECOND))]);
        let begin = Instant::now();
        let result = call.run(limits(&policy, &budget, 15 * SECOND)).await;
        assert_eq!(result, Err(Failed { error: 2, reason: Some(GiveUp::Deadline) }));
        assert!(begin.elapsed() < 12 * SECOND, "it does not wait in vain");
    }

    #[tokio::test(start_paused = true)]
    async fn an_attempt_must_begin_before_the_deadline() {
        let policy = policy().backoff(Duration::ZERO, Duration::ZERO);
        let budget = budget();
        assert_eq!(limits(&policy, &budget, SECOND).backoff_after(1, Some(SECOND)), Err(Some(GiveUp::Deadline)));
        let backoff = limits(&policy, &budget, SECOND + Duration::from_nanos(1)).backoff_after(1, Some(SECOND));
        assert_eq!(backoff, Ok(SECOND));
    }

    #[tokio::test(start_paused = true)]
    async fn stops_when_the_budget_is_empty_and_goes_on_when_it_is_refilled() {
        let policy = policy();
        let budget = RetryBudget::new(1, 0.0).reserve(2).bucket();
        let mut call = Script::failing(9);
        let result = call.run(limits(&policy.clone().backoff(Duration::ZERO, Duration::ZERO), &budget, SECOND)).await;
        assert_eq!(result, Err(Failed { error: 3, reason: Some(GiveUp::Budget) }));
        sleep(2 * SECOND).await;
        let mut call = Script::failing(1);
        assert_eq!(call.run(limits(&policy, &budget, 100 * SECOND)).await, Ok("done"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_permanent_failure_is_not_retried() {
        let (policy, budget) = (policy(), budget());
        let mut call = Script::new([Outcome::Permanent(1)]);
        let result = call.run(limits(&policy, &budget, SECOND)).await;
        assert_eq!(result, Err(Failed { error: 1, reason: None }));
        assert_eq!(*call.failures.lock().expect("a lock"), [(1, None)]);
    }

    #[tokio::test(start_paused = true)]
    async fn a_resolved_failure_is_retried_at_once_and_takes_no_token() {
        let (policy, budget) = (RetryPolicy::none(), RetryBudget::new(0, 0.0).bucket());
        let mut call = Script::new([Outcome::Resolved(1), Outcome::Success("done")]);
        let begin = Instant::now();
        assert_eq!(call.run(limits(&policy, &budget, SECOND)).await, Ok("done"));
        assert_eq!(begin.elapsed(), Duration::ZERO);
        assert_eq!(*call.backoffs.lock().expect("a lock"), [Duration::ZERO]);
    }

    #[tokio::test(start_paused = true)]
    async fn an_attempt_that_is_not_sent_yields_the_error_before_it() {
        let (policy, budget) = (policy(), budget());
        let mut call = Script::new([transient(1, None), Outcome::NotSent(2)]);
        let result = call.run(limits(&policy, &budget, 100 * SECOND)).await;
        assert_eq!(result, Err(Failed { error: 1, reason: Some(GiveUp::Deadline) }));
        let mut call = Script::new([Outcome::NotSent(2)]);
        let result = call.run(limits(&policy, &budget, 100 * SECOND)).await;
        assert_eq!(result, Err(Failed { error: 2, reason: None }));
    }

    #[test]
    fn each_reason_has_its_own_message() {
        let messages = [GiveUp::RetryAfter, GiveUp::Deadline, GiveUp::Budget].map(GiveUp::message);
        assert!(messages[0].contains("Retry-After") && messages[1].contains("time") && messages[2].contains("budget"));
    }
}
