//! Construction of the client, which the generated code does not have.

use crm_client_runtime::{Api, CallOptions, ConfigError, Credential, HasSecret, SecretString, Session};

use crate::generated::Client;

/// Builds a [`Client`].
pub type ClientBuilder = crm_client_runtime::ClientBuilder<Solos>;

/// The API, as [`ClientBuilder`] knows it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Solos;

impl Api for Solos {
    type Client = Client;
    const USER_AGENT: &'static str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    const BASE_URL_VARIABLE: &'static str = "SOLOS_BASE_URL";
    const TOKEN: Credential = Credential::new("token", "SOLOS_TOKEN", "X-Crypto-Token", "");
    const SECRET: Option<Credential> = Some(Credential::new("secret", "SOLOS_SECRET", "X-Crypto-Secret", ""));
    const EXAMPLE_BASE_URL: &'static str = "https://mycompany.solos.pro";

    fn client(session: Session) -> Client {
        Client { session }
    }
}

impl HasSecret for Solos {}

impl Client {
    /// Creates a client for the CRM at `base_url`, such as `https://mycompany.solos.pro`. It is `YOUR_CRM_URL` on the
    /// vendor's page.
    ///
    /// Every request carries the token in `X-Crypto-Token` and the secret in `X-Crypto-Secret`.
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    ///
    /// # Errors
    ///
    /// Returns an error when the base URL, the token or the secret is invalid, or TLS cannot be set up.
    ///
    /// # Examples
    ///
    /// ```
    /// let client = solos_client::Client::new("https://your-crm.example", "test-token", "test-secret")?;
    /// # Ok::<(), solos_client::ConfigError>(())
    /// ```
    pub fn new(
        base_url: &str,
        token: impl Into<SecretString>,
        secret: impl Into<SecretString>,
    ) -> Result<Self, ConfigError> {
        Self::builder().base_url(base_url).token(token).secret(secret).build()
    }

    /// Creates a client from the environment variables `SOLOS_BASE_URL`, `SOLOS_TOKEN` and `SOLOS_SECRET`.
    ///
    /// # Errors
    ///
    /// Returns an error when a variable is missing or invalid, or TLS cannot be set up. The error names the variable and
    /// does not show its value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// let client = solos_client::Client::from_env()?;
    /// # Ok::<(), solos_client::ConfigError>(())
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
    /// use solos_client::RetryPolicy;
    ///
    /// let client = solos_client::Client::builder()
    ///     .base_url("https://your-crm.example")
    ///     .token("test-token")
    ///     .secret("test-secret")
    ///     .attempt_timeout(Duration::from_secs(20))
    ///     .retry(RetryPolicy::default().attempts(6))
    ///     .max_requests_per_second(NonZeroU32::MIN)
    ///     .build()?;
    /// # Ok::<(), solos_client::ConfigError>(())
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
    /// use solos_client::CallOptions;
    ///
    /// # async fn example(client: solos_client::Client) -> Result<(), solos_client::Error> {
    /// let quick = client.with_options(CallOptions::new().timeout(Duration::from_secs(2)));
    /// let project = quick.get_project(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { session: self.session.with_options(options) }
    }
}
