//! What came of a step.

use std::fmt;

/// The number of checks and tests, by their outcome.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: usize,
    pub(super) failed: usize,
    pub(super) skipped: usize,
}

impl Counts {
    pub(super) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    pub(super) fn check(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed), skipped: 0 }
    }

    pub(super) fn total(&self) -> usize {
        self.passed + self.failed + self.skipped
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

/// What came of a step, and what someone has to read of it.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) counts: Counts,
    /// What was printed about what failed.
    pub(super) details: String,
    /// What was not checked, and why.
    pub(super) notes: Vec<String>,
}

impl Outcome {
    /// Returns the outcome of one check, with its output if it failed.
    pub(super) fn check(passed: bool, output: String) -> Self {
        Self { counts: Counts::check(passed), details: if passed { String::new() } else { output }, notes: Vec::new() }
    }

    /// Returns the outcome of a check that cannot run. In CI that is a failure.
    pub(super) fn missing(is_failure: bool, why: String) -> Self {
        let counts = if is_failure { Counts::check(false) } else { Counts { skipped: 1, ..Counts::default() } };
        Self { counts, details: String::new(), notes: vec![why] }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.counts.add(&other.counts);
        self.details.push_str(&other.details);
        self.notes.extend(other.notes);
    }
}
