//! Parts of benchmarks, each measured in a process of its own.

use std::env;
use std::io::{Write as _, stdout};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};
use xtask_cli::bench::{Benchmark, Options};

use crate::benchmarks::{build, calls, decode, instructions, memory, sandbox};
use crate::fixtures::deals::Amounts;
use crate::harness::{Comparison, Rounds};

/// The time after which no further round begins, unless the number of rounds is given.
const LIMIT: Duration = Duration::from_secs(20);

/// A part of a benchmark. Each has a process of its own: the state that earlier work leaves, above all in the
/// allocator, changes ratios by a tenth and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    CallsInSequence,
    CallsInFlight,
    DecodeNumbers,
    DecodeTexts,
    MemoryOfList,
    MemoryOfStream,
    Instructions,
    Sandbox,
    Build,
}

/// How thorough a part is.
#[derive(Clone, Copy, Debug, Args)]
pub struct Effort {
    /// A number of rounds, without a time limit.
    #[arg(long)]
    rounds: Option<u32>,
    /// Few rounds with few calls.
    #[arg(long)]
    quick: bool,
}

impl Part {
    /// Returns the parts of a benchmark.
    pub fn of(benchmark: Benchmark) -> &'static [Self] {
        match benchmark {
            Benchmark::Calls => &[Self::CallsInSequence, Self::CallsInFlight],
            Benchmark::Decode => &[Self::DecodeNumbers, Self::DecodeTexts],
            Benchmark::Memory => &[Self::MemoryOfList, Self::MemoryOfStream],
            Benchmark::Instructions => &[Self::Instructions],
            Benchmark::Sandbox => &[Self::Sandbox],
            Benchmark::Build => &[Self::Build],
        }
    }

    /// Measures the part in another process, which reports its progress on standard error.
    pub fn measure_apart(self, options: &Options) -> Result<Vec<Comparison>> {
        let name = self.to_possible_value().context("every part has a name")?;
        let mut command = Command::new(env::current_exe()?);
        command.args(["measure", name.get_name()]).args(options.quick.then_some("--quick"));
        if let Some(rounds) = options.rounds {
            command.args(["--rounds", &rounds.to_string()]);
        }
        let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
        let output = output.with_context(|| format!("{} cannot be started", name.get_name()))?;
        ensure!(output.status.success(), "{} failed", name.get_name());
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    /// Measures the part in this process and prints the comparisons as JSON.
    pub fn print(self, effort: Effort, root: &Path) -> Result<()> {
        let comparisons = self.measure(effort, root)?;
        Ok(writeln!(stdout(), "{}", serde_json::to_string(&comparisons)?)?)
    }

    fn measure(self, effort: Effort, root: &Path) -> Result<Vec<Comparison>> {
        let rounds = |count| Rounds {
            count: effort.rounds.unwrap_or(if effort.quick { 3 } else { count }),
            limit: effort.rounds.is_none().then_some(LIMIT),
        };
        let calls = if effort.quick { 128 } else { 512 };
        Ok(match self {
            Self::CallsInSequence => vec![calls::run(rounds(60), calls, 1)?],
            Self::CallsInFlight => vec![calls::run(rounds(60), calls, calls::IN_FLIGHT)?],
            Self::DecodeNumbers => vec![decode::run(rounds(60), Amounts::Numbers)?],
            Self::DecodeTexts => vec![decode::run(rounds(60), Amounts::Texts)?],
            Self::MemoryOfList => vec![memory::list(rounds(10))?],
            Self::MemoryOfStream => vec![memory::stream(rounds(10))?],
            Self::Instructions => instructions::run()?,
            Self::Sandbox => sandbox::run(rounds(5), effort.quick, root)?,
            Self::Build => build::run(root)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_belongs_to_one_benchmark() {
        let parts: Vec<Part> = Benchmark::value_variants().iter().flat_map(|each| Part::of(*each)).copied().collect();
        assert_eq!(parts, Part::value_variants());
    }
}
