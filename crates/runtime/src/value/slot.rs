//! A place for a value.

use super::raw_text::RawText;

/// A place for a value that is read from its text.
pub trait Slot {
    /// Returns whether there is no value yet.
    #[doc(hidden)]
    fn is_free(&self) -> bool;

    /// Reads the value if there is none yet, and returns whether it did.
    #[doc(hidden)]
    fn fill(&mut self, value: RawText<'_>) -> bool;
}
