//! The options of `cargo xtask demo`. The task reads this file too: it refuses a wrong option before it builds.

use std::net::SocketAddr;

use clap::Args;

/// Whether the sandbox stays, and where.
#[derive(Debug, Args)]
pub struct Options {
    /// Go on serving behind the story, until Ctrl-C or SIGTERM.
    #[arg(long)]
    pub serve: bool,
    /// Where the sandbox listens; without it, on a free port of 127.0.0.1.
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
}
