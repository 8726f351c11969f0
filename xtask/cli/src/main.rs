//! What `cargo xtask` starts: the demo, and for every other task the program `xtask`.
//!
//! That program is the generator with all that it needs. Someone who wants to see the demo need not build it first.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use xtask_cli::demo;
use xtask_cli::output::{CLOSED, is_closed};
use xtask_cli::program::{cargo, replace_with};
use xtask_cli::workspace::find;

/// Show everything at work: start a sandbox of both CRMs, and call it with both clients.
///
/// Needs only Rust and a C compiler: the sandbox is a real server with a database, in the same process. The first run
/// builds it. Each step prints the call and the response. The clients are those of `cargo xtask generate`.
///
/// Exit status: 0 all steps passed; 1 a step failed, or it does not build; 2 the task could not run.
#[derive(Parser)]
#[command(bin_name = "cargo xtask demo", no_binary_name = true)]
struct Demo {
    #[command(flatten)]
    options: demo::Options,
}

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let status = match arguments.split_first() {
        Some((task, options)) if task == "demo" => run_demo(options),
        _ => run_task(&arguments),
    };
    match status {
        Ok(status) => status,
        Err(error) if is_closed(&error) => ExitCode::from(CLOSED),
        Err(error) => {
            // `eprintln!` would panic if standard error is closed.
            drop(writeln!(io::stderr(), "error: {error:#}"));
            ExitCode::from(2)
        }
    }
}

fn run_demo(options: &[OsString]) -> Result<ExitCode> {
    let Demo { options } = Demo::parse_from(options);
    Ok(if demo::run(&find()?, &options)? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the program `xtask`, silently, and becomes it.
fn run_task(arguments: &[OsString]) -> Result<ExitCode> {
    let mut command = cargo();
    command
        .args(["run", "--quiet", "--package", "xtask", "--manifest-path"])
        .arg(manifest()?)
        .arg("--")
        .args(arguments);
    let status = replace_with(command).context("cargo run cannot be started")?;
    // Only where a process cannot become another one.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Returns the manifest of the workspace whose tasks these are.
fn manifest() -> Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let workspace = package.as_deref().and_then(|package| package.ancestors().nth(2));
    Ok(workspace.map_or_else(find, |workspace| Ok(workspace.to_owned()))?.join("Cargo.toml"))
}
