//! The options of `cargo xtask bench`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// What to measure, and how often.
#[derive(Debug, Args)]
pub struct Options {
    /// What to measure [default: `calls`, `decode` and `memory`].
    #[arg(value_enum)]
    pub benchmarks: Vec<Benchmark>,
    /// Measure `build` too, which takes minutes.
    #[arg(long)]
    pub build: bool,
    /// Rounds of each benchmark, however long they take [default: as many as 20 seconds allow, at most 60].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub rounds: Option<u32>,
    /// A short run that shows that everything works: few rounds, few calls.
    #[arg(long)]
    pub quick: bool,
    /// The file for the results, as JSON [default: `target/bench/results.json` in the workspace].
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
    /// Instructions of decoding and of a call, counted by Valgrind: other work on the machine does not change them.
    Instructions,
    /// The sandbox: beside Prism, which npm installs, and with a million deals.
    Sandbox,
    /// Time of a consumer's clean release build.
    Build,
}

impl Options {
    /// Returns the options as arguments of the program.
    pub fn arguments(&self) -> Vec<OsString> {
        let names = self.benchmarks.iter().filter_map(ValueEnum::to_possible_value);
        let mut arguments: Vec<OsString> = names.map(|value| value.get_name().into()).collect();
        let flags = [("--build", self.build), ("--quick", self.quick)];
        arguments.extend(flags.iter().filter(|(_, is_set)| *is_set).map(|(flag, _)| flag.into()));
        if let Some(rounds) = self.rounds {
            arguments.extend(["--rounds".into(), rounds.to_string().into()]);
        }
        if let Some(output) = &self.output {
            arguments.extend(["--output".into(), output.into()]);
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use clap::{Command, FromArgMatches as _};

    use super::*;

    #[test]
    fn passes_on_the_options_that_were_given() {
        let given = ["calls", "memory", "--build", "--quick", "--rounds", "7", "--output", "results.json"];
        let parser = Options::augment_args(Command::new("bench").no_binary_name(true));
        let options = Options::from_arg_matches(&parser.get_matches_from(given)).unwrap();
        assert_eq!(options.arguments(), given);
    }
}
