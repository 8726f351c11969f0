//! The body of an error answer.

use std::fmt;

use crate::value::json::{Json, excerpt};
use crate::value::unicode::lossy_text;

/// The first bytes of an error answer, whatever they are: JSON, a proxy's HTML, nothing, or half of something.
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
    /// How many bytes are kept at most: 256 KiB.
    pub const LIMIT: usize = 256 * 1024;

    /// UTF-16 becomes UTF-8, so that secrets are found in it.
    pub(crate) fn new(mut bytes: Vec<u8>, is_truncated: bool) -> Self {
        if matches!(bytes.as_slice(), [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) {
            bytes = lossy_text(&bytes).into_owned().into_bytes();
        }
        Self { bytes, is_truncated }
    }

    /// The bytes as they came, at most [`ErrorBody::LIMIT`]; of a body in UTF-16, those of its text in UTF-8.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes as text, without a byte order mark; what is not UTF-8 is replaced.
    pub fn text(&self) -> String {
        lossy_text(&self.bytes).into_owned()
    }

    /// The body as JSON, where it is one whole JSON value; in its strings, what is not UTF-8 is replaced.
    pub fn json(&self) -> Option<Json> {
        Json::parse(self.text()).ok()
    }

    /// Whether there was more: the connection broke, or the body is longer than what is kept.
    pub fn is_truncated(&self) -> bool {
        self.is_truncated
    }
}

/// The first characters: errors get into logs.
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
