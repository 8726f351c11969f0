//! Targets of ratios.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A limit of a ratio.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// At most this, for costs.
    AtMost(f64),
    /// At least this, for throughput.
    AtLeast(f64),
}

impl Target {
    /// Returns whether a ratio is within the limit.
    pub fn is_met(self, ratio: f64) -> bool {
        match self {
            Self::AtMost(bound) => ratio <= bound,
            Self::AtLeast(bound) => ratio >= bound,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(bound) => write!(f, "≤ {bound:.2}"),
            Self::AtLeast(bound) => write!(f, "≥ {bound:.2}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_within_itself() {
        assert!(Target::AtMost(1.1).is_met(1.1));
        assert!(!Target::AtMost(1.1).is_met(1.2));
        assert!(Target::AtLeast(0.8).is_met(0.8));
        assert!(!Target::AtLeast(0.8).is_met(0.7));
    }
}
