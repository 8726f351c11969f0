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

/// How long what is still to be printed holds up the end.
const LAST_WORDS: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let options = Options::parse();
    let outputs = Output::to(io::stdout(), |_| {}).and_then(|output| Ok((output, Output::to(io::stderr(), report)?)));
    let (output, log) = match outputs {
        Ok(outputs) => outputs,
        Err(error) => {
            // Not `eprintln!`, which panics where nobody can be told.
            drop(writeln!(io::stderr(), "crm-sandbox: {error}"));
            return ExitCode::FAILURE;
        }
    };
    log_to(&log, options.log);
    let outcome = run(options, &output);
    if let Err(error) = &outcome {
        log.send(format!("crm-sandbox: {error}\n").as_bytes());
    }
    output.flush(LAST_WORDS);
    log.flush(LAST_WORDS);
    if outcome.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(options: Options, output: &Output) -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        // Before anything is told: whoever reads that line may send a signal.
        let mut stopped = pin!(crm_sandbox::stopped()?);
        let sandbox = tokio::select! {
            sandbox = options.builder().start() => sandbox?,
            // To store much takes its time; what is stored by then is rolled back.
            () = &mut stopped => return Ok(()),
        };
        output.send(format!("{}\n", sandbox.details()).as_bytes());
        tracing::info!(base_url = sandbox.url(), "listening");
        stopped.await;
        tracing::info!("stopping: requests that are being answered may end");
        let again = crm_sandbox::stopped()?;
        tokio::select! {
            outcome = sandbox.stop() => Ok(outcome?),
            () = again => Err("stopped by a second signal: requests were cut off".into()),
        }
    })
}

/// A line of JSON for each event, or of text on a terminal. A panic is an event too.
fn log_to(log: &Output, level: LevelFilter) {
    let events = tracing_subscriber::fmt().with_max_level(level).with_writer(log.clone()).log_internal_errors(false);
    if io::stderr().is_terminal() {
        events.init();
    } else {
        events.json().init();
    }
    panic::set_hook(Box::new(|panic| tracing::error!(%panic, "the sandbox is at fault")));
}

fn report(lost: u64) {
    tracing::error!(lost, "so many lines of the log are lost so far: they were not read in time");
}
