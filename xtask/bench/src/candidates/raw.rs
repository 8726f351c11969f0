//! Progenitor's output with its default settings, from `raw.json`.

use std::hint::black_box;

use anyhow::{Result, anyhow};

use super::call::GetDeal;
use super::hand_written::{authorization, http_client};

/// The generated client. It knows no credentials, so its HTTP client sends the header.
#[derive(Clone, Debug)]
pub struct Raw(generated::Client);

impl Raw {
    /// Creates a client for the server at `base_url`.
    pub fn new(base_url: &str, token: &str) -> Result<Self> {
        Ok(Self(generated::Client::new_with_client(base_url, http_client(authorization(token)?)?)))
    }
}

impl GetDeal for Raw {
    async fn get_deal(&self, id: i64) -> Result<Option<i64>> {
        let response = self.0.get_deal().id(id).send().await.map_err(|error| anyhow!("{error}"))?;
        Ok(black_box(response.into_inner()).id)
    }
}

#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    dead_code,
    elided_lifetimes_in_paths,
    missing_docs,
    unused_imports,
    reason = "generated"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/raw.rs"));
}
