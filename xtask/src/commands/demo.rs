//! `cargo xtask demo`: generates, then builds and starts the program in `xtask/demo`.

use std::path::Path;

use anyhow::{Context, Result};
use xtask_cli::demo::Options;

use super::generate;
use super::program::{build, of_package, replace_with};

/// Runs the program as a process of its own: xtask generates the clients, so it cannot depend on them.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    if !generate::write(root)? || !build(root, "demo")? {
        return Ok(false);
    }
    let mut command = of_package(root, "run", "demo");
    command.args(["--quiet", "--"]).args(options.arguments());
    Ok(replace_with(command).context("cargo run cannot be started")?.success())
}
