//! The options of `cargo xtask bench`. The task reads this file too: it refuses a wrong option before it builds.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// What to measure, and how often.
#[derive(Debug, Args)]
pub struct Options {
    /// What to measure; without a name, `calls`, `decode` and `memory`.
    #[arg(value_enum)]
    pub benchmarks: Vec<Benchmark>,
    /// Measure `build` too, which takes minutes.
    #[arg(long)]
    pub build: bool,
    /// Rounds of each benchmark, however long they take; without it, as many as 20 seconds allow and at most 60.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub rounds: Option<u32>,
    /// A short run, to see that everything works: few rounds, few calls.
    #[arg(long)]
    pub quick: bool,
    /// Where the results are written as JSON; without it, `target/bench/results.json` in the workspace.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// A benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Benchmark {
    /// CPU time of a call: one at a time, and many in flight.
    Calls,
    /// Throughput of decoding a list of 10,000 deals.
    Decode,
    /// Peak memory of fetching a list of 10,000 deals, and of streaming a million projects.
    Memory,
    /// Instructions of decoding and of a call, counted by Valgrind: no other work on the machine changes them.
    Instructions,
    /// The sandbox: beside Prism, which npm installs, and with a million deals.
    Sandbox,
    /// Time of a consumer's clean release build.
    Build,
}
