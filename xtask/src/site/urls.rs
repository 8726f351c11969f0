//! URLs of the site's pages and of the vendors' sections.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::languages::ENGLISH;
use crate::document::Sources;

/// Everything that is not unreserved in a URL (RFC 3986).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The path of the front page.
pub const FRONT: &str = "index.html";

/// The path of the provenance page.
pub const PROVENANCE: &str = "provenance.html";

/// Returns the path of the reference page of `api` in a language.
pub fn reference(api: &str, language: &str) -> String {
    if language == ENGLISH.code { format!("{api}.html") } else { format!("{api}.{language}.html") }
}

/// Returns the URL of a rationale of `api`, which is numbered from 0.
pub fn rationale(api: &str, number: usize) -> String {
    format!("{PROVENANCE}#{}", rationale_id(api, number))
}

/// Returns the `id` of a rationale on the provenance page.
pub fn rationale_id(api: &str, number: usize) -> String {
    format!("{api}-{}", number + 1)
}

/// A section of a vendor's page.
#[derive(Debug)]
pub struct Section {
    /// The heading, in the page's language.
    pub heading: String,
    /// The URL, with a text fragment that scrolls to the heading; empty for a section that is not listed.
    pub url: String,
}

impl Section {
    /// Returns the section `<source>#<section>`.
    pub fn of(sources: &Sources, name: &str) -> Self {
        match sources.section(name).and_then(|(heading, page)| Some((heading.as_str()?, page))) {
            Some((heading, page)) => {
                Self { heading: heading.to_owned(), url: format!("{page}#:~:text={}", encode(heading)) }
            }
            None => Self { heading: name.to_owned(), url: String::new() },
        }
    }
}

/// Returns the text percent-encoded, as one component of a URL.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Returns encoded names and values as a query or a form.
pub fn joined(pairs: &[(String, String)]) -> String {
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// Returns an encoded path with its query.
pub fn target(path: &str, query: &[(String, String)]) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", joined(query)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_what_is_not_unreserved() {
        assert_eq!(encode("Pola dział-1_2.3~/&"), "Pola%20dzia%C5%82-1_2.3~%2F%26");
    }
}
