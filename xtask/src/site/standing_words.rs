//! The words for the standings of facts.

use super::messages::Messages;
use crate::document::Standing;

/// Returns the name of a standing in the stylesheet.
pub fn name(standing: Standing) -> &'static str {
    match standing {
        Standing::Documented => "documented",
        Standing::Supported => "supported",
        Standing::Assumed => "assumed",
        Standing::Conflict => "conflict",
    }
}

/// Returns the word for a standing, and what it means.
pub fn words(standing: Standing, messages: &Messages) -> (&'static str, &'static str) {
    let words = &messages.standings;
    let [documented, supported, assumed, conflict] = words.meanings;
    match standing {
        Standing::Documented => (words.documented, documented),
        Standing::Supported => (words.supported, supported),
        Standing::Assumed => (words.assumed, assumed),
        Standing::Conflict => (words.conflict, conflict),
    }
}
