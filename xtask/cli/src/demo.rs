//! `cargo xtask demo`: its options, and how it builds and starts the program in `xtask/demo`.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::Path;

use anyhow::{Context, Result};
use clap::Args;

use crate::program::{build, of_package, replace_with};

/// Whether the sandbox keeps running, and where.
#[derive(Debug, Args)]
pub struct Options {
    /// Keep the sandbox running after the demo, until Ctrl-C or SIGTERM.
    #[arg(long)]
    pub serve: bool,
    /// The address that the sandbox listens on [default: a free port of 127.0.0.1].
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
}

impl Options {
    /// Returns the options as arguments of the program.
    pub fn arguments(&self) -> Vec<OsString> {
        let mut arguments = Vec::new();
        if self.serve {
            arguments.push("--serve".into());
        }
        if let Some(address) = self.listen {
            arguments.extend(["--listen".into(), address.to_string().into()]);
        }
        arguments
    }
}

/// Runs the program as a process of its own: it needs the clients, which the tasks generate.
///
/// # Errors
///
/// Cargo cannot be started.
pub fn run(root: &Path, options: &Options) -> Result<bool> {
    if !build(root, "demo")? {
        return Ok(false);
    }
    let mut command = of_package(root, "run", "demo");
    command.args(["--quiet", "--"]).args(options.arguments());
    Ok(replace_with(command).context("cargo run cannot be started")?.success())
}

#[cfg(test)]
mod tests {
    use clap::{Command, FromArgMatches as _};

    use super::*;

    #[test]
    fn passes_on_the_options_that_were_given() {
        for given in [vec![], vec!["--serve", "--listen", "127.0.0.1:4711"]] {
            let parser = Options::augment_args(Command::new("demo").no_binary_name(true));
            let options = Options::from_arg_matches(&parser.get_matches_from(&given)).unwrap();
            assert_eq!(options.arguments(), given);
        }
    }
}
