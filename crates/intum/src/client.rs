//! What the generated client does not have: constructors and hooks.

use crm_client_runtime::{ConfigError, Credentials, Secret, check_base_url, execute, http_client};
use progenitor_client::{ClientHooks, OperationInfo};

use crate::{Client, Error};

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
    pub fn new(base_url: &str, token: impl Into<Secret>) -> Result<Self, ConfigError> {
        Self::with_http_client(base_url, token, http_client()?)
    }

    /// As [`new`](Self::new), with an HTTP client of your own: timeouts, proxies, certificates.
    ///
    /// Have it follow no redirects, or credentials may reach another host.
    pub fn with_http_client(
        base_url: &str,
        token: impl Into<Secret>,
        http: reqwest::Client,
    ) -> Result<Self, ConfigError> {
        let credentials = Credentials::default().with("Authorization", "Bearer ", &token.into())?;
        Ok(Self { baseurl: check_base_url(base_url)?, client: http, inner: credentials })
    }

    /// A client that sends no `Authorization` header and creates deals: each create carries its own
    /// [`api_token`](crate::types::CreateDealRequest::api_token) in the body. The vendor shows this for a create only.
    ///
    /// Documented: [Przykład utworzenia](https://intum.com/pomoc/crm/interesy.api).
    pub fn with_token_in_body(base_url: &str) -> Result<Self, ConfigError> {
        let credentials = Credentials::default();
        Ok(Self { baseurl: check_base_url(base_url)?, client: http_client()?, inner: credentials })
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
