//! When and how often a call is retried.

use std::time::Duration;

use http::StatusCode;

/// How many attempts a call may take unless set, the first included.
const DEFAULT_ATTEMPTS: u32 = 4;
/// The longest backoff before the first retry unless set. It doubles with each retry.
const DEFAULT_BASE: Duration = Duration::from_millis(250);
/// The cap of the backoff unless set.
const DEFAULT_CAP: Duration = Duration::from_secs(20);
/// The longest `Retry-After` that is honoured unless set.
const DEFAULT_RETRY_AFTER_LIMIT: Duration = Duration::from_secs(60);

/// When and how often a call is retried.
///
/// An idempotent call (see [`CallOptions::idempotent`](crate::CallOptions::idempotent)) is retried after connection
/// errors, timeouts, and the statuses 408, 429, 502, 503 and 504. Any other call is retried only if nothing can have
/// reached the server: if no connection was made.
///
/// In addition to the policy, any request whose credentials are rejected (401) is sent once more if a credential
/// provider has new ones.
///
/// The backoff before the nth retry is random, between nothing and `base` · 2ⁿ⁻¹, at most `cap` ("full jitter"). It is
/// longer than the server's `Retry-After`, if there is one. If `Retry-After` is over the limit, or longer than the time
/// left until the deadline, the call fails at once.
///
/// ```
/// use std::time::Duration;
///
/// use crm_client_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::default().attempts(8).backoff(Duration::from_secs(1), Duration::from_secs(60));
/// assert_ne!(patient, RetryPolicy::none());
/// ```
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    attempts: u32,
    base: Duration,
    cap: Duration,
    retry_after_limit: Duration,
}

impl RetryPolicy {
    /// Returns a policy of one attempt. A 401 is still followed by another if a credential provider has new credentials.
    pub fn none() -> Self {
        Self::default().attempts(1)
    }

    /// Sets the maximum number of attempts, the first included; 4 unless set, and 0 is taken for 1.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// Sets the longest backoff before the first retry, 250 ms unless set, and the cap up to which it doubles with each
    /// retry, 20 s unless set.
    pub fn backoff(mut self, base: Duration, cap: Duration) -> Self {
        (self.base, self.cap) = (base, cap);
        self
    }

    /// Sets the longest `Retry-After` that is honoured; 60 s unless set.
    pub fn retry_after_limit(mut self, limit: Duration) -> Self {
        self.retry_after_limit = limit;
        self
    }

    /// Returns whether no attempt follows after this many.
    pub(crate) fn is_last(&self, attempts: u32) -> bool {
        attempts >= self.attempts
    }

    /// Returns the backoff before the next attempt, or `None` if there is none: the attempts are used up, or
    /// `Retry-After` is over the limit.
    pub(crate) fn backoff_after(&self, attempts: u32, retry_after: Option<Duration>) -> Option<Duration> {
        if self.is_last(attempts) || retry_after.is_some_and(|asked| asked > self.retry_after_limit) {
            return None;
        }
        let backoff = self.max_backoff(attempts).mul_f64(fastrand::f64());
        // The server told all its clients the same time: they come back one after the other.
        let asked = retry_after.map(|asked| asked.saturating_add(self.max_backoff(1).mul_f64(fastrand::f64())));
        Some(backoff.max(asked.unwrap_or_default()))
    }

    /// Returns the longest backoff after this many attempts: doubled for each, up to the cap.
    fn max_backoff(&self, attempts: u32) -> Duration {
        let doublings = attempts.saturating_sub(1).min(31);
        self.base.saturating_mul(1 << doublings).min(self.cap)
    }
}

/// 4 attempts, a backoff of 250 ms that doubles up to 20 s, a `Retry-After` of up to 60 s.
impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: DEFAULT_ATTEMPTS,
            base: DEFAULT_BASE,
            cap: DEFAULT_CAP,
            retry_after_limit: DEFAULT_RETRY_AFTER_LIMIT,
        }
    }
}

/// Returns whether the same request may succeed after this status.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 502 | 503 | 504)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backoff_doubles_up_to_the_cap() {
        let policy = RetryPolicy::default();
        let longest = [0, 1, 2, 3, 7, 8, 50, u32::MAX].map(|attempts| policy.max_backoff(attempts).as_millis());
        assert_eq!(longest, [250, 250, 500, 1000, 16_000, 20_000, 20_000, 20_000]);
        let policy = policy.backoff(Duration::from_secs(7), Duration::from_secs(5));
        assert_eq!(policy.max_backoff(1), Duration::from_secs(5));
    }

    #[test]
    fn the_backoff_is_random_up_to_its_maximum() {
        let policy = RetryPolicy::default().attempts(100).backoff(Duration::from_secs(1), Duration::from_secs(6));
        for (attempts, longest) in [(1, 1), (2, 2), (3, 4), (4, 6), (50, 6), (99, 6)] {
            let backoffs: Vec<Duration> = (0..200).filter_map(|_| policy.backoff_after(attempts, None)).collect();
            let longest = Duration::from_secs(longest);
            assert!(backoffs.len() == 200 && backoffs.iter().all(|backoff| *backoff <= longest));
            assert!(backoffs.iter().any(|backoff| *backoff < longest / 4));
            assert!(backoffs.iter().any(|backoff| *backoff > longest / 2));
        }
    }

    #[test]
    fn no_attempt_follows_the_last() {
        assert_eq!(RetryPolicy::none().backoff_after(1, None), None);
        assert_eq!(RetryPolicy::default().attempts(0), RetryPolicy::none());
        assert!(RetryPolicy::default().backoff_after(3, None).is_some());
        assert_eq!(RetryPolicy::default().backoff_after(4, None), None);
    }

    #[test]
    fn honours_retry_after_up_to_its_limit() {
        let policy = RetryPolicy::default();
        let asked = Duration::from_secs(60);
        let backoffs: Vec<Duration> = (0..100).filter_map(|_| policy.backoff_after(1, Some(asked))).collect();
        assert!(backoffs.len() == 100);
        assert!(backoffs.iter().all(|backoff| *backoff >= asked && *backoff <= asked + policy.base));
        assert!(backoffs.iter().any(|backoff| *backoff > asked));
        let longer = Some(asked + Duration::from_nanos(1));
        assert_eq!(policy.backoff_after(1, longer), None);
        assert!(policy.retry_after_limit(Duration::from_secs(61)).backoff_after(1, longer).is_some());
    }

    #[test]
    fn five_statuses_are_transient() {
        let transient = (100..600).filter(|status| StatusCode::from_u16(*status).is_ok_and(is_transient));
        assert_eq!(transient.collect::<Vec<_>>(), [408, 429, 502, 503, 504]);
    }
}
