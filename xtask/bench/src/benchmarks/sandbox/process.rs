//! Processes that serve, and their memory.

use std::env;
use std::fs;
use std::io::{Read as _, Write as _, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use crm_sandbox::{Location, Sandbox, Seed};
use xtask_cli::note;

use crate::benchmarks::memory::peak_of;
use crate::server::first_line;

/// A server in a process of its own. It ends when this is dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
    address: String,
}

impl Process {
    /// Wraps a process that serves at this address, `127.0.0.1:<port>`.
    pub fn new(child: Child, address: String) -> Self {
        Self { child, address }
    }

    /// Starts a sandbox: with the demo's data in memory, or with this many deals in a file.
    pub fn sandbox(file: Option<(&Path, u32)>, explains: bool) -> Result<Self> {
        let mut command = Command::new(env::current_exe()?);
        command.arg("serve-sandbox");
        if let Some((file, deals)) = file {
            command.arg("--file").arg(file).args(["--deals", &deals.to_string()]);
        }
        if explains {
            command.arg("--explain");
        }
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("the sandbox")?;
        let address = first_line(&mut child)?;
        Ok(Self { child, address })
    }

    /// Returns the address, `127.0.0.1:<port>`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Returns the peak memory of the process, in megabytes.
    pub fn peak(&self) -> Result<f64> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(&path).with_context(|| format!("{path} is read, on Linux"))?;
        let bytes = peak_of(&status).with_context(|| format!("{path} has no VmHWM"))?;
        Ok(f64::from(u32::try_from(bytes / 1024)?) * 1024.0 / 1e6)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The process may have ended by itself.
        drop(self.child.kill());
        if let Err(error) = self.child.wait() {
            note!("a server did not end: {error}");
        }
    }
}

/// Serves until standard input closes. The first line of standard output is the address.
pub fn serve(file: Option<PathBuf>, deals: u32, explains: bool) -> Result<()> {
    if explains {
        tracing_subscriber::fmt()
            .with_env_filter("crm_sandbox::store=debug")
            .with_writer(std::io::stderr)
            .without_time()
            .init();
    }
    let builder = Sandbox::builder();
    let builder = match file {
        Some(file) => builder.location(Location::File(file)).seed(Seed::Count(deals)),
        None => builder,
    };
    let sandbox = builder.start_now()?;
    writeln!(stdout(), "{}", sandbox.url().trim_start_matches("http://"))?;
    stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
