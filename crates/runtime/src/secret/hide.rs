//! Hides secrets in what the other side wrote: servers repeat what they were sent, and errors get into logs.

use http::{HeaderMap, HeaderValue};
use secrecy::ExposeSecret;

use super::SecretString;
use super::proxies::proxy_credentials;
use super::redactor::Redactor;
use crate::session::Session;

/// What is left out of a text stands behind this.
const CUT: char = '…';
/// How long a message may be, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;
/// A segment of the base URL's path that is shorter is a word that errors need.
const SHORTEST_SEGMENT: usize = 8;

/// What must not be seen in the answer to a request.
pub(crate) struct Hide<'a> {
    pub(crate) session: &'a Session,
    /// The secrets in the request's body.
    pub(crate) secrets: &'a [SecretString],
}

impl Hide<'_> {
    /// Hides in a body; what is cut off may end within a secret.
    pub(crate) fn in_bytes(&self, text: &mut Vec<u8>, is_truncated: bool) {
        if let Some(redacted) = self.redactor().redact(text, is_truncated) {
            *text = redacted;
        }
    }

    /// Hides in a message that has an excerpt at its end. One that is as long as a server makes it is cut off.
    pub(crate) fn in_text(&self, text: &str) -> String {
        let shown = text.strip_suffix(CUT).unwrap_or(text);
        let shown = (0..=LONGEST_TEXT.min(shown.len())).rev().find_map(|end| shown.get(..end)).unwrap_or(shown);
        let is_truncated = shown.len() < text.len();
        let redacted = self.redactor().redact(shown.as_bytes(), is_truncated);
        let mut text = redacted.map_or_else(|| shown.to_owned(), |bytes| String::from_utf8_lossy(&bytes).into_owned());
        text.extend(is_truncated.then_some(CUT));
        text
    }

    pub(crate) fn in_headers(&self, headers: &mut HeaderMap) {
        let redactor = self.redactor();
        for value in headers.values_mut() {
            if let Some(redacted) = redactor.redact(value.as_bytes(), false) {
                *value = HeaderValue::from_bytes(&redacted).unwrap_or(HeaderValue::from_static("(secret)"));
            }
        }
    }

    fn redactor(&self) -> Redactor {
        let mut redactor = Redactor::default();
        let shared = &self.session.shared;
        for secret in shared.secrets.iter().chain(self.secrets) {
            redactor.add(secret.0.expose_secret().as_bytes());
        }
        let options = &self.session.options;
        for value in options.headers.values().filter(|value| value.is_sensitive()) {
            redactor.add_value(value.as_bytes());
        }
        for parameter in options.query.iter().filter(|parameter| parameter.is_secret) {
            redactor.add_value(parameter.value.as_bytes());
        }
        // Some servers let a caller in by a path that nobody else knows.
        let segments = shared.base_url.path_segments().into_iter().flatten();
        for segment in segments.filter(|segment| segment.len() >= SHORTEST_SEGMENT) {
            redactor.add(segment.as_bytes());
        }
        for credential in proxy_credentials() {
            redactor.add(credential.as_bytes());
        }
        redactor
    }
}
