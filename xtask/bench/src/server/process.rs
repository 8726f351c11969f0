//! The server's process, as its parent sees it.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use xtask_cli::note;

/// A server that runs until this is dropped or this process ends.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Starts a server whose CRM has this many projects.
    pub fn start(projects: u64) -> Result<Self> {
        let mut child = Command::new(env::current_exe()?)
            .args(["serve", &projects.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the server cannot be started")?;
        let address = first_line(&mut child)?;
        Ok(Self { child, address })
    }

    /// The address, `http://127.0.0.1:<port>`.
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// The first line of the server's output, written when it is ready.
pub fn first_line(child: &mut Child) -> Result<String> {
    let mut address = String::new();
    BufReader::new(child.stdout.take().context("the server has no output")?).read_line(&mut address)?;
    ensure!(!address.is_empty(), "the server ended before it said its address");
    Ok(address.trim_end().to_owned())
}

impl Drop for Server {
    fn drop(&mut self) {
        // The server ends when its standard input closes, which `wait` does.
        if let Err(error) = self.child.wait() {
            note!("the server did not end: {error}");
        }
    }
}
