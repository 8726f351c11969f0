//! Builds and starts programs of the workspace. What needs the generated crates is a program of its own.

use std::env;
use std::io::{BufRead, BufReader, stderr};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result};

use crate::note;
use crate::output::is_coloured;

/// Returns a command for cargo, without standard input.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.stdin(Stdio::null());
    // Cargo sets these variables for this package. Build scripts of dependencies would read them as their own, and each
    // `cargo build` of a task would build the dependencies again.
    let of_this_package = |name: &String| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    for name in env::vars_os().filter_map(|(name, _)| name.into_string().ok()).filter(of_this_package) {
        command.env_remove(name);
    }
    command
}

/// Returns the command `cargo <task>` for a package.
pub fn of_package(root: &Path, task: &str, package: &str) -> Command {
    let mut command = cargo();
    command.args([task, "--package", package, "--manifest-path"]).arg(root.join("Cargo.toml"));
    command
}

/// Builds the program. Shows what cargo builds, since the first time takes minutes. Returns whether it succeeded.
///
/// # Errors
///
/// Cargo cannot be started.
pub fn build(root: &Path, package: &str) -> Result<bool> {
    let colour = if is_coloured(&stderr()) { "always" } else { "never" };
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
///
/// # Errors
///
/// The command cannot be started.
#[cfg(unix)]
pub fn replace_with(mut command: Command) -> std::io::Result<ExitStatus> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

/// Runs the command to its end.
///
/// # Errors
///
/// The command cannot be started.
#[cfg(not(unix))]
pub fn replace_with(mut command: Command) -> std::io::Result<ExitStatus> {
    command.status()
}
