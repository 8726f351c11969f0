//! The tasks of a process whose memory is measured.

use std::hint::black_box;

use anyhow::Result;
use clap::ValueEnum;
use solos_client::Client;

use crate::candidates::{HandWritten, Ours, TOKEN};

/// The number of projects of a page.
pub const PAGE: u64 = 100;

/// A task, and the client that does it.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Fetch {
    /// All deals in one list, with hand-written code.
    DealsHandWritten,
    /// All deals in one list, with our client.
    Deals,
    /// All projects in a stream, with our client.
    Projects,
}

impl Fetch {
    /// Fetches from the server, and returns the number of objects.
    pub async fn count(self, address: &str) -> Result<usize> {
        match self {
            Self::DealsHandWritten => HandWritten::new(address, TOKEN)?.count_deals().await,
            Self::Deals => Ours::new(address, TOKEN)?.count_deals().await,
            Self::Projects => count_projects(address).await,
        }
    }
}

/// Streams all projects of the server, and returns their number.
async fn count_projects(address: &str) -> Result<usize> {
    let client = Client::new(address, TOKEN, TOKEN)?;
    let mut projects = client.list_projects().count(PAGE).stream();
    let mut count = 0;
    while let Some(project) = projects.next().await {
        black_box(project?);
        count += 1;
    }
    Ok(count)
}
