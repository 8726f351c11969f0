//! Numbers that may have been rounded.

use std::fmt;

use super::excerpt::excerpt;

/// The message about a number that has been a float and may not be the one that was sent.
pub(crate) struct MaybeRounded<'a>(pub(crate) &'a str);

impl fmt::Display for MaybeRounded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = excerpt(self.0);
        write!(f, "{text} may have been rounded on its way: read it from the JSON text, or send numbers as text")
    }
}
