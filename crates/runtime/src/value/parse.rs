//! Checking that a text is JSON.

use serde::de::Error;
use serde_json::value::RawValue;

use super::raw_text::RawText;
use super::scan::{MAX_DEPTH, Scanner};

impl<'a> RawText<'a> {
    /// Checks that `text` is one JSON value, nested at most 100 levels deep. White space around it is left out.
    ///
    /// # Errors
    ///
    /// The text is not one JSON value, or is nested too deep.
    #[doc(hidden)]
    pub fn parse(text: &'a str) -> serde_json::Result<Self> {
        let mut scanner = Scanner::new(text);
        let value = scanner.value();
        value.filter(|_| scanner.end().is_some()).ok_or_else(|| syntax_error(text))
    }
}

/// Returns what is wrong with a text that the scanner rejects.
#[cold]
pub(crate) fn syntax_error(text: &str) -> serde_json::Error {
    match serde_json::from_str::<&RawValue>(text) {
        Err(error) => error,
        Ok(_) => serde_json::Error::custom(format_args!("nested deeper than {MAX_DEPTH} levels")),
    }
}
