//! Prism, a mock server in JavaScript.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use xtask_cli::note;

use super::process::Process;

/// The npm package.
const PACKAGE: &str = "@stoplight/prism-cli@5.14";
/// The time that Prism may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// Starts Prism with the document, and installs it first if it is missing.
pub fn start(root: &Path) -> Result<Process> {
    let program = install(&root.join("target").join("bench").join("prism"))?;
    // Prism does not report the port it gets, so a free one is found first. If another program takes it, the
    // start fails.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let mut child = Command::new("node")
        .arg(program)
        .args(["mock", "-v", "silent", "-h", "127.0.0.1", "-p", &port.to_string()])
        .arg(root.join("openapi").join("intum.yaml"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .context("node cannot be started")?;
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = child.try_wait()? {
            bail!("Prism ended: {status}");
        }
        if start.elapsed() > PATIENCE {
            child.kill()?;
            bail!("Prism does not listen after {} s", PATIENCE.as_secs());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(Process::new(child, format!("127.0.0.1:{port}")))
}

fn install(folder: &Path) -> Result<PathBuf> {
    let program = folder.join("node_modules/@stoplight/prism-cli/dist/index.js");
    if !program.exists() {
        note!("installing Prism");
        fs::create_dir_all(folder)?;
        let status = Command::new("npm")
            .args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"])
            .args([folder.as_os_str(), PACKAGE.as_ref()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status()
            .context("npm cannot be started: it comes with Node.js, which Prism needs")?;
        ensure!(status.success() && program.exists(), "Prism cannot be installed");
    }
    Ok(program)
}
