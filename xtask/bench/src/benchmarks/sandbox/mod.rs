//! The sandbox as a server: beside Prism, a mock server for the same document, and with a million deals.

mod deals;
mod get;
mod load;
mod prism;
mod process;

use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use crate::harness::{Comparison, Rounds};

pub use process::serve;

/// Measures the sandbox. A quick run has fewer deals and less time.
pub fn run(rounds: Rounds, is_quick: bool, root: &Path) -> Result<Vec<Comparison>> {
    let (seconds, deals) = if is_quick { (1, 50_000) } else { (3, 1_000_000) };
    let time = Duration::from_secs(seconds);
    let mut comparisons = get::compare(rounds, time, root)?;
    comparisons.extend(deals::compare(rounds, time, deals)?);
    Ok(comparisons)
}
