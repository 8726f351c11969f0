//! Throughput of decoding a list of deals.

use std::hint::black_box;
use std::str::from_utf8;

use anyhow::{Result, ensure};
use cpu_time::ProcessTime;
use intum_client::ListAnswer;
use intum_client::types::Deal as OurDeal;

use super::targets;
use crate::fixtures::deals::{LIST, list};
use crate::harness::{Comparison, Peer, Role, Rounds, Unit};
use crate::peers::hand_written::{Deal, DealWithOthers};

/// Decodes the list in memory.
pub fn run(rounds: Rounds) -> Result<Comparison> {
    let text = list(LIST);
    let json = text.as_bytes();
    let megabytes = f64::from(u32::try_from(json.len())?) / 1e6;
    let by_hand = || throughput(megabytes, || Ok(serde_json::from_slice::<Vec<Deal>>(json)?), |deals| Ok(deals.len()));
    let with_others =
        || throughput(megabytes, || Ok(serde_json::from_slice::<Vec<DealWithOthers>>(json)?), |deals| Ok(deals.len()));
    let ours = || {
        throughput(
            megabytes,
            || Ok(serde_json::from_str::<ListAnswer<OurDeal>>(from_utf8(json)?)?),
            |answer| Ok(answer.items()?.len()),
        )
    };
    let title = format!("Throughput of decoding {LIST} deals, {megabytes:.1} MB of JSON");
    note!("{title}");
    let series = rounds.measure(vec![
        Peer::new("hand-written", Role::Base, by_hand),
        Peer::new("hand-written, again", Role::Twin, by_hand),
        Peer::new("hand-written, all members kept", Role::Peer, with_others),
        Peer::new("ours, all members kept", Role::Judged(targets::DECODE), ours),
    ])?;
    Ok(Comparison { title, unit: Unit::MegabytesPerSecond, series })
}

/// Megabytes a second of CPU time. That the list is complete is seen after the measurement.
fn throughput<T>(megabytes: f64, decode: impl Fn() -> Result<T>, count: impl Fn(&T) -> Result<usize>) -> Result<f64> {
    let start = ProcessTime::try_now()?;
    let value = black_box(decode()?);
    let seconds = start.try_elapsed()?.as_secs_f64();
    ensure!(u64::try_from(count(&value)?)? == LIST, "a list that is not complete");
    Ok(megabytes / seconds)
}
