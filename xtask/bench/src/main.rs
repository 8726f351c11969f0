//! Benchmarks of the clients against hand-written code, and of the sandbox. `cargo xtask bench` runs them.
//!
//! Why no criterion and no divan: both measure one function to its end before they begin the next. On a machine with
//! other work the conditions change meanwhile, and the ratio of two functions shows that change. Here each round
//! measures every candidate once, in another order each time, and the ratio is taken within the round.

mod benchmarks;
mod candidates;
mod fixtures;
mod harness;
mod part;
mod report;
mod run;
mod server;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask_cli::bench::Options;
use xtask_cli::note;
use xtask_cli::output;

use crate::benchmarks::instructions::Task;
use crate::benchmarks::memory::Fetch;
use crate::part::{Effort, Part};

/// Measure the clients against hand-written code.
#[derive(Parser)]
#[command(bin_name = "cargo xtask bench", args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    child: Option<Child>,
    #[command(flatten)]
    options: Options,
}

/// What the program does in a process of its own, so that it counts neither as the client's time nor as its memory.
#[derive(Subcommand)]
enum Child {
    /// Measure one part and print the comparisons as JSON.
    #[command(hide = true)]
    Measure {
        /// What is measured.
        part: Part,
        #[command(flatten)]
        effort: Effort,
    },
    /// Do a task so many times, for a program that counts instructions.
    #[command(hide = true)]
    Repeat {
        /// What is done.
        task: Task,
        /// How often.
        times: u32,
        /// The server, for calls.
        #[arg(default_value = "")]
        address: String,
    },
    /// Serve the CRMs until standard input closes; the first line of standard output is the address.
    #[command(hide = true)]
    Serve {
        /// How many projects the CRM has.
        projects: u64,
    },
    /// Serve a sandbox until standard input closes; the first line of standard output is the address.
    #[command(hide = true)]
    ServeSandbox {
        /// The file with the data; without it, the demo's data in memory.
        #[arg(long)]
        file: Option<PathBuf>,
        /// How many deals the file gets.
        #[arg(long, default_value = "0")]
        deals: u32,
        /// Log how what is asked for is found.
        #[arg(long)]
        explain: bool,
    },
    /// Fetch all objects once and print the peak memory of this process in bytes.
    #[command(hide = true)]
    Peak {
        /// What is fetched, and with which client.
        fetch: Fetch,
        /// The server.
        address: String,
        /// How many objects the server has.
        count: u64,
    },
}

fn main() -> ExitCode {
    match start(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if output::is_closed(&error) => ExitCode::from(output::CLOSED),
        Err(error) => {
            note!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn start(arguments: Arguments) -> Result<()> {
    match arguments.child {
        Some(Child::Measure { part, effort }) => part.print(effort, &run::workspace()?),
        Some(Child::Repeat { task, times, address }) => task.repeat(times, &address),
        Some(Child::Serve { projects }) => server::serve(projects),
        Some(Child::Peak { fetch, address, count }) => benchmarks::memory::print_peak(fetch, &address, count),
        Some(Child::ServeSandbox { file, deals, explain }) => benchmarks::sandbox::serve(file, deals, explain),
        None => run::run(&arguments.options),
    }
}
