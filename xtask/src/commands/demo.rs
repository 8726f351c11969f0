//! `cargo xtask demo`: generates, then builds and starts the program in `tests/demo`.

use std::ffi::OsString;
use std::path::Path;

use anyhow::{Context, Result};

use super::demo_options::Options;
use super::generate;
use super::program::{build, of_package, replace_with};

/// Runs the program as a process of its own: xtask generates the clients, so it cannot depend on them.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    if !generate::run(root, false)? || !build(root, "demo")? {
        return Ok(false);
    }
    let mut command = of_package(root, "run", "demo");
    command.args(["--quiet", "--"]).args(arguments(options));
    Ok(replace_with(command).context("cargo run cannot be started")?.success())
}

/// Returns the options as arguments of the program.
fn arguments(options: &Options) -> Vec<OsString> {
    let mut arguments = Vec::new();
    if options.serve {
        arguments.push("--serve".into());
    }
    if let Some(address) = options.listen {
        arguments.extend(["--listen".into(), address.to_string().into()]);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use clap::{Args as _, Command as Parser, FromArgMatches as _};

    use super::*;

    #[test]
    fn passes_the_options_to_the_program() {
        for given in [vec![], vec!["--serve", "--listen", "127.0.0.1:4711"]] {
            let parser = Options::augment_args(Parser::new("demo").no_binary_name(true));
            let options = Options::from_arg_matches(&parser.get_matches_from(&given)).unwrap();
            assert_eq!(arguments(&options), given);
        }
    }
}
