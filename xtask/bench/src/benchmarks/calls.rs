//! CPU time of a call, in the client's process alone.

use anyhow::Result;
use cpu_time::ProcessTime;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use xtask_cli::note;

use super::targets;
use crate::candidates::{GetDeal, HandWritten, Ours, Raw, TOKEN, get_checked};
use crate::harness::{Candidate, Comparison, Pinned, Role, Rounds, Unit};
use crate::server::{DEAL, Server};

/// The number of calls in flight.
pub const IN_FLIGHT: u32 = 32;

/// Gets one deal repeatedly, with a number of calls in flight.
pub fn run(rounds: Rounds, calls: u32, in_flight: u32) -> Result<Comparison> {
    let _pinned = Pinned::new()?;
    let server = Server::start(0)?;
    compare(rounds, server.address(), Load { calls, in_flight })
}

/// The number of calls in one sample.
#[derive(Clone, Copy)]
pub struct Load {
    pub calls: u32,
    pub in_flight: u32,
}

fn compare(rounds: Rounds, address: &str, load: Load) -> Result<Comparison> {
    // One thread: waking other threads costs as much as the call and varies.
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let (first, second) = (HandWritten::new(address, TOKEN)?, HandWritten::new(address, TOKEN)?);
    let (raw, ours) = (Raw::new(address, TOKEN)?, Ours::new(address, TOKEN)?);
    let candidates = vec![
        Candidate::new("hand-written", Role::Base, || cost(&runtime, &first, load)),
        Candidate::new("hand-written, again", Role::Control, || cost(&runtime, &second, load)),
        Candidate::new("progenitor, raw", Role::Candidate, || cost(&runtime, &raw, load)),
        Candidate::new("ours", Role::Judged(targets::CALL), || cost(&runtime, &ours, load)),
    ];
    let how = if load.in_flight == 1 { "one at a time".to_owned() } else { format!("{} in flight", load.in_flight) };
    let title = format!("CPU time of a call, {how}");
    note!("{title}");
    Ok(Comparison { title, unit: Unit::Microseconds, series: rounds.measure(candidates)? })
}

/// Returns the CPU time of a call, user and system, in microseconds.
fn cost<C: GetDeal>(runtime: &Runtime, client: &C, load: Load) -> Result<f64> {
    let start = ProcessTime::try_now()?;
    runtime.block_on(make(client, load))?;
    Ok(start.try_elapsed()?.as_secs_f64() * 1e6 / f64::from(load.calls_of_a_task() * load.in_flight))
}

impl Load {
    fn calls_of_a_task(self) -> u32 {
        self.calls.div_ceil(self.in_flight)
    }
}

/// Makes a number of calls, with a number of them in flight.
pub async fn make<C: GetDeal>(client: &C, load: Load) -> Result<()> {
    let mut tasks = JoinSet::new();
    for _ in 0..load.in_flight {
        tasks.spawn(call(client.clone(), load.calls_of_a_task()));
    }
    while let Some(outcome) = tasks.join_next().await {
        outcome??;
    }
    Ok(())
}

async fn call(client: impl GetDeal, times: u32) -> Result<()> {
    for _ in 0..times {
        get_checked(&client, DEAL).await?;
    }
    Ok(())
}
