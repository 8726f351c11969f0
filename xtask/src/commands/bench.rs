//! `cargo xtask bench`: builds and starts the program in `tests/bench`.

use std::ffi::OsString;
use std::io;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use clap::ValueEnum;

use super::bench_options::Options;
use super::cargo::cargo;
use crate::output::CLOSED;

/// Runs the program as a process of its own: xtask generates the clients, so it cannot depend on them.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let status = cargo()
        .args(["run", "--profile", "bench", "--package", "bench", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .arg("--")
        .args(arguments(options))
        .status()
        .context("cargo run cannot be started")?;
    if status.code() == Some(i32::from(CLOSED)) {
        return Err(io::Error::from(io::ErrorKind::BrokenPipe).into());
    }
    ensure!(status.success(), "nothing was measured");
    Ok(true)
}

/// Returns the options as arguments of the program.
fn arguments(options: &Options) -> Vec<OsString> {
    let names = options.benchmarks.iter().filter_map(ValueEnum::to_possible_value);
    let mut arguments: Vec<OsString> = names.map(|value| value.get_name().into()).collect();
    let flags = [("--build", options.build), ("--quick", options.quick)];
    arguments.extend(flags.iter().filter(|(_, is_set)| *is_set).map(|(flag, _)| flag.into()));
    if let Some(rounds) = options.rounds {
        arguments.extend(["--rounds".into(), rounds.to_string().into()]);
    }
    if let Some(output) = &options.output {
        arguments.extend(["--output".into(), output.into()]);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use clap::{Args as _, Command as Parser, FromArgMatches as _};

    use super::*;

    #[test]
    fn passes_the_options_to_the_program() {
        let given = ["calls", "memory", "--build", "--quick", "--rounds", "7", "--output", "results.json"];
        let parser = Options::augment_args(Parser::new("bench").no_binary_name(true));
        let options = Options::from_arg_matches(&parser.get_matches_from(given)).unwrap();
        assert_eq!(arguments(&options), given);
    }
}
