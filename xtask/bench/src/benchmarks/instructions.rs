//! Instructions, counted by Valgrind's callgrind. Other work on the machine and its speed do not change them.

use std::env;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use clap::ValueEnum;
use tokio::runtime::Builder;
use xtask_cli::note;

use super::calls::{self, IN_FLIGHT, Load};
use super::targets;
use crate::candidates::decoder::Decoder;
use crate::candidates::{GetDeal, HandWritten, Ours, Raw, TOKEN};
use crate::fixtures::deals::{Amounts, LIST, list};
use crate::harness::{Comparison, Role, Series, Target, Unit};
use crate::server::Server;

/// The number of calls in one count. The same number of calls warms up before it.
const CALLS: u32 = 256;

/// A task to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Task {
    NumbersHandWritten,
    NumbersOurs,
    NumbersOursRead,
    TextsHandWritten,
    TextsOurs,
    TextsOursRead,
    CallHandWritten,
    CallRaw,
    CallOurs,
    InFlightHandWritten,
    InFlightRaw,
    InFlightOurs,
}

impl Task {
    /// Does the task this many times. `address` is the server for calls.
    pub fn repeat(self, times: u32, address: &str) -> Result<()> {
        use Amounts::{Numbers, Texts};
        match self {
            Self::NumbersHandWritten => decode(Decoder::hand_written(Numbers), Numbers, times),
            Self::NumbersOurs => decode(Decoder::OURS, Numbers, times),
            Self::NumbersOursRead => decode(Decoder::OURS_READ, Numbers, times),
            Self::TextsHandWritten => decode(Decoder::hand_written(Texts), Texts, times),
            Self::TextsOurs => decode(Decoder::OURS, Texts, times),
            Self::TextsOursRead => decode(Decoder::OURS_READ, Texts, times),
            Self::CallHandWritten => call(&HandWritten::new(address, TOKEN)?, times, 1),
            Self::CallRaw => call(&Raw::new(address, TOKEN)?, times, 1),
            Self::CallOurs => call(&Ours::new(address, TOKEN)?, times, 1),
            Self::InFlightHandWritten => call(&HandWritten::new(address, TOKEN)?, times, IN_FLIGHT),
            Self::InFlightRaw => call(&Raw::new(address, TOKEN)?, times, IN_FLIGHT),
            Self::InFlightOurs => call(&Ours::new(address, TOKEN)?, times, IN_FLIGHT),
        }
    }
}

/// Counts each task. A count of user code hardly varies, so one round is enough.
pub fn run() -> Result<Vec<Comparison>> {
    let server = Server::start(0)?;
    let decode = |task| anyhow::Ok((count(task, 2, "")? - count(task, 1, "")?) / 1e3);
    let call = |task| {
        let counted = count(task, 2 * CALLS, server.address())? - count(task, CALLS, server.address())?;
        anyhow::Ok(counted / 1e3 / f64::from(CALLS))
    };
    let mut comparisons = Vec::new();
    let forms = [
        (Amounts::Numbers, Task::NumbersHandWritten, Task::NumbersOurs, Task::NumbersOursRead),
        (Amounts::Texts, Task::TextsHandWritten, Task::TextsOurs, Task::TextsOursRead),
    ];
    for (amounts, hand_written, ours, read) in forms {
        let title = format!("Instructions of decoding {LIST} deals, amounts as {amounts}");
        note!("{title}");
        let target = targets::DECODE_INSTRUCTIONS;
        let series = vec![
            one("hand-written", Role::Base, decode(hand_written)?),
            judged("ours, all members kept", target, decode(ours)?),
            judged("ours, every field read", target, decode(read)?),
        ];
        comparisons.push(Comparison { title, unit: Unit::ThousandInstructions, series });
    }
    let loads = [
        ("one at a time".to_owned(), Task::CallHandWritten, Task::CallRaw, Task::CallOurs),
        (format!("{IN_FLIGHT} in flight"), Task::InFlightHandWritten, Task::InFlightRaw, Task::InFlightOurs),
    ];
    for (how, hand_written, raw, ours) in loads {
        let title = format!("Instructions of a call outside the kernel, {how}");
        note!("{title}");
        let series = vec![
            one("hand-written", Role::Base, call(hand_written)?),
            one("progenitor, raw", Role::Candidate, call(raw)?),
            judged("ours", targets::CALL, call(ours)?),
        ];
        comparisons.push(Comparison { title, unit: Unit::ThousandInstructions, series });
    }
    Ok(comparisons)
}

fn one(name: &str, role: Role, sample: f64) -> Series {
    Series { name: name.to_owned(), role, samples: vec![sample] }
}

fn judged(name: &str, target: Target, sample: f64) -> Series {
    one(name, Role::Judged(target), sample)
}

/// Returns the instructions of a process that does a task this many times. The difference of two counts excludes its start.
fn count(task: Task, times: u32, address: &str) -> Result<f64> {
    let name = task.to_possible_value().context("every task has a name")?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe()?)
        .args(["repeat", name.get_name(), &times.to_string(), address])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .context("valgrind, which counts instructions, cannot be started")?;
    let text = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{} failed under valgrind: {text}", name.get_name());
    match collected(&text) {
        Some(count) => Ok(count),
        None => bail!("valgrind gave no count: {text}"),
    }
}

/// Reads `==17== Collected : 4711`.
fn collected(text: &str) -> Option<f64> {
    text.lines().find_map(|line| line.split_once("Collected :"))?.1.trim().parse().ok()
}

fn decode(decoder: Decoder, amounts: Amounts, times: u32) -> Result<()> {
    let json = list(LIST, amounts);
    for _ in 0..times {
        let count = (decoder.decode)(json.as_bytes())?.count()?;
        ensure!(u64::try_from(count)? == LIST, "a list that is not complete");
    }
    Ok(())
}

fn call(client: &impl GetDeal, calls: u32, in_flight: u32) -> Result<()> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(calls::make(client, Load { calls, in_flight }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_read_from_what_valgrind_says() {
        assert_eq!(collected("==17== Events    : Ir\n==17== Collected : 4711\n==17==\n"), Some(4711.0));
        assert_eq!(collected("==17== Command: bench\n"), None);
    }
}
