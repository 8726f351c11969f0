//! Our client.

use std::hint::black_box;

use anyhow::Result;
use intum_client::Client;

use super::call::GetDeal;

/// Our client of Intum CRM.
#[derive(Clone, Debug)]
pub struct Ours(Client);

impl Ours {
    /// Creates a client for the server at `base_url`.
    pub fn new(base_url: &str, token: &str) -> Result<Self> {
        Ok(Self(Client::new(base_url, token)?))
    }

    /// Returns the number of deals in the list of all deals.
    pub async fn count_deals(&self) -> Result<usize> {
        Ok(black_box(self.0.list_deals().send().await?).items()?.len())
    }
}

impl GetDeal for Ours {
    async fn get_deal(&self, id: i64) -> Result<Option<i64>> {
        let response = self.0.get_deal(id).send().await?;
        Ok(black_box(response).object()?.id()?)
    }
}
