//! Peak memory, of a process of its own for each measurement: a peak never falls.

use std::env;
use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;
use tokio::runtime::Builder;

use super::targets;
use crate::fixtures::deals;
use crate::harness::{Comparison, Peer, Role, Rounds, Unit};
use crate::peers::{HandWritten, Ours, TOKEN};
use crate::server::Server;

/// Where Linux says it. Other systems have no such file, and the benchmark says so.
const STATUS: &str = "/proc/self/status";

/// What a process fetches, and with which client.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Fetch {
    /// All deals in one list, written by hand.
    DealsByHand,
    /// All deals in one list, with our client.
    Deals,
}

/// Fetches a list of deals.
pub fn run(rounds: Rounds) -> Result<Vec<Comparison>> {
    Ok(vec![list(rounds)?])
}

fn list(rounds: Rounds) -> Result<Comparison> {
    let server = Server::start(0)?;
    let fetch = |fetch| peak(fetch, server.address(), deals::LIST);
    let title = format!("Peak memory of a process that fetches {} deals", deals::LIST);
    eprintln!("{title}");
    let series = rounds.measure(vec![
        Peer::new("hand-written", Role::Base, || fetch(Fetch::DealsByHand)),
        Peer::new("hand-written, again", Role::Twin, || fetch(Fetch::DealsByHand)),
        Peer::new("ours", Role::Judged(targets::LIST_MEMORY), || fetch(Fetch::Deals)),
    ])?;
    Ok(Comparison { title, unit: Unit::Megabytes, series })
}

/// The peak memory, in megabytes, of a process that fetches `count` objects.
fn peak(fetch: Fetch, address: &str, count: u64) -> Result<f64> {
    let value = fetch.to_possible_value().context("every value has a name")?;
    let output = Command::new(env::current_exe()?)
        .args(["peak", value.get_name(), address, &count.to_string()])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("a process that fetches cannot be started")?;
    ensure!(output.status.success(), "the process that fetches failed");
    let bytes: f64 = String::from_utf8(output.stdout)?.trim().parse()?;
    Ok(bytes / 1e6)
}

/// What such a process does: fetches, and prints its peak memory in bytes.
pub fn print_peak(fetch: Fetch, address: &str, count: u64) -> Result<()> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let fetched = runtime.block_on(async {
        match fetch {
            Fetch::DealsByHand => HandWritten::new(address, TOKEN)?.count_deals().await,
            Fetch::Deals => Ours::new(address, TOKEN)?.count_deals().await,
        }
    })?;
    ensure!(u64::try_from(fetched)? == count, "{fetched} objects came, {count} are there");
    let status = fs::read_to_string(STATUS).with_context(|| format!("peak memory is read from {STATUS}, on Linux"))?;
    println!("{}", peak_of(&status).with_context(|| format!("{STATUS} has no VmHWM"))?);
    Ok(())
}

/// Reads `VmHWM:  5120 kB`, in bytes.
fn peak_of(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim_end().parse::<u64>().ok()? * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_read_in_bytes() {
        assert_eq!(peak_of("Name:\tbench\nVmPeak:\t  9 kB\nVmHWM:\t    5120 kB\n"), Some(5_242_880));
        assert_eq!(peak_of("Name:\tbench\n"), None);
    }
}
