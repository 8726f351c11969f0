//! A run: the selected benchmarks in order.

use std::env;
use std::io::{Write as _, stdout};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::ValueEnum as _;
use xtask_cli::bench::{Benchmark, Options};
use xtask_cli::note;

use crate::part::Part;
use crate::report::Report;

/// Measures, prints a table and writes the results.
pub fn run(options: &Options) -> Result<()> {
    let mut comparisons = Vec::new();
    for part in benchmarks(options).flat_map(Part::of) {
        comparisons.extend(part.measure_apart(options)?);
    }
    let report = Report::new(&comparisons, options.quick)?;
    write!(stdout(), "{report}")?;
    let output = options.output.clone().map_or_else(default_output, Ok)?;
    report.write(&output)?;
    note!("written to {}", output.display());
    Ok(())
}

/// Returns the benchmarks to run, each once.
fn benchmarks(options: &Options) -> impl Iterator<Item = Benchmark> {
    Benchmark::value_variants().iter().copied().filter(|benchmark| match benchmark {
        Benchmark::Build if options.build => true,
        Benchmark::Build | Benchmark::Sandbox | Benchmark::Instructions => options.benchmarks.contains(benchmark),
        _ => options.benchmarks.is_empty() || options.benchmarks.contains(benchmark),
    })
}

/// Returns the workspace in which cargo runs this program. A path that is compiled in may be another checkout's.
pub fn workspace() -> Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR").context("start it with `cargo xtask bench`")?;
    Path::new(&package).ancestors().nth(2).map(Path::to_path_buf).context("the package is in no workspace")
}

fn default_output() -> Result<PathBuf> {
    Ok(workspace()?.join("target").join("bench").join("results.json"))
}
