//! The code that a developer would write for this one API: reqwest, serde, a struct.

use std::collections::HashMap;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use chrono::NaiveDate;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use rustls::crypto::ring;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::call::GetDeal;

/// The timeout of our client, so that both set the same timers.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(60);

/// A struct with the documented fields of a deal and optional others. `A` is an amount.
macro_rules! deal {
    ($(#[$attribute:meta])* $name:ident { $($others:tt)* }) => {
        $(#[$attribute])*
        #[derive(Debug, Deserialize)]
        #[expect(dead_code, reason = "what counts is that they are decoded")]
        pub struct $name<A> {
            pub id: Option<i64>,
            pub name: Option<String>,
            pub description: Option<String>,
            pub total_amount_net: Option<A>,
            pub total_amount_gross: Option<A>,
            pub tax: Option<String>,
            pub currency: Option<String>,
            pub closed: Option<Outcome>,
            pub date: Option<NaiveDate>,
            pub date_from: Option<NaiveDate>,
            pub date_to: Option<NaiveDate>,
            pub number: Option<String>,
            pub invoice_no: Option<String>,
            pub url: Option<String>,
            pub origin: Option<String>,
            pub external_id: Option<String>,
            pub client_id: Option<i64>,
            pub contact_id: Option<i64>,
            pub status_id: Option<i64>,
            pub responsible_id: Option<i64>,
            pub department_id: Option<i64>,
            pub project_id: Option<i64>,
            pub task_id: Option<i64>,
            pub next_deal_id: Option<i64>,
            pub fields: Option<Map<String, Value>>,
            $($others)*
        }
    };
}

deal! {
    /// A deal. Undocumented members are lost.
    Deal {}
}

deal! {
    /// A deal that keeps all its members.
    DealWithOthers {
        #[serde(flatten)]
        pub others: HashMap<String, Value>,
    }
}

/// How a deal was closed.
#[derive(Clone, Copy, Debug, Deserialize)]
pub enum Outcome {
    #[serde(rename = "win")]
    Won,
    #[serde(rename = "lost")]
    Lost,
    #[serde(rename = "")]
    Open,
}

/// The client: one `reqwest::Client` for all calls.
#[derive(Clone, Debug)]
pub struct HandWritten {
    base_url: Arc<str>,
    token: Arc<str>,
    http: reqwest::Client,
}

impl HandWritten {
    /// Creates a client for the server at `base_url`.
    pub fn new(base_url: &str, token: &str) -> Result<Self> {
        Ok(Self { base_url: base_url.into(), token: token.into(), http: http_client(HeaderMap::new())? })
    }

    /// Returns the number of deals in the list of all deals.
    pub async fn count_deals(&self) -> Result<usize> {
        let deals: Vec<Deal<f64>> = self.get("/crm/deals.json").await?;
        Ok(black_box(deals).len())
    }

    async fn get<T: for<'de> Deserialize<'de>>(&self, path: &str) -> Result<T> {
        let url = format!("{}{path}", self.base_url);
        let response = self.http.get(url).bearer_auth(&self.token).send().await?.error_for_status()?;
        Ok(response.json().await?)
    }
}

impl GetDeal for HandWritten {
    async fn get_deal(&self, id: i64) -> Result<Option<i64>> {
        let deal: Deal<f64> = self.get(&format!("/crm/deals/{id}.json")).await?;
        Ok(black_box(deal).id)
    }
}

/// Creates an HTTP client with the features and timeouts of ours.
pub fn http_client(headers: HeaderMap) -> Result<reqwest::Client> {
    // Reqwest is built without a provider of its own, as ours is. A second installation changes nothing.
    let _already_installed = ring::default_provider().install_default();
    let builder = reqwest::Client::builder().connect_timeout(CONNECT_TIMEOUT).timeout(TIMEOUT);
    builder.default_headers(headers).build().context("HTTP client")
}

/// Returns the header with the token, for clients that cannot send it themselves.
pub fn authorization(token: &str) -> Result<HeaderMap> {
    let mut value = HeaderValue::try_from(format!("Bearer {token}"))?;
    value.set_sensitive(true);
    Ok(HeaderMap::from_iter([(AUTHORIZATION, value)]))
}
