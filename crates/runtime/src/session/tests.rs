//! Building a session, and what it keeps to itself.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use crate::config::config_error::ConfigError;
use crate::config::options::CallOptions;
use crate::config::provider::CredentialError;
use crate::secret::SecretString;
use crate::session::Session;
use crate::session::builder::{Api, ClientBuilder, HasSecret};
use crate::testing::{CREATE, GET, LIST, TestApi, TwoSecrets, builder, session};

const URL: &str = "https://crm.example";

/// An error with a source.
#[derive(Debug)]
struct Outer(fmt::Error);

impl fmt::Display for Outer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("outer")
    }
}

impl Error for Outer {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

/// An API whose base URL would be in a variable that is empty.
struct Empty;

impl Api for Empty {
    type Client = Session;
    const USER_AGENT: &'static str = TestApi::USER_AGENT;
    // Empty for a crate whose licence is a known one.
    const BASE_URL_VARIABLE: &'static str = "CARGO_PKG_LICENSE_FILE";
    const TOKEN: crate::Credential = TestApi::TOKEN;
    const SECRET: Option<crate::Credential> = None;

    fn client(session: Session) -> Session {
        session
    }
}

fn setting<A: Api<Client = Session>>(builder: ClientBuilder<A>) -> (&'static str, String) {
    let error = builder.build().expect_err("a setting is invalid");
    (error.setting(), error.to_string())
}

fn header<'s>(session: &'s Session, name: &str) -> Option<&'s str> {
    session.shared.headers.get(name).map(|value| value.to_str().expect("text"))
}

#[test]
fn a_session_sends_its_credentials_and_its_name() {
    let session = builder("https://crm.example/base/").build().expect("a session");
    assert_eq!(session.shared.base_url.as_str(), "https://crm.example/base");
    assert_eq!(header(&session, "authorization"), Some("Bearer test-token"));
    assert_eq!(
        (header(&session, "accept"), header(&session, "user-agent")),
        (Some("application/json"), Some("test-client/1"))
    );
    assert!(session.shared.pacer.is_none() && session.shared.observer.is_none() && session.shared.rotation.is_none());
    assert!(session.shared.secrets == ["test-token".into()]);
    let other = builder(URL).user_agent("other/2").build().expect("a session");
    assert_eq!(header(&other, "user-agent"), Some("other/2"));
    let both = ClientBuilder::<TwoSecrets>::default().base_url(URL).token("a").secret("b").build().expect("a session");
    assert_eq!((header(&both, "x-key"), header(&both, "x-secret")), (Some("a"), Some("s:b")));
    let none = ClientBuilder::<TwoSecrets>::default().base_url(URL).without_credentials().build().expect("a session");
    assert_eq!((none.shared.headers.len(), none.shared.secrets.len()), (2, 0));
}

#[test]
fn a_setting_that_is_missing_or_invalid_is_named() {
    let new = ClientBuilder::<TestApi>::default;
    assert_eq!(setting(new().base_url(URL)).0, "token");
    assert_eq!(setting(new().token("a")).0, "base URL");
    assert_eq!(setting(new().token("a b").base_url(URL)).0, "token");
    assert_eq!(setting(builder("http://crm.example")).0, "base URL");
    assert!(builder("http://crm.example").allow_plain_http_to("crm.example").build().is_ok());
    assert_eq!(setting(builder(URL).user_agent("a\nb")).0, "user agent");
    assert_eq!(setting(ClientBuilder::<TwoSecrets>::default().base_url(URL).token("a")).0, "secret");
    let provider = |_| async { Ok::<_, CredentialError>(SecretString::from("a")) };
    let (name, message) = setting(builder(URL).token_provider(provider));
    assert!(name == "token" && message.contains("so is a provider"), "{message}");
    let pair = |_| async { Ok::<_, CredentialError>(("a".into(), "b".into())) };
    let two = || ClientBuilder::<TwoSecrets>::default().base_url(URL);
    assert_eq!(setting(two().credentials_provider(pair).secret("b")).0, "secret");
    assert_eq!(setting(two().token_provider(provider)).0, "secret");
    assert!(two().token_provider(provider).secret("b").build().is_ok());
}

#[tokio::test]
async fn a_provider_returns_one_credential_or_both() {
    async fn sent<A: HasSecret<Client = Session>>(builder: ClientBuilder<A>) -> (Vec<(String, String)>, usize) {
        let session = builder.base_url(URL).build().expect("a session");
        let issued = session.shared.rotation.as_ref().expect("a provider").issue(true).await.expect("credentials");
        let text = |value: &http::HeaderValue| value.to_str().expect("text").to_owned();
        let mut headers: Vec<_> = issued.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        headers.sort_unstable();
        (headers, issued.secrets.len())
    }
    let new = ClientBuilder::<TwoSecrets>::default;
    let pair = new().credentials_provider(|request| async move {
        assert!(request.is_rejected);
        Ok(("a".into(), "b".into()))
    });
    let expected = [("x-key".to_owned(), "a".to_owned()), ("x-secret".to_owned(), "s:b".to_owned())];
    assert_eq!(sent(pair).await, (expected.to_vec(), 2));
    // The last provider counts.
    let one = new().credentials_provider(|_| async { Ok(("a".into(), "b".into())) });
    let one = one.secret("b").token_provider(|_| async { Ok("c".into()) });
    assert_eq!(sent(one).await, (vec![("x-key".to_owned(), "c".to_owned())], 1));
    let invalid = new().secret("b").base_url(URL).token_provider(|_| async { Ok("a b".into()) }).build();
    let session = invalid.expect("a session");
    let error = session.shared.rotation.as_ref().expect("a provider").issue(false).await.expect_err("no token");
    assert!(error.to_string().contains("`key`") && !error.is_retryable(), "{error}");
    assert!(
        format!("{error:?}").starts_with("CredentialError(") && CredentialError::new("a").retryable().is_retryable()
    );
}

