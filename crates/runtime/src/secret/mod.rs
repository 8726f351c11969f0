//! Text that must not be seen.

mod entities;
mod fold;
pub(crate) mod hide;
mod parts;
mod proxies;
mod radix;
mod redactor;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]
mod tests;
mod unescape;

use std::fmt;

use http::HeaderValue;
use secrecy::ExposeSecret;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A token or other secret: it does not print, and its memory is wiped.
///
/// Serialized, it is the secret itself: that is how it gets into a request.
///
/// ```
/// let token = crm_client_runtime::SecretString::from("test-token");
/// assert_eq!(format!("{token:?}"), "SecretString(…)");
/// ```
#[derive(Clone)]
pub struct SecretString(secrecy::SecretString);

impl SecretString {
    /// The secret as a header value `<prefix><secret>` that no debug output of an HTTP library shows.
    pub fn header(&self, prefix: &str) -> Result<HeaderValue, SecretError> {
        let text = self.0.expose_secret();
        // Spaces and letters beyond ASCII are legal in a header and a mistake in a token: a newline of a file, mostly.
        if text.is_empty() {
            return Err(SecretError(SecretProblem::Empty));
        }
        let character = SecretError(SecretProblem::Character);
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(character);
        }
        let mut value = HeaderValue::try_from(format!("{prefix}{text}")).map_err(|_| character)?;
        value.set_sensitive(true);
        Ok(value)
    }
}

impl From<String> for SecretString {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&str> for SecretString {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for SecretString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretString(…)")
    }
}

impl PartialEq for SecretString {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl Serialize for SecretString {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.expose_secret())
    }
}

impl<'de> Deserialize<'de> for SecretString {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // serde's own error shows what stood there.
        let text = String::deserialize(deserializer).map_err(|_| serde::de::Error::custom("a secret is not text"))?;
        Ok(text.into())
    }
}

/// A secret that cannot be sent in a header. Which one is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretError(SecretProblem);

#[derive(Clone, Debug, PartialEq, Eq)]
enum SecretProblem {
    Empty,
    Character,
}

impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            SecretProblem::Empty => "it is empty",
            SecretProblem::Character => {
                "it has a character that no token has, such as a space, a letter beyond ASCII, or the line break at \
                 the end of a file: remove it"
            }
        })
    }
}

impl std::error::Error for SecretError {}
