//! The task of a call.

use anyhow::{Result, ensure};

/// A client that gets a deal.
pub trait GetDeal: Clone + Send + Sync + 'static {
    /// Gets a deal and returns its id.
    fn get_deal(&self, id: i64) -> impl Future<Output = Result<Option<i64>>> + Send;
}

/// Gets a deal and checks that it is the requested one.
pub async fn get_checked(client: &impl GetDeal, id: i64) -> Result<()> {
    let got = client.get_deal(id).await?;
    ensure!(got == Some(id), "the response has the id {got:?}");
    Ok(())
}
