//! `cargo xtask bench`: builds and starts the program in `xtask/bench`.

use std::io;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xtask_cli::bench::Options;
use xtask_cli::output::CLOSED;
use xtask_cli::program::cargo;

/// Runs the program as a process of its own: xtask generates the clients, so it cannot depend on them.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let status = cargo()
        .args(["run", "--profile", "bench", "--package", "bench", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .arg("--")
        .args(options.arguments())
        .status()
        .context("cargo run cannot be started")?;
    if status.code() == Some(i32::from(CLOSED)) {
        return Err(io::Error::from(io::ErrorKind::BrokenPipe).into());
    }
    ensure!(status.success(), "nothing was measured");
    Ok(true)
}
