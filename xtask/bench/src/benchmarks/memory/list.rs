//! Peak memory of a list in one response.

use anyhow::Result;
use xtask_cli::note;

use super::fetch::Fetch;
use super::peak::measure;
use crate::benchmarks::targets;
use crate::fixtures::deals::LIST;
use crate::harness::{Candidate, Comparison, Role, Rounds, Unit};
use crate::server::Server;

/// Fetches a list of deals.
pub fn compare(rounds: Rounds) -> Result<Comparison> {
    let server = Server::start(0)?;
    let fetch = |fetch| measure(fetch, server.address(), LIST);
    let title = format!("Peak memory of a process that fetches {LIST} deals");
    note!("{title}");
    let series = rounds.measure(vec![
        Candidate::new("hand-written", Role::Base, || fetch(Fetch::DealsHandWritten)),
        Candidate::new("hand-written, again", Role::Control, || fetch(Fetch::DealsHandWritten)),
        Candidate::new("ours, all members kept", Role::Judged(targets::LIST_MEMORY), || fetch(Fetch::Deals)),
    ])?;
    Ok(Comparison { title, unit: Unit::Megabytes, series })
}
