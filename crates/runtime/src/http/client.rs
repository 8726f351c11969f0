//! The HTTP client below both clients.

use std::sync::Arc;
use std::time::Duration;

use reqwest::redirect::Policy;
use rustls::crypto::ring;
use rustls_platform_verifier::BuilderVerifierExt;

use super::config::ConfigError;

/// How long a connection may take to open.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a request may take from beginning to end.
const TIMEOUT: Duration = Duration::from_secs(60);

/// An HTTP client that follows no redirect, so that credentials reach no other host.
///
/// TLS is rustls with the *ring* provider, and trusts what the operating system trusts.
pub fn http_client() -> Result<reqwest::Client, ConfigError> {
    let tls = rustls::ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(ConfigError::tls)?
        .with_no_client_auth();
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(Policy::none())
        .connect_timeout(CONNECT_TIMEOUT)
        .timeout(TIMEOUT)
        .build()
        .map_err(ConfigError::http)
}
