//! Peak memory of a stream of pages. It must not depend on the number of pages.

use anyhow::Result;
use xtask_cli::note;

use super::fetch::{Fetch, PAGE};
use super::peak::measure;
use crate::benchmarks::targets;
use crate::harness::{Candidate, Comparison, Role, Rounds, Unit};
use crate::server::Server;

const FEW: u64 = 10_000;
const MANY: u64 = 1_000_000;

/// Streams few projects and many.
pub fn compare(rounds: Rounds) -> Result<Comparison> {
    let (few, many) = (Server::start(FEW)?, Server::start(MANY)?);
    let title = format!("Peak memory of a process that streams projects in pages of {PAGE}");
    note!("{title}");
    let series = rounds.measure(vec![
        Candidate::new("ours, 10,000 projects", Role::Base, || measure(Fetch::Projects, few.address(), FEW)),
        Candidate::new("ours, 1,000,000 projects", Role::Judged(targets::STREAM_MEMORY), || {
            measure(Fetch::Projects, many.address(), MANY)
        }),
    ])?;
    Ok(Comparison { title, unit: Unit::Megabytes, series })
}
