//! The text of a JSON value as a deserializer lends it.

use serde::de::{Error, Unexpected};

use super::parse::syntax_error;
use super::raw_text::RawText;
use super::scan::Scanner;

/// The text of a value, borrowed from a deserializer.
///
/// `serde_json` lends the text through `RawValue`. That fails with every other deserializer, and wherever serde buffers,
/// as in an internally tagged enum around a model. There the value is read as data and written to text. A number with a
/// fraction has then been a float, unless `arbitrary_precision` is on.
#[derive(Clone, Copy)]
pub(crate) struct BorrowedText<'a> {
    pub(crate) text: &'a str,
    /// Whether a float in the text may have had other digits.
    pub(crate) has_floats: bool,
}

impl<'a> BorrowedText<'a> {
    /// Returns the value.
    ///
    /// # Errors
    ///
    /// It is nested too deep.
    pub(crate) fn value(self) -> serde_json::Result<RawText<'a>> {
        RawText::parse(self.text).map(|value| value.with_floats(self.has_floats))
    }

    /// Returns the value, which must be an object.
    ///
    /// # Errors
    ///
    /// It is not an object, or a member is nested too deep.
    pub(crate) fn object(self) -> serde_json::Result<RawText<'a>> {
        self.expect_object()?;
        let mut scanner = Scanner::new(self.text);
        let object = scanner.with_text(|scanner| scanner.members(|_, scanner| scanner.value().map(drop)));
        match (object, scanner.end()) {
            (Some(((), object)), Some(())) => Ok(object.with_floats(self.has_floats)),
            _ => Err(syntax_error(self.text)),
        }
    }

    /// Checks that the value is an object.
    ///
    /// # Errors
    ///
    /// It is not.
    pub(crate) fn expect_object(self) -> serde_json::Result<()> {
        if Scanner::new(self.text).next_token() == Some(b'{') {
            return Ok(());
        }
        let kind = self.value()?.kind().to_string();
        Err(Error::invalid_type(Unexpected::Other(&kind), &"an object"))
    }
}
