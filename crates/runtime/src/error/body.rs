//! The body of an error response.

use std::fmt;

use crate::value::excerpt::excerpt;
use crate::value::json::Json;
use crate::value::unicode::lossy_text;

/// The first bytes of the body of an error response: JSON, a proxy's HTML, nothing, or an incomplete body.
///
/// ```
/// # fn report(error: crm_client_runtime::Error) {
/// if let Some(body) = error.body() {
///     println!("{}{}", body.text(), if body.is_truncated() { "…" } else { "" });
/// }
/// # }
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ErrorBody {
    pub(crate) bytes: Vec<u8>,
    pub(crate) is_truncated: bool,
}

impl ErrorBody {
    /// The maximum number of bytes that are kept: 256 KiB.
    pub const LIMIT: usize = 256 * 1024;

    /// Creates a body. UTF-16 becomes UTF-8, so that secrets are found in it.
    pub(crate) fn new(mut bytes: Vec<u8>, is_truncated: bool) -> Self {
        if matches!(bytes.as_slice(), [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) {
            bytes = lossy_text(&bytes).into_owned().into_bytes();
        }
        Self { bytes, is_truncated }
    }

    /// Returns the bytes as received, at most [`ErrorBody::LIMIT`]. A body in UTF-16 is converted to UTF-8.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the bytes as text, without a byte order mark. Bytes outside UTF-8 are replaced.
    pub fn text(&self) -> String {
        lossy_text(&self.bytes).into_owned()
    }

    /// Returns the body as JSON, if it is one complete JSON value. Bytes outside UTF-8 in its strings are replaced.
    pub fn json(&self) -> Option<Json> {
        Json::parse(self.text()).ok()
    }

    /// Returns whether there was more: the connection closed early, or the body is over the limit.
    pub fn is_truncated(&self) -> bool {
        self.is_truncated
    }
}

/// The first characters, since errors get into logs.
impl fmt::Debug for ErrorBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ErrorBody").field(&format_args!("{self}")).finish()
    }
}

impl fmt::Display for ErrorBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.bytes.is_empty() {
            return f.write_str("no body");
        }
        f.write_str(&excerpt(&self.text()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_an_excerpt_in_one_line() {
        let body = ErrorBody::new(b"moved\nto".to_vec(), false);
        assert_eq!(body.to_string(), "moved to");
        assert_eq!(format!("{body:?}"), "ErrorBody(moved to)");
        assert_eq!(ErrorBody::default().to_string(), "no body");
        assert_eq!(ErrorBody::LIMIT, 262_144);
    }

    #[test]
    fn converts_utf_16_and_keeps_other_bytes() {
        let utf16 = ErrorBody::new(b"\xff\xfe{\x00}\x00".to_vec(), true);
        assert!(utf16.bytes() == b"{}" && utf16.is_truncated() && utf16.json().is_some());
        let latin_1 = ErrorBody::new(b"b\xb3".to_vec(), false);
        assert!(latin_1.bytes() == b"b\xb3" && latin_1.text() == "b\u{fffd}" && !latin_1.is_truncated());
        assert!(latin_1.json().is_none());
    }
}
