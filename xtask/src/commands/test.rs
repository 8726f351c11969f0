//! `cargo xtask test`: all checks, and a last line with their counts.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write as _, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};
use tempfile::NamedTempFile;
use xtask_cli::note;

use super::cargo::{cargo, metadata};
use super::report::{OutputFormat, is_ci};
use super::tools::{CHECKS, Tools, crates_by_rust_version, has_rust};
use super::{generate, lint};

/// The number of checks and tests, by their outcome.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Counts {
    fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    fn check(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed), skipped: 0 }
    }
}

/// Makes all checks and runs all tests. Returns whether all passed.
pub(super) fn run(root: &Path) -> Result<bool> {
    let mut counts = Counts::default();
    counts.add(&step("format", || succeeds(root, &["fmt", "--all", "--check"], &[]))?);
    counts.add(&step("lint", || lint::check(root, OutputFormat::Text, true))?);
    counts.add(&step("generated files", || generate::check(root))?);
    let clippy = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"];
    counts.add(&step("clippy", || succeeds(root, &clippy, &[]))?);
    let doc = ["doc", "--workspace", "--no-deps", "--all-features", "--document-private-items"];
    counts.add(&step("documentation", || succeeds(root, &doc, &[("RUSTDOCFLAGS", "--deny warnings")]))?);
    counts.add(&tools(root)?);
    counts.add(&tests(root)?);
    counts.add(&tests_of_exact_numbers(root)?);
    let skipped = if counts.skipped > 0 { format!(", {} skipped", counts.skipped) } else { String::new() };
    writeln!(stdout(), "{} passed, {} failed{skipped}", counts.passed, counts.failed)?;
    Ok(counts.failed == 0)
}

/// Makes one check, and prints its outcome and duration.
fn step(name: &str, check: impl FnOnce() -> Result<bool>) -> Result<Counts> {
    note!("== {name}");
    let start = Instant::now();
    let passed = check().with_context(|| name.to_owned())?;
    let outcome = if passed { "passed" } else { "FAILED" };
    note!("== {name}: {outcome} in {:.1} s", start.elapsed().as_secs_f64());
    Ok(Counts::check(passed))
}

fn succeeds(root: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Result<bool> {
    let status = cargo().current_dir(root).args(arguments).envs(environment.iter().copied()).status();
    Ok(status.with_context(|| format!("cargo {} cannot be started", arguments.join(" ")))?.success())
}

/// Makes the checks of programs that are installed from the network. A check that cannot run fails in CI. Elsewhere it is
/// skipped with a note.
fn tools(root: &Path) -> Result<Counts> {
    let tools = match Tools::install(root) {
        Ok(tools) => tools,
        Err(error) => {
            let names = CHECKS.map(|(name, ..)| name).join(", ");
            note!("NOT CHECKED: {names}: {error:#}");
            return Ok(missing(CHECKS.len(), is_ci()));
        }
    };
    let mut counts = Counts::default();
    for check in CHECKS {
        counts.add(&step(check.0, || tools.passes(check))?);
    }
    counts.add(&oldest_rust(root, &tools)?);
    Ok(counts)
}

/// Checks that each crate compiles with its oldest Rust. A version that is not installed is skipped, in CI too: a workflow
/// installs them.
fn oldest_rust(root: &Path, tools: &Tools) -> Result<Counts> {
    let mut counts = Counts::default();
    for (version, packages) in crates_by_rust_version(&metadata(root)?)? {
        if has_rust(&version) {
            counts.add(&step(&format!("Rust {version}"), || tools.compiles_with(&version, &packages))?);
        } else {
            note!("NOT CHECKED: Rust {version} is not installed (`rustup toolchain install {version}`)");
            counts.add(&missing(1, false));
        }
    }
    Ok(counts)
}

/// Counts checks that cannot run.
fn missing(count: usize, is_failure: bool) -> Counts {
    if is_failure {
        Counts { failed: count, ..Counts::default() }
    } else {
        Counts { skipped: count, ..Counts::default() }
    }
}

/// Runs all tests. A new snapshot, and one that no test refers to, is a failure.
fn tests(root: &Path) -> Result<Counts> {
    note!("== tests");
    let references = NamedTempFile::new().context("a temporary file cannot be made")?;
    let references = references.path();
    let mut command = cargo();
    command
        .current_dir(root)
        .args(["test", "--workspace", "--no-fail-fast"])
        .env("INSTA_UPDATE", "no")
        .env("INSTA_SNAPSHOT_REFERENCES_FILE", references);
    let mut counts = counted(&mut command)?;
    let is_complete = counts.failed == 0;
    let unreferenced = if is_complete { unreferenced(root, references)? } else { Vec::new() };
    for path in &unreferenced {
        writeln!(stdout(), "no test refers to the snapshot {}: remove it", path.display())?;
    }
    counts.add(&Counts::check(is_complete && unreferenced.is_empty()));
    Ok(counts)
}

/// Runs the tests of values behind serde's buffers with the feature `arbitrary_precision` of `serde_json`, as in a program
/// in which some crate enables it.
fn tests_of_exact_numbers(root: &Path) -> Result<Counts> {
    note!("== tests with arbitrary_precision");
    let package = ["test", "-p", "tests", "--features", "tests/arbitrary-precision", "--no-fail-fast"];
    counted(cargo().current_dir(root).args(package).args(["--test", "edge_cases", "buffers::"]))
}

/// Runs tests, prints their output and counts them.
fn counted(command: &mut Command) -> Result<Counts> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("cargo test cannot be started")?;
    let mut counts = Counts::default();
    for line in BufReader::new(child.stdout.take().context("cargo test has no output")?).lines() {
        let line = line?;
        writeln!(stdout(), "{line}")?;
        if let Some(result) = result_line(&line) {
            counts.add(&result);
        }
    }
    // A test that does not build has no result line.
    if !child.wait()?.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

/// Parses a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
fn result_line(line: &str) -> Option<Counts> {
    let result = line.strip_prefix("test result: ")?;
    let count = |name: &str| {
        let before = result.split(&format!(" {name}")).next()?;
        before.rsplit(' ').next()?.parse().ok()
    };
    Some(Counts { passed: count("passed")?, failed: count("failed")?, skipped: count("ignored")? })
}

/// Returns the committed snapshots that no test refers to.
fn unreferenced(root: &Path, references: &Path) -> Result<Vec<PathBuf>> {
    let text = fs::read_to_string(references).context("the list of used snapshots cannot be read")?;
    let referenced: BTreeSet<PathBuf> = text.lines().filter_map(|line| fs::canonicalize(line).ok()).collect();
    let mut found = Vec::new();
    let mut folders = vec![root.join("tests"), root.join("xtask"), root.join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let entry = entry?;
            let path = entry.path();
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "snap") {
                found.push(fs::canonicalize(path)?);
            }
        }
    }
    found.retain(|path| !referenced.contains(path));
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_a_result_line() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.1s";
        assert_eq!(result_line(line), Some(Counts { passed: 12, failed: 3, skipped: 1 }));
        assert_eq!(result_line("test foo ... ok"), None);
    }
}
