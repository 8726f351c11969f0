//! The transport: TLS, proxies, and the HTTP client.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use reqwest::redirect::Policy;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls_platform_verifier::Verifier;

use super::base_url::is_plain_loopback;
use super::config_error::ConfigError;
use super::proxies::{check_environment, check_proxy};

/// Settings of the transport.
#[derive(Debug, Default)]
pub(crate) struct TransportSettings {
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) proxies: Vec<reqwest::Proxy>,
    /// Certificates in PEM that are trusted in addition to those of the operating system.
    pub(crate) root_certificates: Vec<Vec<u8>>,
}

/// Checked settings, from which any number of HTTP clients is built.
pub(crate) struct Transport {
    tls: rustls::ClientConfig,
    connect_timeout: Duration,
    proxies: Vec<reqwest::Proxy>,
    /// Whether the proxies of the environment are ignored.
    is_direct: bool,
}

impl TransportSettings {
    /// How long a connection may take to open unless set.
    const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
    /// A timeout that can be added to any time.
    const MAX_TIMEOUT: Duration = Duration::from_secs(365 * 24 * 60 * 60);

    pub(crate) fn is_default(&self) -> bool {
        self.connect_timeout.is_none() && self.proxies.is_empty() && self.root_certificates.is_empty()
    }

    /// Returns the transport to a base URL.
    ///
    /// # Errors
    ///
    /// A proxy or a certificate cannot be used, or there is no provider of cryptography.
    pub(crate) fn to(self, base_url: &Url) -> Result<Transport, ConfigError> {
        let is_direct = is_plain_loopback(base_url);
        self.proxies.iter().try_for_each(check_proxy)?;
        if self.proxies.is_empty() && !is_direct {
            check_environment(base_url)?;
        }
        Ok(Transport { is_direct, ..self.transport()? })
    }

    fn transport(self) -> Result<Transport, ConfigError> {
        Ok(Transport {
            tls: tls(&self.root_certificates)?,
            connect_timeout: self.connect_timeout.unwrap_or(Self::CONNECT_TIMEOUT).min(Self::MAX_TIMEOUT),
            proxies: self.proxies,
            is_direct: false,
        })
    }
}

impl Transport {
    pub(crate) fn http_client(&self) -> Result<reqwest::Client, ConfigError> {
        self.builder().build().map_err(|error| ConfigError::new("HTTP client", error.without_url()))
    }

    pub(crate) fn builder(&self) -> reqwest::ClientBuilder {
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(self.tls.clone())
            .redirect(Policy::none())
            .connect_timeout(self.connect_timeout);
        let builder = if self.is_direct { builder.no_proxy() } else { builder };
        self.proxies.iter().cloned().fold(builder, reqwest::ClientBuilder::proxy)
    }
}

/// Returns a `reqwest` builder with the settings that the clients use, to build an HTTP client of your own from.
///
/// - It follows no redirects, so that credentials reach no other host.
/// - TLS is rustls and trusts what the operating system trusts.
/// - The provider of cryptography is the one that the program has installed ([`CryptoProvider::install_default`]), or
///   *ring*. `reqwest::Client::new()` panics if none is installed.
/// - Proxies are not checked: `reqwest` skips a proxy of an unknown scheme.
///
/// # Errors
///
/// There is no provider of cryptography, or TLS cannot be set up.
///
/// ```
/// let http = crm_client_runtime::http_client_builder()?.local_address("127.0.0.1".parse().ok()).build();
/// # Ok::<(), crm_client_runtime::ConfigError>(())
/// ```
pub fn http_client_builder() -> Result<reqwest::ClientBuilder, ConfigError> {
    Ok(TransportSettings::default().transport()?.builder())
}

fn tls(root_certificates: &[Vec<u8>]) -> Result<rustls::ClientConfig, ConfigError> {
    let provider = provider().ok_or_else(|| {
        let violation = "there is no provider of cryptography: enable the feature `ring`, or install one when the \
                       program starts, with `rustls::crypto::CryptoProvider::install_default`";
        ConfigError::new("TLS", violation)
    })?;
    let error = |error: rustls::Error| ConfigError::new("TLS", error);
    let roots = read_roots(root_certificates)?;
    let verifier = match roots.as_slice() {
        [] => Verifier::new(Arc::clone(&provider)),
        _ => Verifier::new_with_extra_roots(roots, Arc::clone(&provider)),
    };
    let builder = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let verifier = Arc::new(verifier.map_err(error)?);
    Ok(builder.map_err(error)?.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
}

/// Returns the provider of cryptography that the program has installed, or *ring*. Installs none: that is the program's
/// choice.
fn provider() -> Option<Arc<CryptoProvider>> {
    let provider = CryptoProvider::get_default().cloned();
    #[cfg(feature = "ring")]
    let provider = provider.or_else(|| Some(Arc::new(rustls::crypto::ring::default_provider())));
    provider
}

fn read_roots(root_certificates: &[Vec<u8>]) -> Result<Vec<CertificateDer<'static>>, ConfigError> {
    const SETTING: &str = "root certificate";
    let mut roots = Vec::new();
    for pem in root_certificates {
        let before = roots.len();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            roots.push(certificate.map_err(|_| {
                ConfigError::new(SETTING, "it is not PEM: expected base64 after `-----BEGIN CERTIFICATE-----`")
            })?);
        }
        if roots.len() == before {
            return Err(ConfigError::new(SETTING, "it has no certificate: expected `-----BEGIN CERTIFICATE-----`"));
        }
    }
    Ok(roots)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transport(settings: TransportSettings, base_url: &str) -> Transport {
        settings.to(&base_url.parse().expect("a URL")).expect("a transport")
    }

    #[test]
    fn a_connection_has_ten_seconds_unless_set_and_a_year_at_most() {
        let timeout = |connect_timeout| {
            let settings = TransportSettings { connect_timeout, ..TransportSettings::default() };
            transport(settings, "http://127.0.0.1").connect_timeout
        };
        assert_eq!(timeout(None), Duration::from_secs(10));
        assert_eq!(timeout(Some(Duration::from_secs(7))), Duration::from_secs(7));
        assert_eq!(timeout(Some(Duration::MAX)), Duration::from_secs(31_536_000));
    }

    #[test]
    fn plain_http_to_this_machine_goes_through_no_proxy() {
        for (url, is_direct) in [
            ("http://127.0.0.1:8080", true),
            ("http://[::1]", true),
            ("https://localhost", false),
            ("http://a.b", false),
        ] {
            assert_eq!(transport(TransportSettings::default(), url).is_direct, is_direct, "{url}");
        }
        assert!(!TransportSettings::default().transport().expect("a transport").is_direct);
    }

    #[test]
    fn settings_are_the_default_if_none_is_set() {
        let proxy = reqwest::Proxy::all("http://proxy.example").expect("a proxy");
        assert!(TransportSettings::default().is_default());
        for settings in [
            TransportSettings { connect_timeout: Some(Duration::ZERO), ..TransportSettings::default() },
            TransportSettings { proxies: vec![proxy], ..TransportSettings::default() },
            TransportSettings { root_certificates: vec![Vec::new()], ..TransportSettings::default() },
        ] {
            assert!(!settings.is_default());
        }
    }
}
