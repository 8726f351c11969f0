//! The body of an error answer.

use std::fmt;

use crate::value::json::{Json, excerpt};

/// The first bytes of an error answer, whatever they are: JSON, a proxy's HTML, nothing, or half of something.
///
/// ```
/// # fn report(error: crm_client_runtime::Error) {
/// if let Some(body) = error.body() {
///     println!("{}{}", body.text(), if body.is_cut_off() { "…" } else { "" });
/// }
/// # }
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ErrorBody {
    pub(crate) bytes: Vec<u8>,
    pub(crate) is_cut_off: bool,
}

impl ErrorBody {
    /// How many bytes are kept at most.
    pub const LIMIT: usize = 64 * 1024;

    /// The bytes as they came, at most [`ErrorBody::LIMIT`].
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes as text; what is not UTF-8 is replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body as JSON, where it is one whole JSON value.
    pub fn json(&self) -> Option<Json> {
        Json::parse(std::str::from_utf8(&self.bytes).ok()?).ok()
    }

    /// Whether there was more: the connection broke, or the body is longer than what is kept.
    pub fn is_cut_off(&self) -> bool {
        self.is_cut_off
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
