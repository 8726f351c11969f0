//! The options of `cargo xtask docs`. The task reads this file too: it refuses a wrong option before it writes.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

/// The folder of the site in the workspace, where no other is named.
pub const FOLDER: &str = "target/docs-site";

/// Where the site is written, and whether it is served.
#[derive(Debug, Args)]
pub struct Options {
    /// The folder of the site: new, empty, or one that this task has written before; without it, `target/docs-site` in
    /// the workspace.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Serve the site, with a sandbox of both CRMs beside it, until Ctrl-C or SIGTERM.
    #[arg(long)]
    pub serve: bool,
    /// Where the site is served; without it, on a free port of 127.0.0.1.
    #[arg(long, value_name = "ADDRESS", requires = "serve")]
    pub listen: Option<SocketAddr>,
}
