//! The task of a call.

use anyhow::{Result, ensure};

/// A client that gets a deal.
pub trait GetDeal: Clone + Send + Sync + 'static {
    /// Gets a deal and takes its id out of the response.
    fn get_deal(&self, id: i64) -> impl Future<Output = Result<Option<i64>>> + Send;
}

/// Gets a deal and makes sure that it is the one that was asked for.
pub async fn get_checked(client: &impl GetDeal, id: i64) -> Result<()> {
    let got = client.get_deal(id).await?;
    ensure!(got == Some(id), "the response has the id {got:?}");
    Ok(())
}
