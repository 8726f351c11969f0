//! `cargo xtask new-api`.

use std::io::{Write as _, stdout};
use std::path::Path;

use anyhow::{Context as _, Result};
use xtask_cli::note;
use xtask_cli::program::cargo;

use super::generate;
use crate::new_api::make;
use crate::workspace::Lock;

pub(super) fn run(root: &Path, name: &str) -> Result<bool> {
    let files = {
        let _lock = Lock::of_workspace(root)?;
        make(root, name)?
    };
    for path in files.keys() {
        writeln!(stdout(), "written: {path}").context("the list of files cannot be printed")?;
    }
    if !generate::write(root)? {
        return Ok(false);
    }
    // A longer or shorter name changes what fits on a line.
    let client = format!("{name}-client");
    let packages = ["--package", &client, "--package", "crm-sandbox", "--package", "tests"];
    let is_formatted =
        cargo().current_dir(root).arg("fmt").args(packages).status().is_ok_and(|status| status.success());
    if !is_formatted {
        note!("not formatted: run `cargo fmt --all`");
    }
    write!(stdout(), "{}", next_steps(name)).context("the next steps cannot be printed")?;
    Ok(true)
}

/// Returns what to do with the new API.
fn next_steps(name: &str) -> String {
    format!(
        "\nNext:\n\
         1. List the vendor's page in openapi/sources.yaml. Write its facts into openapi/{name}.yaml, with `x-source`, in place \
         of the placeholders.\n\
         2. Run `cargo xtask lint`, then `cargo xtask generate`.\n\
         3. Follow the document in crates/{name}/src/client.rs (credentials), crates/sandbox/src/apis/{name} and \
         tests/src/apis/{name}.rs.\n\
         4. Run `cargo xtask test`.\n"
    )
}
