//! Peak memory of fetching.

mod list;
mod peak;
mod stream;

use anyhow::Result;
use clap::ValueEnum;

use crate::peers::{HandWritten, Ours, TOKEN};

pub use list::compare as list;
pub use peak::{peak_of, print as print_peak};
pub use stream::compare as stream;

/// What a process fetches, and with which client.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Fetch {
    /// All deals in one list, written by hand.
    DealsByHand,
    /// All deals in one list, with our client.
    Deals,
    /// All projects in a stream, with our client.
    Projects,
}

impl Fetch {
    /// Fetches from the server and says how many objects came.
    async fn count(self, address: &str) -> Result<usize> {
        match self {
            Self::DealsByHand => HandWritten::new(address, TOKEN)?.count_deals().await,
            Self::Deals => Ours::new(address, TOKEN)?.count_deals().await,
            Self::Projects => stream::count_projects(address).await,
        }
    }
}
