//! The faults that a sandbox starts with.

use std::num::NonZeroU32;
use std::time::Duration;

/// The faults that a sandbox starts with. There are none by default.
#[derive(Clone, Copy, Debug)]
pub struct InitialFaults {
    /// The delay of every response.
    pub latency: Duration,
    /// The ratio of requests that get 503 and are not carried out.
    pub fail_rate: f64,
    /// The ratio of requests whose connection is reset and that are not carried out.
    pub reset_rate: f64,
    /// The requests per second beyond which requests get 429.
    pub rate_limit: Option<NonZeroU32>,
    /// The seed of the rates.
    pub seed: u64,
}

impl InitialFaults {
    /// Checks the rates.
    ///
    /// # Errors
    ///
    /// Returns an error that names the rate that is not between 0 and 1, or says that their sum is more than 1.
    pub fn check(&self) -> Result<(), String> {
        let (fail, reset) = (self.fail_rate, self.reset_rate);
        for (name, rate) in [("fail", fail), ("reset", reset)] {
            if !(0.0..=1.0).contains(&rate) {
                return Err(format!("the {name} rate {rate} is not between 0 and 1"));
            }
        }
        // The sum of decimal fractions may exceed 1 by a rounding error.
        if fail + reset > 1.0 + f64::EPSILON {
            return Err(format!("the fail rate {fail} and the reset rate {reset} are more than 1 together"));
        }
        Ok(())
    }
}

impl Default for InitialFaults {
    fn default() -> Self {
        Self { latency: Duration::ZERO, fail_rate: 0.0, reset_rate: 0.0, rate_limit: None, seed: 1 }
    }
}
