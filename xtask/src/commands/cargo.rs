//! Cargo as a subprocess.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Returns a command for cargo, without standard input.
pub(super) fn cargo() -> Command {
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

/// Returns the output of `cargo metadata`: the packages of the workspace at `root`, without their dependencies.
pub(super) fn metadata(root: &Path) -> Result<Vec<u8>> {
    let arguments = ["metadata", "--no-deps", "--format-version", "1"];
    let output = cargo().current_dir(root).args(arguments).output().context("cargo metadata cannot be started")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr).trim_end());
    Ok(output.stdout)
}
