//! The retry budget: a limit of the retries of all calls together.

use std::sync::{Mutex, PoisonError};

use tokio::time::Instant;

/// A limit of the retries of all calls together, so that clients do not multiply an outage.
///
/// A token bucket that a client and its clones share. A retry takes one token. Without one, the call fails. Tokens are
/// refilled
///
/// - by calls that succeed: one token after a call with retries, `ratio` of a token after a call without;
/// - by time: `per_second` tokens a second, up to the reserve, which is also what the bucket starts with.
///
/// So a quiet client can always retry, occasional failures are always retried, and a server that is down gets few
/// requests beyond the calls themselves.
///
/// ```
/// use crm_client_runtime::RetryBudget;
///
/// // No reserve, and one retry for every ten calls that succeed.
/// let strict = RetryBudget::new(0, 0.1);
/// // A reserve of 500 retries, refilled by two a second.
/// let generous = RetryBudget::new(2, 0.5).reserve(500);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetryBudget {
    per_second: u32,
    ratio: f32,
    reserve: u32,
}

impl RetryBudget {
    /// The reserve unless set, in seconds of refill.
    const RESERVE_SECONDS: u32 = 10;
    /// How many tokens successful calls can save up if the reserve is smaller.
    const MAX_SAVED: f64 = 100.0;

    /// Creates a budget of `per_second` retries a second, plus `ratio` of a retry for each call that succeeds: 0.2 is one
    /// retry for five calls. The reserve is ten seconds of refill unless set.
    ///
    /// A ratio is limited to the range from 0 to 1; NaN is taken for 0.
    pub fn new(per_second: u32, ratio: f32) -> Self {
        let ratio = if ratio > 0.0 { ratio.min(1.0) } else { 0.0 };
        Self { per_second, ratio, reserve: per_second.saturating_mul(Self::RESERVE_SECONDS) }
    }

    /// Sets the reserve: the retries that are possible at the start, and that time refills.
    #[must_use]
    pub fn reserve(mut self, retries: u32) -> Self {
        self.reserve = retries;
        self
    }

    pub(crate) fn bucket(self) -> TokenBucket {
        let tokens = Tokens { count: f64::from(self.reserve), refilled: None };
        TokenBucket { budget: self, tokens: Mutex::new(tokens) }
    }
}

/// One retry a second, a reserve of 100, and one retry for every five calls that succeed.
impl Default for RetryBudget {
    fn default() -> Self {
        Self::new(1, 0.2).reserve(100)
    }
}

/// The tokens of a budget.
#[derive(Debug)]
pub(crate) struct TokenBucket {
    budget: RetryBudget,
    tokens: Mutex<Tokens>,
}

#[derive(Debug)]
struct Tokens {
    count: f64,
    /// When they were last refilled by time.
    refilled: Option<Instant>,
}

impl TokenBucket {
    /// Takes a token for a retry, and returns whether there was one.
    pub(crate) fn withdraw(&self, now: Instant) -> bool {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        let reserve = f64::from(self.budget.reserve);
        if let Some(refilled) = tokens.refilled.filter(|_| tokens.count < reserve) {
            let seconds = now.saturating_duration_since(refilled).as_secs_f64();
            tokens.count = (tokens.count + seconds * f64::from(self.budget.per_second)).min(reserve);
        }
        tokens.refilled = Some(now);
        let has_token = tokens.count >= 1.0;
        if has_token {
            tokens.count -= 1.0;
        }
        has_token
    }

    /// Refills tokens after a call to which the server was able to respond, by how many attempts it took.
    pub(crate) fn deposit(&self, attempts: u32) {
        let saved = if attempts > 1 { 1.0 } else { f64::from(self.budget.ratio) };
        if saved > 0.0 {
            let most = f64::from(self.budget.reserve).max(RetryBudget::MAX_SAVED);
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
    fn count(bucket: &TokenBucket, now: Instant) -> usize {
        (0..1_000_000).take_while(|_| bucket.withdraw(now)).count()
    }

    #[test]
    fn accepts_any_numbers() {
        let now = Instant::now();
        for ratio in [f32::NAN, f32::INFINITY, -1.0, 0.0, f32::MIN_POSITIVE, 0.0001, 5.0] {
            let bucket = RetryBudget::new(u32::MAX, ratio).bucket();
            bucket.deposit(1);
            assert!(bucket.withdraw(now) && bucket.withdraw(now + Duration::from_secs(1 << 30)));
            assert!(!RetryBudget::new(0, ratio).bucket().withdraw(now));
            assert!(RetryBudget::new(0, ratio).reserve(u32::MAX).bucket().withdraw(now));
        }
    }

    #[test]
    fn calls_that_succeed_refill_by_the_ratio() {
        let now = Instant::now();
        for (ratio, expected) in
            [(0.0, 0), (0.1, 10), (0.2, 20), (0.3, 30), (0.5, 50), (0.7, 70), (1.0, 100), (9.0, 100)]
        {
            let bucket = RetryBudget::new(0, ratio).bucket();
            (0..100).for_each(|_| bucket.deposit(1));
            assert!(count(&bucket, now).abs_diff(expected) <= 1, "{ratio}");
        }
    }

    #[test]
    fn time_refills_up_to_the_reserve() {
        let begin = Instant::now();
        let bucket = RetryBudget::new(2, 0.0).reserve(30).bucket();
        assert_eq!(count(&bucket, begin), 30);
        assert_eq!(count(&bucket, begin + Duration::from_secs(5)), 10);
        assert_eq!(count(&bucket, begin + Duration::from_secs(3600)), 30);
        assert_eq!(count(&bucket, begin), 0, "a clock that goes back refills nothing");
    }

    #[test]
    fn a_successful_retry_costs_nothing() {
        let now = Instant::now();
        let bucket = RetryBudget::new(0, 0.0).reserve(1).bucket();
        for _ in 0..100 {
            assert!(bucket.withdraw(now));
            bucket.deposit(2);
        }
        assert!(bucket.withdraw(now) && !bucket.withdraw(now));
    }

    #[test]
    fn the_reserve_is_ten_seconds_of_refill_unless_set() {
        let begin = Instant::now();
        let bucket = RetryBudget::new(3, 0.0).bucket();
        assert_eq!(count(&bucket, begin), 30);
        assert_eq!(count(&bucket, begin + Duration::from_secs(2)), 6);
    }

    #[test]
    fn the_default_is_a_reserve_of_100_that_one_a_second_and_a_fifth_of_the_calls_refill() {
        let begin = Instant::now();
        let bucket = RetryBudget::default().bucket();
        assert_eq!(count(&bucket, begin), 100);
        assert_eq!(count(&bucket, begin + Duration::from_secs(7)), 7);
        (0..11).for_each(|_| bucket.deposit(1));
        assert_eq!(count(&bucket, begin + Duration::from_secs(7)), 2);
    }

    #[test]
    fn time_takes_nothing_from_what_was_saved_beyond_the_reserve() {
        let begin = Instant::now();
        let bucket = RetryBudget::new(1, 1.0).reserve(5).bucket();
        (0..200).for_each(|_| bucket.deposit(1));
        assert_eq!(count(&bucket, begin + Duration::from_secs(60)), 100);
    }

    #[test]
    fn saved_tokens_are_limited() {
        let bucket = RetryBudget::default().bucket();
        (0..10_000).for_each(|_| bucket.deposit(1));
        assert_eq!(count(&bucket, Instant::now()), 100);
    }
}
