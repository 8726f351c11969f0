//! What each step runs.

use std::cell::OnceCell;
use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;
use tempfile::NamedTempFile;
use xtask_cli::program::cargo;

use super::cargo_test;
use super::command::captured;
use super::outcome::{Counts, Outcome};
use super::snapshots::unreferenced;
use super::step::Step;
use super::tools::{Tools, check_of, crates_by_rust_version, has_rust};
use crate::commands::metadata::metadata;
use crate::commands::report::is_ci;

/// The programs of tests that `--fast` leaves out: they start other programs, build code, or take long.
const SLOW: [&str; 19] = [
    "behaviour",
    "browser",
    "client_features",
    "compile",
    "compile_errors",
    "consumers",
    "diff",
    "end_to_end",
    "examples",
    "faults",
    "generate",
    "interoperability",
    "lighthouse",
    "lint",
    "new_api",
    "public_types",
    "samples",
    "secrets",
    "streams",
];

/// The steps of a workspace.
pub(super) struct Steps<'a> {
    root: &'a Path,
    is_fast: bool,
    /// The programs that are installed from the network, or why they are not.
    tools: OnceCell<Result<Tools, String>>,
}

impl<'a> Steps<'a> {
    pub(super) fn new(root: &'a Path, is_fast: bool) -> Self {
        Self { root, is_fast, tools: OnceCell::new() }
    }

    /// Makes a step.
    ///
    /// # Errors
    ///
    /// Cargo cannot be started.
    pub(super) fn run(&self, step: Step) -> Result<Outcome> {
        match step {
            Step::Format => self.cargo(&["fmt", "--all", "--check"], &[]),
            Step::Lint => self.task(&["lint"]),
            Step::Generated => self.task(&["generate", "--check"]),
            Step::Clippy => {
                let clippy = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "--deny", "warnings"];
                self.cargo(&clippy, &[])
            }
            Step::Documentation => {
                let doc = ["doc", "--workspace", "--no-deps", "--all-features", "--document-private-items"];
                self.cargo(&doc, &[("RUSTDOCFLAGS", "--deny warnings")])
            }
            Step::Spelling | Step::Workflows | Step::WorkflowSecurity | Step::Dependencies | Step::Features => self
                .with_tools(|tools| {
                    let Some(check) = check_of(step) else { return Ok(Outcome::default()) };
                    let (passed, output) = captured(tools.check(check))?;
                    Ok(Outcome::check(passed, output))
                }),
            Step::OldestRust => self.with_tools(|tools| self.oldest_rust(tools)),
            Step::Tests if self.is_fast => self.fast_tests(),
            Step::Tests => self.all_tests(),
            Step::ExactNumbers => {
                let package = ["test", "-p", "tests", "--features", "tests/arbitrary-precision", "--no-fail-fast"];
                let mut command = self.command(&package);
                command.args(["--test", "edge_cases", "buffers::"]);
                let (is_success, output) = captured(command)?;
                Ok(cargo_test::outcome(is_success, &output))
            }
        }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = cargo();
        command.current_dir(self.root).args(arguments);
        command
    }

    fn cargo(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Result<Outcome> {
        let mut command = self.command(arguments);
        command.envs(environment.iter().copied());
        let (passed, output) = captured(command)?;
        Ok(Outcome::check(passed, output))
    }

    /// Runs another task of this program, in which a warning is an error.
    fn task(&self, arguments: &[&str]) -> Result<Outcome> {
        let mut command = Command::new(env::current_exe().context("this program has no path")?);
        command.current_dir(self.root).args(arguments).env("CI", "true");
        let (passed, output) = captured(command)?;
        Ok(Outcome::check(passed, output))
    }

    /// Makes a check with programs from the network. Where they cannot be installed, it fails in CI and is skipped
    /// elsewhere.
    fn with_tools(&self, check: impl FnOnce(&Tools) -> Result<Outcome>) -> Result<Outcome> {
        match self.tools.get_or_init(|| Tools::install(self.root).map_err(|error| format!("{error:#}"))) {
            Ok(tools) => check(tools),
            Err(why) => Ok(Outcome::missing(is_ci(), format!("not checked: {why}"))),
        }
    }

    /// Checks that each crate compiles with its oldest Rust. A version that is not installed is skipped, in CI too: a
    /// workflow installs them.
    fn oldest_rust(&self, tools: &Tools) -> Result<Outcome> {
        let mut outcome = Outcome::default();
        for (version, packages) in crates_by_rust_version(&metadata(self.root)?)? {
            outcome.add(if has_rust(&version) {
                let (passed, output) = captured(tools.compile_with(&version, &packages))?;
                Outcome::check(passed, output)
            } else {
                let install = format!("`rustup toolchain install {version}`");
                Outcome::missing(false, format!("not checked: Rust {version} is not installed ({install})"))
            });
        }
        Ok(outcome)
    }

    /// Runs all tests. A new snapshot, and one that no test refers to, is a failure.
    fn all_tests(&self) -> Result<Outcome> {
        let references = NamedTempFile::new().context("a temporary file cannot be made")?;
        let references = references.path();
        let mut command = self.command(&["test", "--workspace", "--no-fail-fast"]);
        command.env("INSTA_UPDATE", "no").env("INSTA_SNAPSHOT_REFERENCES_FILE", references);
        let (is_success, output) = captured(command)?;
        let mut outcome = cargo_test::outcome(is_success, &output);
        let is_complete = outcome.counts.failed == 0;
        let unreferenced = if is_complete { unreferenced(self.root, references)? } else { Vec::new() };
        for path in &unreferenced {
            let path = path.display();
            outcome.details.push_str(&format!("no test refers to the snapshot {path}: remove it\n"));
        }
        outcome.counts.add(&Counts::check(is_complete && unreferenced.is_empty()));
        Ok(outcome)
    }

    /// Runs the tests that start no other programs.
    fn fast_tests(&self) -> Result<Outcome> {
        let mut command = self.command(&["test", "--workspace", "--no-fail-fast", "--lib", "--bins"]);
        for name in test_programs(&metadata(self.root)?)?.iter().filter(|name| !SLOW.contains(&name.as_str())) {
            command.args(["--test", name]);
        }
        command.env("INSTA_UPDATE", "no");
        let (is_success, output) = captured(command)?;
        Ok(cargo_test::outcome(is_success, &output))
    }
}

