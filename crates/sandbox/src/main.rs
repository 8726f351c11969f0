//! The program `crm-sandbox`.

mod options;
mod output;

use std::io::{self, IsTerminal as _, Write as _};
use std::panic;
use std::pin::pin;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser as _;
use tracing_subscriber::filter::LevelFilter;

use options::Options;
use output::Output;

/// The time to flush the output at the end.
const FLUSH_TIMEOUT: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let options = Options::parse();
    let outputs = Output::to(io::stdout(), |_| {}).and_then(|output| Ok((output, Output::to(io::stderr(), report)?)));
    let (output, log) = match outputs {
        Ok(outputs) => outputs,
        Err(error) => {
            // Not `eprintln!`, which panics if standard error is closed.
            drop(writeln!(io::stderr(), "crm-sandbox: {error}"));
            return ExitCode::FAILURE;
        }
    };
    log_to(&log, options.log);
    let outcome = run(options, &output);
    if let Err(error) = &outcome {
        log.send(format!("crm-sandbox: {error}\n").as_bytes());
    }
    output.flush(FLUSH_TIMEOUT);
    log.flush(FLUSH_TIMEOUT);
    if outcome.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(options: Options, output: &Output) -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        // Before the line is printed: its reader may send a signal at once.
        let mut stopped = pin!(crm_sandbox::stopped()?);
        let sandbox = tokio::select! {
            sandbox = options.builder().start() => sandbox?,
            // A large seed takes time. What is stored so far is rolled back.
            () = &mut stopped => return Ok(()),
        };
        output.send(format!("{}\n", sandbox.details()).as_bytes());
        tracing::info!(base_url = sandbox.url(), "listening");
        stopped.await;
        tracing::info!("stopping after running requests");
        let again = crm_sandbox::stopped()?;
        tokio::select! {
            outcome = sandbox.stop() => Ok(outcome?),
            () = again => Err("stopped by a second signal: requests were cut off".into()),
        }
    })
}

/// Logs a line of JSON for each event, or of text on a terminal. A panic is an event too.
fn log_to(log: &Output, level: LevelFilter) {
    let events = tracing_subscriber::fmt().with_max_level(level).with_writer(log.clone()).log_internal_errors(false);
    if io::stderr().is_terminal() {
        events.init();
    } else {
        events.json().init();
    }
    panic::set_hook(Box::new(|panic| tracing::error!(%panic, "the sandbox panicked")));
}

/// Logs the number of log lines that were lost so far.
fn report(lost: u64) {
    tracing::error!(lost, "log lines were lost because the log was not read in time");
}
