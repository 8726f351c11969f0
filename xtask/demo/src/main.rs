//! Both clients against the sandbox, step by step; `cargo xtask demo` runs it.

mod intum;
mod printer;
mod scenario;
mod solos;

use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use xtask_cli::demo::Options;
use xtask_cli::output::is_coloured;

use crate::printer::Printer;

/// Both clients against the sandbox, step by step.
#[derive(Parser)]
#[command(bin_name = "cargo xtask demo")]
struct Arguments {
    #[command(flatten)]
    options: Options,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut printer = Printer::new(io::stdout(), is_coloured(&io::stdout()));
    match run(&arguments.options, &mut printer) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read the demo has read enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // Not `eprintln!`, which panics when nobody reads it.
            drop(writeln!(io::stderr(), "\nerror: the step `{}` failed: {error:#}", printer.step()));
            ExitCode::FAILURE
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref().is_some_and(|error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn run(options: &Options, printer: &mut Printer<io::Stdout>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(scenario::run(options, printer))
}
