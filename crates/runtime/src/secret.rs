//! Text that must not be shown.

use std::fmt;

use http::HeaderValue;
use secrecy::ExposeSecret;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A token or other secret. It does not print, and its memory is wiped on drop.
///
/// It is serialized as the secret itself, to be sent in a request.
///
/// ```
/// let token = crm_client_runtime::SecretString::from("test-token");
/// assert_eq!(format!("{token:?}"), "SecretString(…)");
/// ```
#[derive(Clone)]
pub struct SecretString(secrecy::SecretString);

impl SecretString {
    /// Returns the secret itself, to compare what is shown with it.
    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Returns the header value `<prefix><secret>`, marked as sensitive so that debug output does not show it.
    ///
    /// # Errors
    ///
    /// The secret is empty, or has a space, a control character or a character beyond ASCII.
    pub fn header(&self, prefix: &str) -> Result<HeaderValue, SecretError> {
        let text = self.0.expose_secret();
        // A header may have them; in a token they are a mistake, mostly the newline at the end of a file.
        if text.is_empty() {
            return Err(SecretError(Reason::Empty));
        }
        let character = SecretError(Reason::Character);
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
        // serde's own error would show the value.
        let text =
            String::deserialize(deserializer).map_err(|_| serde::de::Error::custom("a secret must be a string"))?;
        Ok(text.into())
    }
}

/// A secret that cannot be sent in a header. The error does not show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretError(Reason);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Reason {
    Empty,
    Character,
}

impl fmt::Display for SecretError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Reason::Empty => "it is empty",
            Reason::Character => {
                "it has a character that no token has, such as a space, a letter beyond ASCII, or the line break at \
                 the end of a file: remove it"
            }
        })
    }
}

impl std::error::Error for SecretError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_has_the_prefix_and_does_not_print() {
        let value = SecretString::from("test-token").header("Bearer ").expect("a header");
        assert!(value == "Bearer test-token" && value.is_sensitive());
    }

    #[test]
    fn rejects_what_is_not_a_token() {
        for text in ["a b", "a\n", "ż", "\u{7f}"] {
            let error = SecretString::from(text).header("").expect_err("it is not a token");
            assert!(error.to_string().contains("a character that no token has"), "{error}");
        }
        let error = SecretString::from("").header("Bearer ").expect_err("it is empty");
        assert_eq!(error.to_string(), "it is empty");
    }

    #[test]
    fn is_equal_by_its_text_and_is_serialized_as_it() {
        let secret = SecretString::from("test-token");
        assert!(secret == SecretString::from("test-token".to_owned()) && secret != SecretString::from("test-tokens"));
        assert_eq!(serde_json::to_string(&secret).expect("JSON"), "\"test-token\"");
        assert_eq!(serde_json::from_str::<SecretString>("\"test-token\"").expect("a secret"), secret);
        let error = serde_json::from_str::<SecretString>("4711").expect_err("a number");
        assert!(error.to_string().starts_with("a secret must be a string"), "{error}");
    }
}
