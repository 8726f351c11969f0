//! What a client is configured with.

use std::fmt;

use reqwest::Url;

/// Checks the base URL of an API and gives it without a slash at its end.
///
/// A path in it is kept; a query, a fragment and credentials are refused.
///
/// ```
/// use crm_client_runtime::check_base_url;
///
/// assert_eq!(check_base_url("https://crm.example/prefix/")?, "https://crm.example/prefix");
/// assert!(check_base_url("crm.example").is_err());
/// # Ok::<(), crm_client_runtime::ConfigError>(())
/// ```
pub fn check_base_url(text: &str) -> Result<String, ConfigError> {
    let url = Url::parse(text).map_err(|error| ConfigError::new("base URL", error))?;
    let authority = text.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or_default());
    let problem = if !matches!(url.scheme(), "http" | "https") || authority.is_none_or(str::is_empty) {
        "it must begin with https:// or http:// and a host"
    } else if text.contains(|each: char| each.is_whitespace() || each.is_control() || each == '\\') {
        "it must have no space, no control character and no backslash"
    } else if authority.is_some_and(|authority| authority.contains('@')) {
        "it must have no user name and no password"
    } else if url.query().is_some() || url.fragment().is_some() {
        "it must have no query and no fragment"
    } else {
        return Ok(url.as_str().trim_end_matches('/').to_owned());
    };
    Err(ConfigError::new("base URL", problem))
}

/// A setting that cannot be used. The message names the setting and never its value.
#[derive(Debug)]
pub struct ConfigError {
    setting: &'static str,
    problem: Box<dyn std::error::Error + Send + Sync>,
}

impl ConfigError {
    /// `setting` cannot be used because of `problem`, which must not show the value.
    pub fn new(setting: &'static str, problem: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        let problem = problem.into();
        Self { setting, problem }
    }

    pub(crate) fn tls(error: rustls::Error) -> Self {
        Self::new("TLS", error)
    }

    pub(crate) fn http(error: reqwest::Error) -> Self {
        Self::new("HTTP client", error)
    }

    /// The setting's name.
    pub fn setting(&self) -> &'static str {
        self.setting
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { setting, problem } = self;
        write!(f, "the setting `{setting}` cannot be used: {problem}")
    }
}

impl std::error::Error for ConfigError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.problem.source()
    }
}
