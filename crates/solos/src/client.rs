//! What the generated client does not have: how it is set up.

use crm_client_runtime::{Api, CallOptions, ConfigError, Credential, HasSecret, SecretString, Session};

use crate::{Client, ClientBuilder};

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

    fn client(session: Session) -> Client {
        Client { session }
    }
}

impl HasSecret for Solos {}

impl Client {
    /// A client for the CRM at `base_url` (`YOUR_CRM_URL` on the vendor's page), with its token and its secret.
    ///
    /// Every request carries both, in `X-Crypto-Token` and `X-Crypto-Secret`.
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
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

    /// A client of the environment: `SOLOS_BASE_URL`, `SOLOS_TOKEN` and `SOLOS_SECRET`.
    ///
    /// What is missing or cannot be used is an error that names it and does not show it.
    ///
    /// ```no_run
    /// let client = solos_client::Client::from_env()?;
    /// # Ok::<(), solos_client::ConfigError>(())
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

    /// The client with other options for its calls. It shares connections, pacing and the retry budget with this one,
    /// so it can be made for one call:
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
