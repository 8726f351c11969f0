//! Programs that check the repository and that cargo does not build: `.ci/tools/requirements.txt` pins them, pip
//! installs them.

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::step::Step;

/// The programs, installed.
pub(super) struct Tools {
    root: PathBuf,
    /// The folder of the programs.
    programs: PathBuf,
}

/// A check: the program and its arguments.
pub(super) type Check = (&'static str, &'static [&'static str]);

/// Returns the check of a step.
pub(super) fn check_of(step: Step) -> Option<Check> {
    Some(match step {
        Step::Spelling => ("typos", &["--format", "brief"]),
        Step::Workflows => ("actionlint", &[]),
        Step::WorkflowSecurity => ("zizmor", &["--offline", "--quiet", ".github/workflows"]),
        // Advisories come from the network and change without the repository: a workflow of their own reads them.
        Step::Dependencies => ("cargo-deny", &["--log-level", "warn", "check", "bans", "licenses", "sources"]),
        Step::Features => (
            "cargo-hack",
            &["hack", "clippy", "--workspace", "--ignore-private", "--each-feature", "--", "--deny", "warnings"],
        ),
        _ => return None,
    })
}

impl Tools {
    /// Installs the programs into `target/tools`, once for each set of versions.
    ///
    /// # Errors
    ///
    /// Returns an error when Python or the network is missing.
    pub(super) fn install(root: &Path) -> Result<Self> {
        let folder = root.join("target/tools");
        let mut install = Command::new(root.join(".ci/tools/install"));
        let output = install.arg(&folder).output().context("`.ci/tools/install` cannot be started")?;
        if !output.status.success() {
            bail!("the tools cannot be installed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(Self { root: root.to_owned(), programs: folder.join("venv/bin") })
    }

    /// Returns the command of a check.
    pub(super) fn check(&self, (program, arguments): Check) -> Command {
        let mut command = self.command(self.programs.join(program));
        command.args(arguments);
        command
    }

    /// Returns the command that checks whether each feature of the crates compiles with a version of Rust that rustup has.
    pub(super) fn compile_with(&self, version: &str, packages: &[String]) -> Command {
        let mut command = self.command("rustup");
        command.args(["run", version, "cargo", "hack", "check", "--each-feature"]);
        command.args(packages.iter().flat_map(|package| ["--package", package]));
        command
    }

    /// A program in the workspace, which finds cargo as a shell does and cargo's subcommands among the tools.
    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = [self.programs.clone()].into_iter().chain(env::split_paths(&inherited));
        if let Ok(path) = env::join_paths(folders) {
            command.env("PATH", path);
        }
        command.current_dir(&self.root).env_remove("CARGO").stdin(Stdio::null());
        command
    }
}

/// The published crates by the oldest version of Rust that they promise to compile with.
///
/// # Errors
///
/// Returns an error when `metadata` is not what `cargo metadata --no-deps` prints.
pub(super) fn crates_by_rust_version(metadata: &[u8]) -> Result<BTreeMap<String, Vec<String>>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        publish: Option<Vec<String>>,
        rust_version: Option<String>,
    }
    let metadata: Metadata = serde_json::from_slice(metadata).context("the metadata of the workspace")?;
    let mut crates = BTreeMap::<String, Vec<String>>::new();
    for Package { name, publish, rust_version } in metadata.packages {
        // Private packages have an empty list of registries.
        if publish.is_none_or(|registries| !registries.is_empty()) {
            let version = rust_version.with_context(|| format!("{name} has no `rust-version`"))?;
            crates.entry(version).or_default().push(name);
        }
    }
    Ok(crates)
}

/// Whether rustup has a version of Rust. Installs nothing.
pub(super) fn has_rust(version: &str) -> bool {
    let mut command = Command::new("rustup");
    command.args(["run", version, "rustc", "--version"]).stdin(Stdio::null());
    command.output().is_ok_and(|output| output.status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_published_crates_by_the_rust_that_they_promise() {
        let metadata = br#"{"packages": [
            {"name": "a", "publish": null, "rust_version": "1.88"},
            {"name": "b", "publish": null, "rust_version": "1.89"},
            {"name": "c", "publish": ["own"], "rust_version": "1.88"},
            {"name": "private", "publish": [], "rust_version": "1.90"}
        ]}"#;
        let groups = crates_by_rust_version(metadata).unwrap();
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(groups, BTreeMap::from([("1.88".into(), names(&["a", "c"])), ("1.89".into(), names(&["b"]))]));
    }

    #[test]
    fn rejects_a_published_crate_without_a_rust_version() {
        let metadata = br#"{"packages": [{"name": "a", "publish": null, "rust_version": null}]}"#;
        assert_eq!(crates_by_rust_version(metadata).unwrap_err().to_string(), "a has no `rust-version`");
    }
}
