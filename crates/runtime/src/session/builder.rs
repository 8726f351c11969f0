//! Building a client.

use std::env::VarError;
use std::fmt;
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, USER_AGENT};
use http::{HeaderMap, HeaderValue};
use reqwest::Url;

use super::base_url::check_base_url;
use super::config_error::ConfigError;
use super::credentials::{Credential, Credentials};
use super::http::Http;
use super::list_facts::ListFactsByOperation;
use super::locks::Locks;
use super::options::CallOptions;
use super::provider::{CredentialError, CredentialRequest, Provider, Rotation};
use super::transport::TransportSettings;
use super::unsettled::UnsettledObjects;
use super::{Session, Shared};
use crate::call::budget::RetryBudget;
use crate::call::observer::{AttemptReport, Observer};
use crate::call::pacer::Pacing;
use crate::call::retry::RetryPolicy;
use crate::secret::SecretString;

/// What a [`ClientBuilder`] has to know of an API.
pub trait Api {
    /// The client that is built.
    type Client;
    /// What every request says in `User-Agent`, unless set.
    const USER_AGENT: &'static str;
    /// The environment variable with the base URL.
    const BASE_URL_VARIABLE: &'static str;
    /// The credential that is called token.
    const TOKEN: Credential;
    /// The second credential, where the API has one.
    const SECRET: Option<Credential>;

    /// The client of a session.
    fn client(session: Session) -> Self::Client;
}

/// An API with a second credential.
pub trait HasSecret: Api {}

/// Builds a client. What is wrong with a setting, [`build`](Self::build) tells, by the setting's name.
///
/// Timeouts, retries and the body limit are those of [`CallOptions`] unless set; pacing is off.
///
/// ```
/// use crm_client_runtime::{Api, ClientBuilder, ConfigError, RetryPolicy};
///
/// fn patient<A: Api>(builder: ClientBuilder<A>) -> Result<A::Client, ConfigError> {
///     builder.base_url("https://crm.example").token("test-token").retry(RetryPolicy::default().attempts(8)).build()
/// }
/// ```
#[must_use]
pub struct ClientBuilder<A> {
    base_url: Option<(&'static str, String)>,
    token: Option<(&'static str, SecretString)>,
    secret: Option<(&'static str, SecretString)>,
    provider: Option<Provider>,
    /// Whether the provider gives both credentials.
    provides_all: bool,
    is_anonymous: bool,
    observer: Option<Observer>,
    plain_http_hosts: Vec<String>,
    user_agent: Option<String>,
    http: Option<reqwest::Client>,
    transport: TransportSettings,
    pacing: Pacing,
    retry_budget: RetryBudget,
    options: CallOptions,
    api: PhantomData<fn() -> A>,
}

impl<A: Api> Default for ClientBuilder<A> {
    fn default() -> Self {
        Self {
            base_url: None,
            token: None,
            secret: None,
            provider: None,
            provides_all: false,
            is_anonymous: false,
            observer: None,
            plain_http_hosts: Vec::new(),
            user_agent: None,
            http: None,
            transport: TransportSettings::default(),
            pacing: Pacing::default(),
            retry_budget: RetryBudget::default(),
            options: CallOptions::new(),
            api: PhantomData,
        }
    }
}

impl<A: Api> ClientBuilder<A> {
    /// A builder with the base URL and the credentials of the environment.
    ///
    /// A variable that is missing, or has no text in it, is an error that names it.
    pub fn from_env() -> Result<Self, ConfigError> {
        let base_url = Some((A::BASE_URL_VARIABLE, variable(A::BASE_URL_VARIABLE)?));
        let secret_of =
            |credential: Credential| Ok((credential.variable, SecretString::from(variable(credential.variable)?)));
        let token = Some(secret_of(A::TOKEN)?);
        let secret = A::SECRET.map(secret_of).transpose()?;
        Ok(Self { base_url, token, secret, ..Self::default() })
    }

    /// Where the API is: `https://`, a host, and a path where all its paths begin with one.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = Some(("base URL", base_url.into()));
        self
    }

    /// The API's token.
    pub fn token(mut self, token: impl Into<SecretString>) -> Self {
        self.token = Some((A::TOKEN.setting, token.into()));
        self
    }

    /// Asks for the API's token at each attempt, for one that is renewed while the client is in use.
    ///
    /// The provider is asked often: let it keep the token while it is valid. Where it fails, the call does, and is
    /// not tried again unless the [`CredentialError`] says so. Where the server rejects the token (401), the provider is
    /// asked once more, with [`CredentialRequest::is_rejected`]; with another token the request is sent again, a create
    /// too, since a request that is not authorised is not carried out.
    ///
    /// ```
    /// use crm_client_runtime::{Api, ClientBuilder, ConfigError, SecretString};
    ///
    /// fn build<A: Api>(builder: ClientBuilder<A>) -> Result<A::Client, ConfigError> {
    ///     let read = |_| async { Ok(SecretString::from(std::fs::read_to_string("/run/secrets/crm-token")?.trim())) };
    ///     builder.base_url("https://crm.example").token_provider(read).build()
    /// }
    /// ```
    pub fn token_provider<F, R>(mut self, provider: F) -> Self
    where
        F: Fn(CredentialRequest) -> R + Send + Sync + 'static,
        R: Future<Output = Result<SecretString, CredentialError>> + Send + 'static,
    {
        self.provider = Some(Provider::new(provider));
        self.provides_all = false;
        self
    }

    /// Calls `observer` behind each attempt of each call, for metrics and logs. It is called where the call is made, and
    /// should be quick.
    ///
    /// ```
    /// use crm_client_runtime::{Api, ClientBuilder, ConfigError};
    ///
    /// fn build<A: Api>(builder: ClientBuilder<A>) -> Result<A::Client, ConfigError> {
    ///     let builder = builder.on_attempt(|report| {
    ///         if let Some(wait) = report.retry_in() {
    ///             eprintln!("{}: {:?}, again in {wait:?}", report.operation(), report.error_type());
    ///         }
    ///     });
    ///     builder.base_url("https://crm.example").token("test-token").build()
    /// }
    /// ```
    pub fn on_attempt(mut self, observer: impl Fn(&AttemptReport) + Send + Sync + 'static) -> Self {
        self.observer = Some(Observer(Arc::new(observer)));
        self
    }

    /// Sends no credentials: another part of the requests has them.
    pub fn without_credentials(mut self) -> Self {
        self.is_anonymous = true;
        self
    }

    /// Sends to this host without TLS where the base URL begins with `http://`. Everyone on the way can read the
    /// credentials then. Loopback addresses need no permission.
    pub fn allow_plain_http_to(mut self, host: impl Into<String>) -> Self {
        self.plain_http_hosts.push(host.into());
        self
    }

    /// What requests say in `User-Agent`.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// How long a connection may take to open: 10 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.transport.connect_timeout = Some(timeout);
        self
    }

    /// How long one attempt may take: see [`CallOptions::attempt_timeout`].
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options = self.options.attempt_timeout(timeout);
        self
    }

