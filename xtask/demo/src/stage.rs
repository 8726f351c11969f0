//! The story, and what stands around it.

use std::io::Write;
use std::time::Instant;

use anyhow::Result;
use crm_sandbox::Sandbox;
use xtask_cli::demo::Options;

use crate::paper::Paper;
use crate::{intum, solos};

pub async fn play<W: Write>(options: &Options, paper: &mut Paper<W>) -> Result<()> {
    let begin = Instant::now();
    paper.begin("start the sandbox");
    let mut sandbox = Sandbox::builder();
    if let Some(address) = options.listen {
        sandbox = sandbox.address(address);
    }
    let sandbox = sandbox.start().await?;
    paper.line("Both clients, against a sandbox of both CRMs with its database in memory.")?;
    intum::tell(paper, &sandbox).await?;
    solos::tell(paper, &sandbox).await?;
    paper.line(&format!("\nThat took {:.1} s.", begin.elapsed().as_secs_f64()))?;
    if options.serve {
        // Whoever reads the invitation may send a signal.
        let stopped = crm_sandbox::stopped()?;
        invite(paper, &sandbox)?;
        stopped.await;
        paper.begin("stop the sandbox");
        sandbox.stop().await?;
        return Ok(paper.line("\nStopped.")?);
    }
    paper.heading("What next", "")?;
    paper.entry("cargo xtask demo --serve", "this, and the sandbox stays: references, curl")?;
    point_out(paper)
}

/// What can be tried while the sandbox is there.
fn invite<W: Write>(paper: &mut Paper<W>, sandbox: &Sandbox) -> Result<()> {
    let (url, credentials) = (sandbox.url(), sandbox.credentials());
    let (token, secret) = (credentials.token, credentials.secret);
    paper.heading("Your turn", "the sandbox serves until Ctrl-C or SIGTERM")?;
    paper.entry("references", &sandbox.docs_url())?;
    paper.entry("Intum", &format!("token {token}, app_code {}", credentials.app_code))?;
    paper.entry("solOS", &format!("token {token}, secret {secret}"))?;
    let both = format!("-H 'X-Crypto-Token: {token}' -H 'X-Crypto-Secret: {secret}'");
    let having = "-H 'Content-Type: application/json' -d '{\"having\": \"no_payments\"}'";
    let requests = [
        ("", "/crm/deals.json?status_id=2", vec![format!("-H 'Authorization: Bearer {token}'")]),
        ("", "/backend/public/projects/filter", vec![both.clone(), having.to_owned()]),
        ("-i ", "/backend/public/projects?count=3", vec![both, "-H 'X-Sandbox-Fault: 503'".to_owned()]),
    ];
    for (flag, path, headers) in requests {
        paper.line(&format!("\n  curl {flag}'{url}{path}' \\\n    {}", headers.join(" \\\n    ")))?;
    }
    paper.line("")?;
    point_out(paper)
}

fn point_out<W: Write>(paper: &mut Paper<W>) -> Result<()> {
    paper.entry("cargo xtask generate", "when you have changed openapi/*.yaml")?;
    paper.entry("cargo xtask test", "all checks and tests")?;
    paper.entry("README.md", "how to use the clients, and what they promise")?;
    Ok(paper.entry("xtask/demo/src", "the code of this story")?)
}
