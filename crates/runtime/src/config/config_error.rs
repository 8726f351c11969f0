//! Invalid settings.

use std::fmt;

/// An invalid setting. The message names the setting and never shows its value.
///
/// ```
/// let error = crm_client_runtime::CallOptions::new().header("X-Trace", "a\nb").unwrap_err();
/// assert_eq!(error.setting(), "header");
/// ```
#[derive(Debug)]
pub struct ConfigError {
    setting: &'static str,
    violation: Box<dyn std::error::Error + Send + Sync>,
}

impl ConfigError {
    /// Creates an error for `setting`. `violation` says what is wrong and must not show the value.
    pub(crate) fn new(setting: &'static str, violation: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { setting, violation: violation.into() }
    }

    /// Adds an address that could be set.
    pub(crate) fn with_example(self, address: &str) -> Self {
        Self::new(self.setting, format!("{}; the address of an account is like {address}", self.violation))
    }

    /// Returns what is wrong with it.
    pub(crate) fn violation(&self) -> &(dyn std::error::Error + Send + Sync + 'static) {
        self.violation.as_ref()
    }

    /// Returns the setting's name: `base URL`, `token`, or its environment variable.
    pub fn setting(&self) -> &'static str {
        self.setting
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { setting, violation } = self;
        write!(f, "the setting `{setting}` cannot be used: {violation}")
    }
}

impl std::error::Error for ConfigError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.violation.source()
    }
}
