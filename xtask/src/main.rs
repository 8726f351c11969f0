//! `cargo xtask`: the tasks of the workspace.

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser;
use xtask::commands::{Task, run};
use xtask_cli::output::{CLOSED, is_closed};

/// The tasks of this workspace.
///
/// The documents in `openapi/` are the source of truth. Change one, run `cargo xtask generate`, and review the diff.
///
/// If standard output is closed early, a task ends silently with exit status 141.
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
            // `eprintln!` would panic if standard error is closed.
            drop(writeln!(io::stderr(), "error: {error:#}"));
            ExitCode::from(2)
        }
    }
}
