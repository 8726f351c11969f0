//! A run: the benchmarks that were asked for, one after the other.

use std::env;
use std::io::{Write as _, stdout};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::benchmarks::{build, calls, decode, memory, sandbox};
use crate::harness::{Comparison, Rounds};
use crate::options::{Benchmark, Options};
use crate::report::Report;

/// After so long no further round of a comparison begins, unless the number of rounds was asked for.
const LIMIT: Duration = Duration::from_secs(20);

/// Measures, prints a table and writes the results.
pub fn run(options: &Options) -> Result<()> {
    let root = workspace()?;
    let mut comparisons = Vec::new();
    for benchmark in benchmarks(options) {
        comparisons.extend(measure(benchmark, options, &root)?);
    }
    let report = Report::new(&comparisons, options.quick)?;
    write!(stdout(), "{report}")?;
    let output = options.output.clone().unwrap_or_else(|| default_output(&root));
    report.write(&output)?;
    note!("written to {}", output.display());
    Ok(())
}

fn measure(benchmark: Benchmark, options: &Options, root: &Path) -> Result<Vec<Comparison>> {
    let rounds = |count| Rounds {
        count: options.rounds.unwrap_or(if options.quick { 3 } else { count }),
        limit: options.rounds.is_none().then_some(LIMIT),
    };
    match benchmark {
        Benchmark::Calls => calls::run(rounds(60), if options.quick { 128 } else { 512 }),
        Benchmark::Decode => Ok(vec![decode::run(rounds(60))?]),
        Benchmark::Memory => memory::run(rounds(10)),
        Benchmark::Sandbox => sandbox::run(rounds(5), options.quick, root),
        Benchmark::Build => build::run(root),
    }
}

/// What to measure, each once.
fn benchmarks(options: &Options) -> Vec<Benchmark> {
    let all = [Benchmark::Calls, Benchmark::Decode, Benchmark::Memory, Benchmark::Sandbox, Benchmark::Build];
    let is_meant = |benchmark| match benchmark {
        Benchmark::Build if options.build => true,
        Benchmark::Build | Benchmark::Sandbox => options.benchmarks.contains(&benchmark),
        _ => options.benchmarks.is_empty() || options.benchmarks.contains(&benchmark),
    };
    all.into_iter().filter(|benchmark| is_meant(*benchmark)).collect()
}

/// The workspace that cargo runs this program in; one that is compiled in may be another checkout's.
fn workspace() -> Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR").context("start it with `cargo xtask bench`")?;
    Path::new(&package).ancestors().nth(2).map(Path::to_path_buf).context("the package is in no workspace")
}

fn default_output(root: &Path) -> PathBuf {
    root.join("target").join("bench").join("results.json")
}
