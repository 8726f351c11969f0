//! A server of the reference site, with a sandbox beside it.

mod files;

use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use crm_sandbox::{Sandbox, reachable};
use serde_json::json;
use tokio::net::TcpListener;

pub use files::router;

/// Serves the folder until a signal comes.
pub async fn serve(folder: &Path, listen: Option<SocketAddr>) -> Result<()> {
    ensure!(folder.join("index.html").is_file(), "{} has no reference site", folder.display());
    let address = listen.unwrap_or_else(|| (Ipv4Addr::LOCALHOST, 0).into());
    let listener = TcpListener::bind(address).await.with_context(|| format!("{address} cannot be listened on"))?;
    let sandbox = Sandbox::start().await?;
    // Whoever reads the address may send a signal.
    let stopped = crm_sandbox::stopped()?;
    let told = format!(
        "reference  http://{}/\nsandbox    {}\nCtrl-C or SIGTERM stops both.\n",
        reachable(listener.local_addr()?),
        sandbox.url()
    );
    // It serves on where nobody listens to that.
    drop(io::stdout().write_all(told.as_bytes()));
    axum::serve(listener, router(folder, &beside(&sandbox))).with_graceful_shutdown(stopped).await?;
    Ok(sandbox.stop().await?)
}

/// The script that tells the pages of the sandbox.
pub fn beside(sandbox: &Sandbox) -> String {
    let credentials = sandbox.credentials();
    let value = json!({"url": sandbox.url(), "token": credentials.token, "secret": credentials.secret});
    format!("window.sandbox = {value};\n")
}
