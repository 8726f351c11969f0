//! The reference site with a sandbox beside it; `cargo xtask docs --serve` runs it.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use xtask_cli::docs::{FOLDER, Options};

/// The reference site with a sandbox beside it.
#[derive(Parser)]
#[command(bin_name = "cargo xtask docs")]
struct Arguments {
    #[command(flatten)]
    options: Options,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Not `eprintln!`, which panics when nobody reads it.
            drop(writeln!(io::stderr(), "error: {error:#}"));
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let folder = options.out.as_deref().unwrap_or(Path::new(FOLDER));
    runtime.block_on(site_server::serve(folder, options.listen))
}
