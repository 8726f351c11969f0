//! Runs the demo: starts the sandbox, runs both clients, and serves if asked to.

use std::io::Write;
use std::time::Instant;

use anyhow::Result;
use crm_sandbox::Sandbox;
use xtask_cli::demo::Options;

use crate::printer::Printer;
use crate::{intum, solos};

pub async fn run<W: Write>(options: &Options, printer: &mut Printer<W>) -> Result<()> {
    let begin = Instant::now();
    printer.begin("start the sandbox");
    let mut sandbox = Sandbox::builder();
    if let Some(address) = options.listen {
        sandbox = sandbox.address(address);
    }
    let sandbox = sandbox.start().await?;
    printer.line("Both clients, against a sandbox of both CRMs with its database in memory.")?;
    intum::run(printer, &sandbox).await?;
    solos::run(printer, &sandbox).await?;
    printer.line(&format!("\nThat took {:.1} s.", begin.elapsed().as_secs_f64()))?;
    if options.serve {
        // Listen for signals before the invitation is printed.
        let stopped = crm_sandbox::stopped()?;
        invite(printer, &sandbox)?;
        stopped.await;
        printer.begin("stop the sandbox");
        sandbox.stop().await?;
        return Ok(printer.line("\nStopped.")?);
    }
    printer.heading("What next", "")?;
    printer.entry("cargo xtask demo --serve", "this, and the sandbox stays: references, curl")?;
    point_out(printer)
}

/// Prints what to try while the sandbox runs.
fn invite<W: Write>(printer: &mut Printer<W>, sandbox: &Sandbox) -> Result<()> {
    let (url, credentials) = (sandbox.url(), sandbox.credentials());
    let (token, secret) = (credentials.token, credentials.secret);
    printer.heading("Your turn", "the sandbox serves until Ctrl-C or SIGTERM")?;
    printer.entry("references", &sandbox.docs_url())?;
    printer.entry("Intum", &format!("token {token}, app_code {}", credentials.app_code))?;
    printer.entry("solOS", &format!("token {token}, secret {secret}"))?;
    let both = format!("-H 'X-Crypto-Token: {token}' -H 'X-Crypto-Secret: {secret}'");
    let having = "-H 'Content-Type: application/json' -d '{\"having\": \"no_payments\"}'";
    let requests = [
        ("", "/crm/deals.json?status_id=2", vec![format!("-H 'Authorization: Bearer {token}'")]),
        ("", "/backend/public/projects/filter", vec![both.clone(), having.to_owned()]),
        ("-i ", "/backend/public/projects?count=3", vec![both, "-H 'X-Sandbox-Fault: 503'".to_owned()]),
    ];
    for (flag, path, headers) in requests {
        printer.line(&format!("\n  curl {flag}'{url}{path}' \\\n    {}", headers.join(" \\\n    ")))?;
    }
    printer.line("")?;
    point_out(printer)
}

fn point_out<W: Write>(printer: &mut Printer<W>) -> Result<()> {
    printer.entry("cargo xtask generate", "when you have changed openapi/*.yaml")?;
    printer.entry("cargo xtask test", "all checks and tests")?;
    printer.entry("README.md", "how to use the clients, and what they promise")?;
    Ok(printer.entry("xtask/demo/src", "the code of this demo")?)
}