    /// How long a call may take: see [`CallOptions::timeout`].
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options = self.options.timeout(timeout);
        self
    }

    /// How many bytes an answer may have: see [`CallOptions::body_limit`].
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.options = self.options.body_limit(bytes);
        self
    }

    /// When and how often calls are repeated.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.options = self.options.retry(retry);
        self
    }

    /// How many retries there may be, all calls of the client and its clones together.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.retry_budget = budget;
        self
    }

    /// Sends at most this many requests a second, evenly spaced, with all clones together.
    pub fn max_requests_per_second(mut self, requests: NonZeroU32) -> Self {
        self.pacing.requests_per_second = Some(requests);
        self
    }

    /// Has at most this many requests on their way, with all clones together.
    pub fn max_in_flight(mut self, requests: NonZeroU32) -> Self {
        self.pacing.in_flight = Some(requests);
        self
    }

    /// Options for all calls, where one call does not set others.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options.over(&self.options);
        self
    }

    /// Sends all requests, or those that `proxy` is for, through a proxy. Without one, the usual environment variables
    /// hold (`HTTPS_PROXY`, `NO_PROXY`, …), but not for plain HTTP to a loopback address. A proxy that cannot be used is
    /// an error, set here or there: requests would go past it.
    pub fn proxy(mut self, proxy: reqwest::Proxy) -> Self {
        self.transport.proxies.push(proxy);
        self
    }

    /// Trusts these certificates beside those of the operating system: one or more in PEM.
    pub fn root_certificate_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.transport.root_certificates.push(pem.into());
        self
    }

    /// Sends with an HTTP client of your own. Its connect timeout, proxies and certificates hold, and cannot be set
    /// here as well. Its connections belong to the tokio runtime that opened them: where calls come from several, have a
    /// client for each, or let this builder see to it.
    ///
    /// Begin with [`http_client_builder`](crate::http_client_builder). One that follows redirects may send credentials
    /// to another host; and since a connection that fails may be that of a redirect, a create is not repeated then.
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// The client, or the first setting that is missing or cannot be used.
    pub fn build(self) -> Result<A::Client, ConfigError> {
        let mut credentials = Credentials::default();
        let mut provided = Vec::new();
        if !self.is_anonymous {
            let is_provided = [self.provider.is_some(), self.provides_all];
            let known = [(Some(A::TOKEN), self.token), (A::SECRET, self.secret)];
            for ((credential, given), is_provided) in known.into_iter().zip(is_provided) {
                let Some(credential) = credential else { continue };
                if is_provided {
                    if given.is_some() {
                        return Err(ConfigError::new(credential.setting, "it is set, and a provider of it as well"));
                    }
                    provided.push(credential);
                    continue;
                }
                let (setting, secret) = given.ok_or_else(|| missing(credential.setting))?;
                credentials.add(setting, &credential, &secret)?;
            }
        }
        let (setting, base_url) = self.base_url.ok_or_else(|| missing("base URL"))?;
        let base_url = check_base_url(setting, &base_url, &self.plain_http_hosts)?;
        let http = http_client(self.http, self.transport, &base_url)?;
        let user_agent = HeaderValue::try_from(self.user_agent.as_deref().unwrap_or(A::USER_AGENT)).map_err(|_| {
            ConfigError::new("user agent", "it has a line break or another character that no header can have")
        })?;
        let mut headers = HeaderMap::with_capacity(8);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, user_agent);
        headers.extend(credentials.headers);
        let shared = Shared {
            http,
            base_url,
            headers,
            secrets: credentials.secrets,
            rotation: self.provider.map(|provider| Rotation { provider, credentials: provided }),
            observer: self.observer,
            pacer: self.pacing.pacer(),
            retry_budget: self.retry_budget.bucket(),
            lists: ListFactsByOperation::default(),
            locks: Locks::default(),
            unsettled: UnsettledObjects::default(),
        };
        Ok(A::client(Session { shared: Arc::new(shared), options: Arc::new(self.options) }))
    }
}

