//! Construction of the client, which the generated code does not have.

use crm_client_runtime::{Api, CallOptions, ConfigError, Credential, SecretString, Session};

use crate::generated::Client;

/// Builds a [`Client`].
pub type ClientBuilder = crm_client_runtime::ClientBuilder<Newapi>;

/// The API, as [`ClientBuilder`] knows it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Newapi;

impl Api for Newapi {
    type Client = Client;
    const USER_AGENT: &'static str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    const BASE_URL_VARIABLE: &'static str = "NEWAPI_BASE_URL";
    const TOKEN: Credential = Credential::new("token", "NEWAPI_TOKEN", "X-Newapi-Token", "");
    const SECRET: Option<Credential> = None;

    fn client(session: Session) -> Client {
        Client { session }
    }
}

impl Client {
    /// Creates a client for the account at `base_url`.
    ///
    /// Every request carries the token in `X-Newapi-Token`.
    ///
    /// Assumed: a placeholder, until the vendor's page is read.
    ///
    /// # Errors
    ///
    /// Returns an error when the base URL or the token is invalid, or TLS cannot be set up.
    ///
    /// # Examples
    ///
    /// ```
    /// let client = newapi_client::Client::new("https://your-account.example", "test-token")?;
    /// # Ok::<(), newapi_client::ConfigError>(())
    /// ```
    pub fn new(base_url: &str, token: impl Into<SecretString>) -> Result<Self, ConfigError> {
        Self::builder().base_url(base_url).token(token).build()
    }

    /// Creates a client from the environment variables `NEWAPI_BASE_URL` and `NEWAPI_TOKEN`.
    ///
    /// # Errors
    ///
    /// Returns an error when a variable is missing or invalid, or TLS cannot be set up. The error names the variable and
    /// does not show its value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// let client = newapi_client::Client::from_env()?;
    /// # Ok::<(), newapi_client::ConfigError>(())
    /// ```
    pub fn from_env() -> Result<Self, ConfigError> {
        ClientBuilder::from_env()?.build()
    }

    /// Returns a builder for other settings than the defaults: timeouts, retries, pacing, a proxy.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::num::NonZeroU32;
    /// use std::time::Duration;
    ///
    /// use newapi_client::RetryPolicy;
    ///
    /// let client = newapi_client::Client::builder()
    ///     .base_url("https://your-account.example")
    ///     .token("test-token")
    ///     .attempt_timeout(Duration::from_secs(20))
    ///     .retry(RetryPolicy::default().attempts(6))
    ///     .max_requests_per_second(NonZeroU32::MIN)
    ///     .build()?;
    /// # Ok::<(), newapi_client::ConfigError>(())
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Returns a client with other options for its calls.
    ///
    /// It shares connections, pacing and the retry budget with this client, so it may be created for a single call.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use newapi_client::CallOptions;
    ///
    /// # async fn example(client: newapi_client::Client) -> Result<(), newapi_client::Error> {
    /// let quick = client.with_options(CallOptions::new().timeout(Duration::from_secs(2)));
    /// let entry = quick.get_newapi_entry(17).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { session: self.session.with_options(options) }
    }
}
