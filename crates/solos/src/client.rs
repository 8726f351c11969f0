//! What the generated client does not have: constructors and hooks.

use crm_client_runtime::{ConfigError, Credentials, Secret, check_base_url, execute, http_client};
use progenitor_client::{ClientHooks, OperationInfo};

use crate::{Client, Error};

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
    pub fn new(base_url: &str, token: impl Into<Secret>, secret: impl Into<Secret>) -> Result<Self, ConfigError> {
        Self::with_http_client(base_url, token, secret, http_client()?)
    }

    /// As [`new`](Self::new), with an HTTP client of your own: timeouts, proxies, certificates.
    ///
    /// Have it follow no redirects, or credentials may reach another host.
    pub fn with_http_client(
        base_url: &str,
        token: impl Into<Secret>,
        secret: impl Into<Secret>,
        http: reqwest::Client,
    ) -> Result<Self, ConfigError> {
        let credentials = Credentials::default().with("X-Crypto-Token", "", &token.into())?.with(
            "X-Crypto-Secret",
            "",
            &secret.into(),
        )?;
        Ok(Self { baseurl: check_base_url(base_url)?, client: http, inner: credentials })
    }
}

impl ClientHooks<Credentials> for Client {
    async fn pre<E>(&self, request: &mut reqwest::Request, _: &OperationInfo) -> Result<(), Error<E>> {
        self.inner.prepare(request);
        Ok(())
    }

    async fn exec(&self, request: reqwest::Request, _: &OperationInfo) -> reqwest::Result<reqwest::Response> {
        execute(&self.client, request).await
    }
}
