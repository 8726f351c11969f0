//! Requests a second.

use std::num::NonZeroU32;
use std::time::Instant;

/// Requests that may still come, which grow by the second.
#[derive(Debug)]
pub struct RateLimit {
    pub requests: NonZeroU32,
    most: f64,
    left: f64,
    at: Instant,
}

impl RateLimit {
    pub fn new(requests: NonZeroU32) -> Self {
        let most = f64::from(requests.get());
        Self { requests, most, left: most, at: Instant::now() }
    }

    /// Takes one, if there is one.
    pub fn take(&mut self) -> bool {
        let now = Instant::now();
        self.left = (self.left + now.duration_since(self.at).as_secs_f64() * self.most).min(self.most);
        self.at = now;
        let is_left = self.left >= 1.0;
        self.left -= f64::from(u8::from(is_left));
        is_left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_in_a_second_is_the_limit() {
        let mut limit = RateLimit::new(NonZeroU32::new(3).expect("a limit"));
        let passed = (0..100).filter(|_| limit.take()).count();
        assert!((3..=4).contains(&passed), "{passed}");
    }
}
