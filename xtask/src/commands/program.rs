//! Builds and starts programs of the workspace. What needs the generated crates is a program of its own.

use std::io::{BufRead, BufReader, IsTerminal as _, stderr};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result};
use xtask_cli::note;

use super::cargo::cargo;

/// Returns the command `cargo <task>` for a package.
pub(super) fn of_package(root: &Path, task: &str, package: &str) -> Command {
    let mut command = cargo();
    command.args([task, "--package", package, "--manifest-path"]).arg(root.join("Cargo.toml"));
    command
}

/// Builds the program. Shows what cargo builds, since the first time takes minutes. Returns whether it succeeded.
pub(super) fn build(root: &Path, package: &str) -> Result<bool> {
    let colour = if stderr().is_terminal() { "always" } else { "never" };
    let mut child = of_package(root, "build", package)
        .args(["--color", colour])
        .stderr(Stdio::piped())
        .spawn()
        .context("cargo build cannot be started")?;
    for line in BufReader::new(child.stderr.take().context("cargo build has no output")?).lines() {
        let line = line?;
        if !(line.contains("Finished") && line.contains("profile")) {
            note!("{line}");
        }
    }
    Ok(child.wait()?.success())
}

/// Replaces this process by the command, so that a signal to the task reaches the program.
#[cfg(unix)]
pub(super) fn replace_with(mut command: Command) -> std::io::Result<ExitStatus> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

/// Runs the command to its end.
#[cfg(not(unix))]
pub(super) fn replace_with(mut command: Command) -> std::io::Result<ExitStatus> {
    command.status()
}