#[test]
fn the_environment_sets_the_base_url_and_the_credentials() {
    // `cargo` sets the variables, and the version is no URL.
    let from_env = || ClientBuilder::<TwoSecrets>::from_env().expect("variables");
    assert_eq!(setting(from_env()).0, "CARGO_PKG_VERSION");
    let session = from_env().base_url(URL).build().expect("a session");
    assert_eq!(header(&session, "x-key"), Some("crm-client-runtime"));
    assert_eq!(header(&session, "x-secret"), Some(concat!("s:", env!("CARGO_PKG_VERSION"))));
    let error = ClientBuilder::<TestApi>::from_env().expect_err("a variable is missing");
    assert!(error.setting() == "CRM_CLIENT_TEST_UNSET" && error.to_string().contains("is not set"), "{error}");
    let error = ClientBuilder::<Empty>::from_env().expect_err("a variable is empty");
    assert!(error.to_string().contains("the environment variable is empty"), "{error}");
}

#[test]
fn an_http_client_of_the_callers_has_its_own_settings() {
    let http = || crate::http_client_builder().expect("TLS").build().expect("an HTTP client");
    assert!(builder(URL).http_client(http()).build().expect("a session").shared.http.is_given());
    assert!(!session_of_its_own().shared.http.is_given());
    let proxy = reqwest::Proxy::all("http://proxy.example:3128").expect("a proxy");
    for both in [
        builder(URL).http_client(http()).connect_timeout(Duration::from_secs(1)),
        builder(URL).http_client(http()).proxy(proxy),
        builder(URL).http_client(http()).root_certificate_pem("-----BEGIN CERTIFICATE-----"),
    ] {
        let (name, message) = setting(both);
        assert!(name == "HTTP client" && message.contains("set them there"), "{message}");
    }
    let ftp = reqwest::Proxy::all("ftp://proxy.example").expect("reqwest takes it");
    assert_eq!(setting(builder(URL).proxy(ftp)).0, "proxy");
    let (name, message) = setting(builder(URL).root_certificate_pem("no PEM"));
    assert!(name == "root certificate" && message.contains("it has no certificate"), "{message}");
    let broken = "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n";
    let (name, message) = setting(builder(URL).root_certificate_pem(broken));
    assert!(name == "root certificate" && message.contains("it is not PEM"), "{message}");
}

fn session_of_its_own() -> Session {
    builder(URL).build().expect("a session")
}

#[test]
fn options_of_the_builder_are_those_of_all_calls() {
    let options = CallOptions::new().public_query("page", "2").idempotent(true);
    let session = builder(URL).timeout(Duration::from_secs(1)).attempt_timeout(Duration::from_secs(2)).body_limit(3);
    let session = session.options(options).build().expect("a session");
    let now = tokio::time::Instant::now();
    assert_eq!(session.options.end_of_call(now), now + Duration::from_secs(1));
    assert_eq!(session.options.end_of_attempt(now), now + Duration::from_secs(2));
    assert_eq!((session.options.limit_of_body(), session.has_query("page")), (3, true));
    assert!(session.is_idempotent(&CREATE) && session.is_idempotent(&GET));
    let other = session.with_options(CallOptions::new().idempotent(false).body_limit(4));
    assert!(!other.is_idempotent(&LIST) && session.is_idempotent(&LIST));
    assert_eq!((other.options.limit_of_body(), other.has_query("page"), other.has_query("pages")), (4, true, false));
    let plain = self::session();
    assert!(!plain.is_idempotent(&CREATE) && plain.is_idempotent(&GET));
}

#[test]
fn all_that_is_secret_is_redacted() {
    let options = CallOptions::new().header("X-Key", "hunter2-header").expect("a header");
    let options = options.public_header("X-Trace", "public-header").expect("a header");
    let options = options.query("key", "hunter2-query").public_query("page", "public-query");
    let session =
        builder("https://crm.example/hunter2-path/8letters/seven77").options(options).build().expect("a session");
    let secrets = session.secrets(&["hunter2-call".into()]);
    let text =
        "test-token hunter2-header hunter2-query hunter2-path 8letters hunter2-call public-header public-query seven77";
    let redacted = "(secret) (secret) (secret) (secret) (secret) (secret) public-header public-query seven77";
    assert_eq!(secrets.redactor().redact_text(text), redacted);
    let printed = format!("{session:?}");
    assert!(printed.contains("https://crm.example") && printed.contains("x-trace"), "{printed}");
    assert!(!printed.contains("hunter2") && !printed.contains("test-token"), "{printed}");
    let printed = format!("{:?}", builder(URL));
    assert!(printed.starts_with("ClientBuilder { options") && !printed.contains("test-token"), "{printed}");
}

#[test]
fn a_config_error_names_its_setting_and_has_the_sources_of_its_cause() {
    let plain = ConfigError::new("token", "why");
    assert_eq!(
        (plain.setting(), plain.violation().to_string().as_str(), plain.source().is_none()),
        ("token", "why", true)
    );
    let nested = ConfigError::new("token", Outer(fmt::Error));
    assert!(nested.source().is_some_and(<dyn Error>::is::<fmt::Error>));
}
