//! `cargo xtask`: the workspace's tasks.

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser;
use xtask::commands::{Task, run};
use xtask_cli::output::{CLOSED, is_closed};

/// The tasks of this workspace.
///
/// The documents in `openapi/` are the source of truth: change one, run `cargo xtask generate`, review the diff.
///
/// Where the reader of standard output goes before its end, a task ends without a word, with exit status 141.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().task) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if is_closed(&error) => ExitCode::from(CLOSED),
        Err(error) => {
            // Not `eprintln!`, which panics where nobody reads it.
            drop(writeln!(io::stderr(), "error: {error:#}"));
            ExitCode::from(2)
        }
    }
}
