//! Programs of the workspace that a task builds and starts: what needs the generated crates is no part of this one.

use std::env;
use std::io::{BufRead, BufReader, IsTerminal as _, stderr};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result};

/// `cargo <task>` of a package.
pub(super) fn cargo(root: &Path, task: &str, package: &str) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args([task, "--package", package, "--manifest-path"]).arg(root.join("Cargo.toml")).stdin(Stdio::null());
    // What cargo says of this package to this process, build scripts of dependencies would take for their own, and
    // each `cargo build` behind a task would build them again.
    let of_this_package = |name: &String| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    for name in env::vars_os().filter_map(|(name, _)| name.into_string().ok()).filter(of_this_package) {
        command.env_remove(name);
    }
    command
}

/// Builds the program; cargo is heard where it has something to build, since the first time takes minutes.
pub(super) fn build(root: &Path, package: &str) -> Result<bool> {
    let colour = if stderr().is_terminal() { "always" } else { "never" };
    let mut child = cargo(root, "build", package)
        .args(["--color", colour])
        .stderr(Stdio::piped())
        .spawn()
        .context("cargo build cannot be started")?;
    for line in BufReader::new(child.stderr.take().context("cargo build has no output")?).lines() {
        let line = line?;
        if !(line.contains("Finished") && line.contains("profile")) {
            eprintln!("{line}");
        }
    }
    Ok(child.wait()?.success())
}

/// The command in place of this process: then a signal to the task is one to the program, which ends well.
#[cfg(unix)]
pub(super) fn replace_with(mut command: Command) -> std::io::Result<ExitStatus> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

/// The command, to its end.
#[cfg(not(unix))]
pub(super) fn replace_with(mut command: Command) -> std::io::Result<ExitStatus> {
    command.status()
}
