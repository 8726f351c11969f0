//! Throughput of decoding a list of deals.

use std::hint::black_box;

use anyhow::{Result, ensure};
use cpu_time::ProcessTime;
use xtask_cli::note;

use super::targets;
use crate::candidates::decoder::Decoder;
use crate::fixtures::deals::{Amounts, LIST, list};
use crate::harness::{Candidate, Comparison, Role, Rounds, Unit};

/// Measures the decoding of a list in memory.
pub fn run(rounds: Rounds, amounts: Amounts) -> Result<Comparison> {
    let text = list(LIST, amounts);
    let json = text.as_bytes();
    let megabytes = f64::from(u32::try_from(json.len())?) / 1e6;
    let title = format!("Throughput of decoding {LIST} deals, amounts as {amounts}, {megabytes:.1} MB of JSON");
    note!("{title}");
    let candidate = |name, role, decoder| Candidate::new(name, role, move || throughput(megabytes, decoder, json));
    let series = rounds.measure(vec![
        candidate("hand-written", Role::Base, Decoder::hand_written(amounts)),
        candidate("hand-written, again", Role::Control, Decoder::hand_written(amounts)),
        candidate("hand-written, `from_str`", Role::Candidate, Decoder::hand_written_from_str(amounts)),
        candidate("hand-written, all members kept", Role::Candidate, Decoder::hand_written_with_all_members(amounts)),
        candidate("ours, all members kept", Role::Judged(targets::DECODE), Decoder::OURS),
        candidate("ours, every field read", Role::Judged(targets::DECODE), Decoder::OURS_READ),
    ])?;
    Ok(Comparison { title, unit: Unit::MegabytesPerSecond, series })
}

/// Returns megabytes per second of CPU time. Completeness is checked after the measurement.
fn throughput(megabytes: f64, decoder: Decoder, json: &[u8]) -> Result<f64> {
    let start = ProcessTime::try_now()?;
    let decoded = black_box((decoder.decode)(json)?);
    let seconds = start.try_elapsed()?.as_secs_f64();
    ensure!(u64::try_from(decoded.count()?)? == LIST, "a list that is not complete");
    Ok(megabytes / seconds)
}
