//! When and how often a call is repeated.

use std::time::Duration;

use http::StatusCode;

/// When and how often a call is repeated.
///
/// A call that may be repeated (see [`CallOptions::idempotent`](crate::CallOptions::idempotent)) is repeated after
/// errors of the connection, timeouts, and the statuses 408, 429, 502, 503 and 504. Another is repeated only where
/// nothing can have reached the server: where no connection came about.
///
/// Beyond the policy, a request whose credentials are rejected (401) is sent once more, whatever it is, where a provider
/// of credentials has others.
///
/// The wait before the nth repetition is random, between nothing and `base` · 2ⁿ⁻¹, at most `cap` ("full jitter"), and
/// longer than what the server asks for in `Retry-After`. A server that asks for more than the limit of it, or
/// for more than is left until the deadline, is not waited for: the call fails at once.
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
    /// One attempt, and another behind a 401 where a provider of credentials has others.
    pub fn none() -> Self {
        Self::default().attempts(1)
    }

    /// At most this many attempts, the first included; 0 is taken for 1.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The longest wait before the first repetition, doubled for each further one up to `cap`.
    pub fn backoff(mut self, base: Duration, cap: Duration) -> Self {
        (self.base, self.cap) = (base, cap);
        self
    }

    /// The longest `Retry-After` that is waited for.
    pub fn retry_after_limit(mut self, limit: Duration) -> Self {
        self.retry_after_limit = limit;
        self
    }

    /// Whether no attempt follows on so many.
    pub(crate) fn is_last(&self, attempts_made: u32) -> bool {
        attempts_made >= self.attempts
    }

    /// How long to wait before the attempt behind the one that failed; `None` where there is none.
    pub(crate) fn backoff_after(&self, attempts_made: u32, retry_after: Option<Duration>) -> Option<Duration> {
        if self.is_last(attempts_made) || retry_after.is_some_and(|asked| asked > self.retry_after_limit) {
            return None;
        }
        let doublings = attempts_made.saturating_sub(1).min(31);
        let longest = self.base.saturating_mul(1 << doublings).min(self.cap);
        let wait = longest.mul_f64(fastrand::f64());
        // All clients of a server that was down were asked to wait as long: they come back one after the other.
        let asked = retry_after.map(|asked| asked.saturating_add(self.base.min(self.cap).mul_f64(fastrand::f64())));
        Some(wait.max(asked.unwrap_or_default()))
    }
}

/// 4 attempts, 250 milliseconds doubled up to 20 seconds, a `Retry-After` of up to 60 seconds.
impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 4,
            base: Duration::from_millis(250),
            cap: Duration::from_secs(20),
            retry_after_limit: Duration::from_secs(60),
        }
    }
}

/// The statuses behind which the same request may succeed.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 502 | 503 | 504)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_random_up_to_a_doubled_limit() {
        let policy = RetryPolicy::default().attempts(100).backoff(Duration::from_secs(1), Duration::from_secs(6));
        for (attempts_made, longest) in [(1, 1), (2, 2), (3, 4), (4, 6), (50, 6), (99, 6)] {
            let waits: Vec<Duration> = (0..200).filter_map(|_| policy.backoff_after(attempts_made, None)).collect();
            let longest = Duration::from_secs(longest);
            assert!(waits.len() == 200 && waits.iter().all(|wait| *wait <= longest));
            assert!(waits.iter().any(|wait| *wait < longest / 4) && waits.iter().any(|wait| *wait > longest / 2));
        }
    }

    #[test]
    fn the_last_attempt_is_followed_by_none() {
        assert_eq!(RetryPolicy::none().backoff_after(1, None), None);
        assert!(RetryPolicy::default().backoff_after(3, None).is_some());
        assert_eq!(RetryPolicy::default().backoff_after(4, None), None);
    }

    #[test]
    fn the_server_may_ask_for_more_and_not_for_too_much() {
        let policy = RetryPolicy::default();
        let asked = Duration::from_secs(60);
        let waits: Vec<Duration> = (0..100).filter_map(|_| policy.backoff_after(1, Some(asked))).collect();
        assert!(waits.len() == 100 && waits.iter().all(|wait| *wait >= asked && *wait <= asked + policy.base));
        assert!(waits.iter().any(|wait| *wait > asked));
        assert_eq!(policy.backoff_after(1, Some(asked + Duration::from_nanos(1))), None);
    }
}
