//! Construction of the client, which the generated code does not have.

use crm_client_runtime::{Api, CallOptions, ConfigError, Credential, HasTokenInQuery, SecretString, Session};

use crate::generated::Client;

/// Builds a [`Client`].
pub type ClientBuilder = crm_client_runtime::ClientBuilder<Intum>;

/// The API, as [`ClientBuilder`] knows it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Intum;

impl Api for Intum {
    type Client = Client;
    const USER_AGENT: &'static str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    const BASE_URL_VARIABLE: &'static str = "INTUM_BASE_URL";
    const TOKEN: Credential =
        Credential::new("token", "INTUM_API_TOKEN", "Authorization", "Bearer ").or_in_query("api_token");
    const SECRET: Option<Credential> = None;
    const EXAMPLE_BASE_URL: &'static str = "https://mycompany.intum.com";
    const UNAUTHORIZED_ADVICE: &'static str = "Check the API token: it is missing, wrong, expired or switched off. It is \
                                               sent as `Authorization: Bearer`, or with `token_in_query` as `api_token`.";
    const FORBIDDEN_ADVICE: &'static str = "Check the API token, in the header or the query: it may be limited to some \
                                            permissions, and needs `crm`. Without limits it may do what its creator may.";

    fn client(session: Session) -> Client {
        Client { session }
    }
}

impl HasTokenInQuery for Intum {}

impl Client {
    /// Creates a client for the account at `base_url`, such as `https://mycompany.intum.com` or a domain of your own.
    ///
    /// The API token needs the permission `crm`. One that is limited to other permissions, has expired or is switched off
    /// is rejected. Every request carries it in `Authorization: Bearer`;
    /// [`token_in_query`](ClientBuilder::token_in_query) puts it in the URL.
    ///
    /// Documented: [Autoryzacja](https://intum.com/pomoc/crm/interesy.api),
    /// [API tokens](https://intum.com/help/account/api-tokens).
    ///
    /// # Errors
    ///
    /// Returns an error when the base URL or the token is invalid, or TLS cannot be set up.
    ///
    /// # Examples
    ///
    /// ```
    /// let client = intum_client::Client::new("https://your-account.example", "test-token")?;
    /// # Ok::<(), intum_client::ConfigError>(())
    /// ```
    pub fn new(base_url: &str, token: impl Into<SecretString>) -> Result<Self, ConfigError> {
        Self::builder().base_url(base_url).token(token).build()
    }

    /// Creates a client from the environment variables `INTUM_BASE_URL` and `INTUM_API_TOKEN`.
    ///
    /// # Errors
    ///
    /// Returns an error when a variable is missing or invalid, or TLS cannot be set up. The error names the variable and
    /// does not show its value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// let client = intum_client::Client::from_env()?;
    /// # Ok::<(), intum_client::ConfigError>(())
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

    /// Creates a client that sends no `Authorization` header. Its creates carry an
    /// [`api_token`](crate::types::CreateDealRequest::api_token) in the body.
    ///
    /// The vendor shows this for creates only.
    ///
    /// Documented: [Przykład utworzenia](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// # Errors
    ///
    /// Returns an error when the base URL is invalid, or TLS cannot be set up.
    pub fn with_token_in_body(base_url: &str) -> Result<Self, ConfigError> {
        Self::builder().base_url(base_url).without_credentials().build()
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
