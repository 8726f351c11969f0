//! What cargo knows of the workspace.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use xtask_cli::program::cargo;

/// Returns the output of `cargo metadata`: the packages of the workspace at `root`, without their dependencies.
pub(super) fn metadata(root: &Path) -> Result<Vec<u8>> {
    let arguments = ["metadata", "--no-deps", "--format-version", "1"];
    let output = cargo().current_dir(root).args(arguments).output().context("cargo metadata cannot be started")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr).trim_end());
    Ok(output.stdout)
}