impl<A: HasSecret> ClientBuilder<A> {
    /// The API's second credential.
    pub fn secret(mut self, secret: impl Into<SecretString>) -> Self {
        self.secret = Some((A::SECRET.map_or("secret", |secret| secret.setting), secret.into()));
        self
    }

    /// As [`token_provider`](Self::token_provider), for the token and the second credential together.
    ///
    /// ```
    /// use crm_client_runtime::{ClientBuilder, ConfigError, HasSecret, SecretString};
    ///
    /// fn build<A: HasSecret>(builder: ClientBuilder<A>) -> Result<A::Client, ConfigError> {
    ///     let provider = |_| async { Ok((SecretString::from("test-token"), SecretString::from("test-secret"))) };
    ///     builder.base_url("https://crm.example").credentials_provider(provider).build()
    /// }
    /// ```
    pub fn credentials_provider<F, R>(mut self, provider: F) -> Self
    where
        F: Fn(CredentialRequest) -> R + Send + Sync + 'static,
        R: Future<Output = Result<(SecretString, SecretString), CredentialError>> + Send + 'static,
    {
        self.provider = Some(Provider::new(provider));
        self.provides_all = true;
        self
    }
}

/// The HTTP client that is given, or one as it is set up here.
fn http_client(
    given: Option<reqwest::Client>,
    transport: TransportSettings,
    base_url: &Url,
) -> Result<Http, ConfigError> {
    match given {
        Some(http) if transport.is_default() => Ok(Http::Given(http)),
        Some(_) => {
            let violation = "it has its own connect timeout, proxies and certificates: set them there";
            Err(ConfigError::new("HTTP client", violation))
        }
        None => Http::per_runtime(transport.to(base_url)?),
    }
}

fn missing(setting: &'static str) -> ConfigError {
    ConfigError::new(setting, "it is not set")
}

fn variable(name: &'static str) -> Result<String, ConfigError> {
    match std::env::var(name) {
        Ok(text) if text.is_empty() => Err(ConfigError::new(name, "the environment variable is empty")),
        Ok(text) => Ok(text),
        Err(VarError::NotPresent) => Err(ConfigError::new(name, "the environment variable is not set")),
        // Its own message shows the value.
        Err(VarError::NotUnicode(_)) => Err(ConfigError::new(name, "the environment variable is not UTF-8")),
    }
}

impl<A> fmt::Debug for ClientBuilder<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("options", &self.options).finish_non_exhaustive()
    }
}
