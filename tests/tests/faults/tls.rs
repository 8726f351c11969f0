//! TLS against plain HTTP, plain HTTP against TLS, and certificates.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tests::Fault;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};

use crate::{ATTEMPTS, builder, client, deal, failed, server};

const RESPONSE: &str = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{\"id\": 17}";

/// Returns a TLS server's fault, and the certificate of the authority that signed it for 127.0.0.1.
fn tls_server() -> (Fault, String) {
    let mut authority = CertificateParams::new(Vec::new()).expect("parameters");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().expect("a key")).expect("an authority");
    let key = KeyPair::generate().expect("a key");
    let parameters = CertificateParams::new(["127.0.0.1".to_owned()]).expect("parameters");
    let certificate = parameters.signed_by(&key, &authority).expect("a certificate");
    let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .expect("a certificate with its key");
    (Fault::Tls(Arc::new(config), RESPONSE.into()), authority.pem())
}

/// Returns TLS settings for custom HTTP clients that make no TLS connection here.
pub(crate) fn trusting_nobody() -> ClientConfig {
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth()
}

#[tokio::test]
async fn does_not_retry_an_untrusted_certificate() {
    let server = server([tls_server().0]).await;
    let client = client(&server.https_url());
    for error in [failed(client.get_deal(1).send()).await, failed(client.create_deal(deal()).send()).await] {
        assert!(error.is_connect() && !error.is_retryable() && !error.is_outcome_unknown(), "{error:?}");
        assert!(error.advice().contains("`root_certificate_pem`"), "{error}");
        assert_eq!(error.attempts(), 1);
    }
    assert!(server.closed(2).await.requests.is_empty());
}

#[tokio::test]
async fn trusts_a_configured_root_certificate() {
    let (fault, authority) = tls_server();
    let server = server([fault]).await;
    let client = builder(&server.https_url()).root_certificate_pem(authority).build().expect("a client");
    let response = client.get_deal(1).send().await.expect("a response");
    assert_eq!(response.object().expect("a deal").id().expect("an id"), Some(17));
}

#[tokio::test]
async fn does_not_retry_tls_to_a_port_without_tls() {
    let server = server([Fault::Greets(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec())]).await;
    let error = failed(client(&server.https_url()).create_deal(deal()).send()).await;
    assert!(error.is_connect() && !error.is_retryable() && !error.is_outcome_unknown(), "{error:?}");
    assert_eq!(error.attempts(), 1);
    assert!(server.closed(1).await.requests.is_empty());
}

#[tokio::test]
async fn plain_http_to_a_tls_port_fails_without_a_timeout() {
    let server = server([tls_server().0]).await;
    let error = failed(client(server.url()).get_deal(1).send()).await;
    assert!(error.is_retryable() && !error.is_timeout() && error.attempts() == ATTEMPTS, "{error}");
    let error = failed(client(server.url()).create_deal(deal()).send()).await;
    assert!(!error.is_retryable() && error.attempts() == 1, "{error}");
    let log = server.closed(4).await;
    assert!(log.connections == 4 && log.requests.is_empty());
}
