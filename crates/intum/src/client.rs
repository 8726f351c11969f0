//! What the generated client does not have: how it is set up.

use crm_client_runtime::{Api, CallOptions, ConfigError, Credential, SecretString, Session};

use crate::{Client, ClientBuilder};

/// The API, as [`ClientBuilder`] knows it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Intum;

impl Api for Intum {
    type Client = Client;
    const USER_AGENT: &'static str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    const BASE_URL_VARIABLE: &'static str = "INTUM_BASE_URL";
    const TOKEN: Credential = Credential::new("token", "INTUM_API_TOKEN", "Authorization", "Bearer ");
    const SECRET: Option<Credential> = None;

    fn client(session: Session) -> Client {
        Client { session }
    }
}

impl Client {
    /// A client for the account at `base_url`, with an API token that has the permission `crm`.
    ///
    /// Every request carries the token in `Authorization: Bearer`.
    ///
    /// Documented: [Autoryzacja](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// ```
    /// let client = intum_client::Client::new("https://your-account.example", "test-token")?;
    /// # Ok::<(), intum_client::ConfigError>(())
    /// ```
    pub fn new(base_url: &str, token: impl Into<SecretString>) -> Result<Self, ConfigError> {
        Self::builder().base_url(base_url).token(token).build()
    }

    /// A client of the environment: `INTUM_BASE_URL` and `INTUM_API_TOKEN`.
    ///
    /// What is missing or cannot be used is an error that names it and does not show it.
    ///
    /// ```no_run
    /// let client = intum_client::Client::from_env()?;
    /// # Ok::<(), intum_client::ConfigError>(())
    /// ```
    pub fn from_env() -> Result<Self, ConfigError> {
        ClientBuilder::from_env()?.build()
    }

    /// A client with other settings than the usual: timeouts, retries, pacing, a proxy.
    ///
    /// ```
    /// use std::num::NonZeroU32;
    /// use std::time::Duration;
    ///
    /// use intum_client::RetryPolicy;
    ///
    /// let client = intum_client::Client::builder()
    ///     .base_url("https://your-account.example")
    ///     .token("test-token")
    ///     .attempt_timeout(Duration::from_secs(20))
    ///     .retry(RetryPolicy::default().attempts(6))
    ///     .max_requests_per_second(NonZeroU32::MIN)
    ///     .build()?;
    /// # Ok::<(), intum_client::ConfigError>(())
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client that sends no `Authorization` header and creates deals: each create carries its own
    /// [`api_token`](crate::types::CreateDealRequest::api_token) in the body. The vendor shows this for a create only.
    ///
    /// Documented: [Przykład utworzenia](https://intum.com/pomoc/crm/interesy.api).
    pub fn with_token_in_body(base_url: &str) -> Result<Self, ConfigError> {
        Self::builder().base_url(base_url).without_credentials().build()
    }

    /// The client with other options for its calls. It shares connections, pacing and the retry budget with this one,
    /// so it can be made for one call:
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use intum_client::CallOptions;
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let quick = client.with_options(CallOptions::new().timeout(Duration::from_secs(2)));
    /// let deal = quick.get_deal(17).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { session: self.session.with_options(options) }
    }
}
