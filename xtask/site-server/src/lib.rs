//! A server of the reference site, with a sandbox beside it.

mod files;

use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use crm_sandbox::{Sandbox, reachable};
use serde_json::json;
use tokio::net::TcpListener;

pub use files::{POLICY, router};

/// Serves the folder and a sandbox until a signal comes.
///
/// # Errors
///
/// Returns an error if the folder has no site, the address cannot be bound, or the sandbox does not start.
pub async fn serve(folder: &Path, listen: Option<SocketAddr>) -> Result<()> {
    ensure!(folder.join("index.html").is_file(), "{} has no reference site", folder.display());
    let address = listen.unwrap_or_else(|| (Ipv4Addr::LOCALHOST, 0).into());
    let listener = TcpListener::bind(address).await.with_context(|| format!("{address} cannot be listened on"))?;
    let sandbox = Sandbox::start().await?;
    // Listen for signals before the address is printed.
    let stopped = crm_sandbox::stopped()?;
    let message = format!(
        "reference  http://{}/\nsandbox    {}\nCtrl-C or SIGTERM stops both.\n",
        reachable(listener.local_addr()?),
        sandbox.url()
    );
    // The server keeps running when nobody reads this.
    drop(io::stdout().write_all(message.as_bytes()));
    axum::serve(listener, router(folder, &beside(&sandbox))).with_graceful_shutdown(stopped).await?;
    Ok(sandbox.stop().await?)
}

/// Returns the script that gives the pages the URL and the credentials of the sandbox.
pub fn beside(sandbox: &Sandbox) -> String {
    let credentials = sandbox.credentials();
    let value = json!({"url": sandbox.url(), "token": credentials.token, "secret": credentials.secret});
    format!("window.sandbox = {value};\n")
}
