//! `cargo xtask`: the workspace's tasks.

use std::process::ExitCode;

use clap::Parser;
use xtask::commands::{Task, run};

/// The tasks of this workspace.
///
/// The documents in `openapi/` are the source of truth: change one, run `cargo xtask generate`, review the diff.
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
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
