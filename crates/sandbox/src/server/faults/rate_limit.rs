//! A limit of requests per second.

use std::num::NonZeroU32;
use std::time::Instant;

/// A token bucket that holds the requests of one second.
#[derive(Debug)]
pub struct RateLimit {
    pub requests: NonZeroU32,
    capacity: f64,
    tokens: f64,
    refilled: Instant,
}

impl RateLimit {
    /// Creates a full bucket.
    pub fn new(requests: NonZeroU32) -> Self {
        let capacity = f64::from(requests.get());
        Self { requests, capacity, tokens: capacity, refilled: Instant::now() }
    }

    /// Takes a token, and returns whether there was one.
    pub fn take(&mut self) -> bool {
        let now = Instant::now();
        let refill = now.duration_since(self.refilled).as_secs_f64() * self.capacity;
        self.tokens = (self.tokens + refill).min(self.capacity);
        self.refilled = now;
        let is_left = self.tokens >= 1.0;
        self.tokens -= f64::from(u8::from(is_left));
        is_left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_the_limit_at_once_and_no_more() {
        let mut limit = RateLimit::new(NonZeroU32::new(3).expect("a limit"));
        let passed = (0..100).filter(|_| limit.take()).count();
        assert!((3..=4).contains(&passed), "{passed}");
    }
}
