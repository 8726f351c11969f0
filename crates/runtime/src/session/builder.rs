//! The builder of a client.

use std::env::VarError;
use std::fmt;
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, USER_AGENT};
use http::{HeaderMap, HeaderValue};
use reqwest::Url;

use super::http::Http;
use super::list_facts::ListFactsByOperation;
use super::locks::Locks;
use super::state::{Session, Shared};
use super::unsettled::UnsettledObjects;
use crate::config::base_url::check_base_url;
use crate::config::config_error::ConfigError;
use crate::config::credentials::{Credential, Credentials};
use crate::config::options::CallOptions;
use crate::config::provider::{CredentialError, CredentialRequest, Provider, Rotation};
use crate::config::transport::TransportSettings;
use crate::error::advice::{FORBIDDEN, UNAUTHORIZED};
use crate::observer::{AttemptReport, Observer};
use crate::pacing::Pacing;
use crate::retry::budget::RetryBudget;
use crate::retry::policy::RetryPolicy;
use crate::secret::SecretString;

/// What a [`ClientBuilder`] needs to know about an API.
pub trait Api {
    /// The client that is built.
    type Client;
    /// The `User-Agent` unless set.
    const USER_AGENT: &'static str;
    /// The environment variable with the base URL.
    const BASE_URL_VARIABLE: &'static str;
    /// The credential that is the token.
    const TOKEN: Credential;
    /// The second credential, if the API has one.
    const SECRET: Option<Credential>;
    /// A base URL as the vendor gives it to an account, for messages.
    const EXAMPLE_BASE_URL: &'static str = "https://crm.example";
    /// What to do about a 401.
    const UNAUTHORIZED_ADVICE: &'static str = UNAUTHORIZED;
    /// What to do about a 403.
    const FORBIDDEN_ADVICE: &'static str = FORBIDDEN;

    /// Returns the client of a session.
    fn client(session: Session) -> Self::Client;
}

/// An API with a second credential.
pub trait HasSecret: Api {}

/// An API that takes its token in the query too.
pub trait HasTokenInQuery: Api {}

