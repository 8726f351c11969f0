//! The program `crm-sandbox`.

mod options;

use std::io::{self, IsTerminal as _, Write as _};
use std::pin::pin;
use std::process::ExitCode;

use clap::Parser as _;
use crm_sandbox::Sandbox;
use serde_json::{Value, json};
use tracing_subscriber::filter::LevelFilter;

use options::Options;

fn main() -> ExitCode {
    let options = Options::parse();
    log(options.log);
    match run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("crm-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: Options) -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        // Before anything is told: whoever reads that line may send a signal.
        let mut stopped = pin!(crm_sandbox::stopped()?);
        let sandbox = tokio::select! {
            sandbox = options.builder().start() => sandbox?,
            // To store much takes its time; what is stored by then is rolled back.
            () = &mut stopped => return Ok(()),
        };
        tell(&sandbox)?;
        stopped.await;
        tracing::info!("stopping: requests that are being answered may end");
        sandbox.stop().await?;
        Ok(())
    })
}

/// One line on standard output, when the sandbox is ready.
fn tell(sandbox: &Sandbox) -> io::Result<()> {
    let credentials = sandbox.credentials();
    let line: Value = json!({
        "intum": {
            "base_url": sandbox.url(),
            "token": credentials.token,
            "token_without_permission": credentials.token_without_permission,
            "app_code": credentials.app_code,
        },
        "solos": {
            "base_url": sandbox.url(),
            "token": credentials.token,
            "secret": credentials.secret,
            "token_without_permission": credentials.token_without_permission,
        },
        "docs_url": sandbox.docs_url(),
    });
    let mut output = io::stdout().lock();
    writeln!(output, "{line}")?;
    output.flush()
}

/// A line of JSON for each event, or of text on a terminal.
fn log(level: LevelFilter) {
    let events = tracing_subscriber::fmt().with_max_level(level).with_writer(io::stderr);
    if io::stderr().is_terminal() { events.init() } else { events.json().init() }
}