/// Returns the names of the workspace's programs of tests, each once.
fn test_programs(metadata: &[u8]) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        targets: Vec<Target>,
    }
    #[derive(Deserialize)]
    struct Target {
        name: String,
        kind: Vec<String>,
    }
    let metadata: Metadata = serde_json::from_slice(metadata).context("the metadata of the workspace")?;
    let targets = metadata.packages.into_iter().flat_map(|package| package.targets);
    let mut names: Vec<String> =
        targets.filter(|target| target.kind.iter().any(|kind| kind == "test")).map(|target| target.name).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A program that was renamed would run again.
    #[test]
    fn every_slow_program_is_one_of_the_workspace() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
        let programs = test_programs(&metadata(root).expect("metadata")).expect("programs");
        let unknown: Vec<&&str> = SLOW.iter().filter(|slow| !programs.iter().any(|name| name == *slow)).collect();
        assert!(unknown.is_empty() && programs.len() > SLOW.len(), "{unknown:?} of {programs:?}");
    }

    /// Such a program waits for a browser or for packages from the network.
    #[test]
    fn every_program_that_needs_foreign_tools_is_slow() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
        let folders = ["tests/tests", "xtask/tests", "xtask/site-server/tests", "xtask/demo/tests"];
        let files = folders.iter().flat_map(|folder| fs::read_dir(root.join(folder)).expect("a folder"));
        for path in files.map(|file| file.expect("a file").path()) {
            let main = if path.is_dir() { path.join("main.rs") } else { path.clone() };
            let Ok(text) = fs::read_to_string(main) else { continue };
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let is_foreign = text.contains("NOT TESTED") || text.contains("\nmod tools;");
            assert!(!is_foreign || SLOW.contains(&name.as_str()), "{name}");
        }
    }
}