/// Builds a client. [`build`](Self::build) reports an invalid setting by its name.
///
/// Timeouts, retries and the body limit are those of [`CallOptions`] unless set. Pacing is off.
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
    /// Whether the provider returns both credentials.
    provides_all: bool,
    is_anonymous: bool,
    is_token_in_query: bool,
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
            is_token_in_query: false,
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
    /// Returns a builder with the base URL and the credentials from the environment.
    ///
    /// # Errors
    ///
    /// A variable is missing, empty or not UTF-8. The error names it.
    pub fn from_env() -> Result<Self, ConfigError> {
        let base_url = Some((A::BASE_URL_VARIABLE, variable(A::BASE_URL_VARIABLE)?));
        let secret_of =
            |credential: Credential| Ok((credential.variable, SecretString::from(variable(credential.variable)?)));
        let token = Some(secret_of(A::TOKEN)?);
        let secret = A::SECRET.map(secret_of).transpose()?;
        Ok(Self { base_url, token, secret, ..Self::default() })
    }

    /// Sets the base URL: `https://`, a host, and the path that all the API's paths begin with, if any.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = Some(("base URL", base_url.into()));
        self
    }

    /// Sets the API's token.
    pub fn token(mut self, token: impl Into<SecretString>) -> Self {
        self.token = Some((A::TOKEN.setting, token.into()));
        self
    }

    /// Sets a function that returns the API's token for each attempt, for a token that is renewed while the client is in
    /// use.
    ///
    /// The provider is called often and should cache the token while it is valid. If it fails, the call fails, without a
    /// retry unless the [`CredentialError`] is retryable. If the server rejects the token (401), the provider is called
    /// once more with [`CredentialRequest::is_rejected`]. If it returns another token, the request is sent again, even a
    /// create, since the server does not carry out an unauthorised request.
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

    /// Calls `observer` after each attempt of each call, for metrics and logs. It runs in the task of the call and should
    /// be fast.
    ///
    /// ```
    /// use crm_client_runtime::{Api, ClientBuilder, ConfigError};
    ///
    /// fn build<A: Api>(builder: ClientBuilder<A>) -> Result<A::Client, ConfigError> {
    ///     let builder = builder.on_attempt(|report| {
    ///         if let Some(backoff) = report.retry_in() {
    ///             eprintln!("{}: {:?}, again in {backoff:?}", report.operation(), report.error_type());
    ///         }
    ///     });
    ///     builder.base_url("https://crm.example").token("test-token").build()
    /// }
    /// ```
    pub fn on_attempt(mut self, observer: impl Fn(&AttemptReport) + Send + Sync + 'static) -> Self {
        self.observer = Some(Observer(Arc::new(observer)));
        self
    }

    /// Sends no credentials, for an API behind something that adds them.
    pub fn without_credentials(mut self) -> Self {
        self.is_anonymous = true;
        self
    }

    /// Allows a base URL with `http://` for this host. The credentials are then exposed to the network. Loopback
    /// addresses are always allowed.
    pub fn allow_plain_http_to(mut self, host: impl Into<String>) -> Self {
        self.plain_http_hosts.push(host.into());
        self
    }

    /// Sets the `User-Agent` of requests.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// Sets how long a connection may take to open: 10 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.transport.connect_timeout = Some(timeout);
        self
    }

    /// Sets how long one attempt may take: see [`CallOptions::attempt_timeout`].
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options = self.options.attempt_timeout(timeout);
        self
    }

    /// Sets how long a call may take: see [`CallOptions::timeout`].
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options = self.options.timeout(timeout);
        self
    }

    /// Sets how many bytes the body of a response may have: see [`CallOptions::body_limit`].
    pub fn body_limit(mut self, bytes: usize) -> Self {
        self.options = self.options.body_limit(bytes);
        self
    }

    /// Sets when and how often calls are retried.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.options = self.options.retry(retry);
        self
    }

    /// Sets the retry budget, which all calls of the client and its clones share.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.retry_budget = budget;
        self
    }

    /// Limits the requests per second of the client and its clones, evenly spaced.
    pub fn max_requests_per_second(mut self, requests: NonZeroU32) -> Self {
        self.pacing.requests_per_second = Some(requests);
        self
    }

    /// Limits the requests in flight of the client and its clones.
    pub fn max_in_flight(mut self, requests: NonZeroU32) -> Self {
        self.pacing.in_flight = Some(requests);
        self
    }

    /// Sets options for all calls, which a single call may override.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options.over(&self.options);
        self
    }

    /// Sends requests through a proxy. Without one, the usual environment variables apply (`HTTPS_PROXY`, `NO_PROXY`, …),
    /// except for plain HTTP to a loopback address. An invalid proxy is an error, here or in the environment, since
    /// requests would bypass it.
    pub fn proxy(mut self, proxy: reqwest::Proxy) -> Self {
        self.transport.proxies.push(proxy);
        self
    }

    /// Trusts these certificates in addition to those of the operating system: one or more in PEM.
    pub fn root_certificate_pem(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.transport.root_certificates.push(pem.into());
        self
    }

    /// Sends with an HTTP client of your own. Its connect timeout, proxies and certificates apply, and cannot be set here
    /// as well. Its connections belong to the tokio runtime that opened them. If calls come from several runtimes, build a
    /// client for each, or leave this unset.
    ///
    /// Start from [`http_client_builder`](crate::http_client_builder). An HTTP client that follows redirects may send
    /// credentials to another host. A create is then never retried, since a failed connection may be that of a redirect.
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.http = Some(http);
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// A setting is missing or invalid. The error names the first one.
    pub fn build(self) -> Result<A::Client, ConfigError> {
        let mut credentials = Credentials::default();
        let mut provided = Vec::new();
        let token = if self.is_token_in_query { A::TOKEN.in_query() } else { A::TOKEN };
        if !self.is_anonymous {
            let is_provided = [self.provider.is_some(), self.provides_all];
            let known = [(Some(token), self.token), (A::SECRET, self.secret)];
            for ((credential, given), is_provided) in known.into_iter().zip(is_provided) {
                let Some(credential) = credential else { continue };
                if is_provided {
                    if given.is_some() {
                        return Err(ConfigError::new(credential.setting, "it is set, and so is a provider of it"));
                    }
                    provided.push(credential);
                    continue;
                }
                let (setting, secret) = given.ok_or_else(|| missing(credential.setting))?;
                credentials.add(setting, &credential, &secret)?;
            }
        }
        let example = A::EXAMPLE_BASE_URL;
        let (setting, base_url) = self.base_url.ok_or_else(|| missing("base URL").with_example(example))?;
        let base_url =
            check_base_url(setting, &base_url, &self.plain_http_hosts).map_err(|error| error.with_example(example))?;
        let http = http_client(self.http, self.transport, &base_url)?;
        let user_agent = HeaderValue::try_from(self.user_agent.as_deref().unwrap_or(A::USER_AGENT)).map_err(|_| {
            ConfigError::new("user agent", "it has a line break or another character that a header cannot have")
        })?;
        let mut headers = HeaderMap::with_capacity(8);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, user_agent);
        headers.extend(credentials.headers);
        let shared = Shared {
            http,
            base_url,
            headers,
            credentials_in_query: credentials.query,
            token_places: A::TOKEN.places(),
            advice: [A::UNAUTHORIZED_ADVICE, A::FORBIDDEN_ADVICE],
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
    /// Sets the API's second credential.
    pub fn secret(mut self, secret: impl Into<SecretString>) -> Self {
        self.secret = Some((A::SECRET.map_or("secret", |secret| secret.setting), secret.into()));
        self
    }

    /// Sets a function that returns both credentials, as [`token_provider`](Self::token_provider) does for the token.
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

impl<A: HasTokenInQuery> ClientBuilder<A> {
    /// Sends the token in the query of the URL, and not in a header. It applies to [`token`](Self::token),
    /// [`token_provider`](Self::token_provider) and [`from_env`](Self::from_env).
    ///
    /// Servers, proxies and monitoring write URLs into logs, and with them the token. Use it only where a proxy removes
    /// the header. The client itself shows the query in no error, log or span. With an
    /// [`http_client`](Self::http_client) that follows redirects, the token may reach another host in `Referer`.
    ///
    /// A call that sets the header or the query parameter itself sends no other token.
    ///
    /// ```
    /// use crm_client_runtime::{ClientBuilder, ConfigError, HasTokenInQuery};
    ///
    /// fn build<A: HasTokenInQuery>(builder: ClientBuilder<A>) -> Result<A::Client, ConfigError> {
    ///     builder.base_url("https://crm.example").token("test-token").token_in_query().build()
    /// }
    /// ```
    pub fn token_in_query(mut self) -> Self {
        self.is_token_in_query = true;
        self
    }
}

/// Returns the HTTP client that is given, or builds one.
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
