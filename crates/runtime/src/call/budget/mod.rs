//! How many retries there may be.

#[cfg(test)]
mod simulation;

use std::sync::{Mutex, PoisonError};

use tokio::time::Instant;

/// How many retries there may be, so that an outage is not multiplied by its clients.
///
/// A bucket of tokens that all calls of a client and its clones share. A retry takes one token, and without one the call
/// fails. Tokens come back
///
/// - with calls that succeed: one for a call that needed retries, a part of one for a call that did not;
/// - with time, so many a second, up to the reserve that the bucket begins with.
///
/// So a client that calls seldom can always retry, a server that fails now and then is always tried again, and one that
/// is down gets little more than the calls themselves.
///
/// ```
/// use crm_client_runtime::RetryBudget;
///
/// // No reserve, and one for every ten calls that succeed.
/// let strict = RetryBudget::new(0, 0.1);
/// // 500 at once in any case, and two more in each second.
/// let generous = RetryBudget::new(2, 0.5).reserve(500);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetryBudget {
    per_second: u32,
    part: f32,
    reserve: u32,
}

impl RetryBudget {
    /// How many seconds' worth of tokens the reserve has, unless set.
    const RESERVE_SECONDS: u32 = 10;
    /// How many tokens calls that succeed save up, where the reserve has fewer.
    const SAVINGS: f64 = 100.0;

    /// `per_second` retries a second in any case, ten seconds' worth of them at once, and beside them `part` of a retry
    /// for each call that succeeds: 0.2 is one for five.
    ///
    /// A part below 0, or none, is taken for 0, one above 1 for 1.
    pub fn new(per_second: u32, part: f32) -> Self {
        let part = if part > 0.0 { part.min(1.0) } else { 0.0 };
        Self { per_second, part, reserve: per_second.saturating_mul(Self::RESERVE_SECONDS) }
    }

    /// How many retries there may be at once in any case: the tokens at the beginning, which time brings back.
    #[must_use]
    pub fn reserve(mut self, retries: u32) -> Self {
        self.reserve = retries;
        self
    }

    pub(crate) fn bucket(self) -> Bucket {
        let tokens = Tokens { count: f64::from(self.reserve), at: None };
        Bucket { budget: self, tokens: Mutex::new(tokens) }
    }
}

/// One retry a second in any case, 100 of them at once, and one for every five calls that succeed.
impl Default for RetryBudget {
    fn default() -> Self {
        Self::new(1, 0.2).reserve(100)
    }
}

/// The tokens of a budget.
#[derive(Debug)]
pub(crate) struct Bucket {
    budget: RetryBudget,
    tokens: Mutex<Tokens>,
}

#[derive(Debug)]
struct Tokens {
    count: f64,
    /// When time last brought some.
    at: Option<Instant>,
}

impl Bucket {
    /// Takes a token for a retry.
    pub(crate) fn withdraw(&self, now: Instant) -> bool {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        let reserve = f64::from(self.budget.reserve);
        if let Some(at) = tokens.at.filter(|_| tokens.count < reserve) {
            let seconds = now.saturating_duration_since(at).as_secs_f64();
            tokens.count = (tokens.count + seconds * f64::from(self.budget.per_second)).min(reserve);
        }
        tokens.at = Some(now);
        let is_there = tokens.count >= 1.0;
        if is_there {
            tokens.count -= 1.0;
        }
        is_there
    }

    /// Brings back what a call that the server was able to answer brings back.
    pub(crate) fn deposit(&self, attempts: u32) {
        let saved = if attempts > 1 { 1.0 } else { f64::from(self.budget.part) };
        if saved > 0.0 {
            let most = f64::from(self.budget.reserve).max(RetryBudget::SAVINGS);
            let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
            tokens.count = (tokens.count + saved).min(most);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// How many tokens there are.
    fn count(bucket: &Bucket, now: Instant) -> usize {
        (0..1_000_000).take_while(|_| bucket.withdraw(now)).count()
    }

    #[test]
    fn a_budget_is_made_of_any_numbers() {
        let now = Instant::now();
        for part in [f32::NAN, f32::INFINITY, -1.0, 0.0, f32::MIN_POSITIVE, 0.0001, 5.0] {
            let bucket = RetryBudget::new(u32::MAX, part).bucket();
            bucket.deposit(1);
            assert!(bucket.withdraw(now) && bucket.withdraw(now + Duration::from_secs(1 << 30)));
            assert!(!RetryBudget::new(0, part).bucket().withdraw(now));
            assert!(RetryBudget::new(0, part).reserve(u32::MAX).bucket().withdraw(now));
        }
    }

    #[test]
    fn calls_that_succeed_bring_the_part_that_is_said() {
        let now = Instant::now();
        for (part, expected) in
            [(0.0, 0), (0.1, 10), (0.2, 20), (0.3, 30), (0.5, 50), (0.7, 70), (1.0, 100), (9.0, 100)]
        {
            let bucket = RetryBudget::new(0, part).bucket();
            (0..100).for_each(|_| bucket.deposit(1));
            assert!(count(&bucket, now).abs_diff(expected) <= 1, "{part}");
        }
    }

    #[test]
    fn time_fills_the_reserve_and_no_more() {
        let begin = Instant::now();
        let bucket = RetryBudget::new(2, 0.0).reserve(30).bucket();
        assert_eq!(count(&bucket, begin), 30);
        assert_eq!(count(&bucket, begin + Duration::from_secs(5)), 10);
        assert_eq!(count(&bucket, begin + Duration::from_secs(3600)), 30);
        assert_eq!(count(&bucket, begin), 0, "a clock that goes back brings nothing");
    }

    #[test]
    fn a_retry_that_helps_costs_nothing() {
        let now = Instant::now();
        let bucket = RetryBudget::new(0, 0.0).reserve(1).bucket();
        for _ in 0..100 {
            assert!(bucket.withdraw(now));
            bucket.deposit(2);
        }
        assert!(bucket.withdraw(now) && !bucket.withdraw(now));
    }

    #[test]
    fn savings_are_limited() {
        let bucket = RetryBudget::default().bucket();
        (0..10_000).for_each(|_| bucket.deposit(1));
        assert_eq!(count(&bucket, Instant::now()), 100);
    }
}
