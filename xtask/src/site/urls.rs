//! Paths of the site's pages, and URLs of the vendors' sections.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::language::Language;
use crate::document::Sources;

/// Everything that is not unreserved in a URL (RFC 3986).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The front page.
pub const FRONT: &str = "index.html";

/// The page about provenance.
pub const PROVENANCE: &str = "provenance.html";

/// The page of changes.
pub const CHANGES: &str = "changes.html";

/// The feed of changes.
pub const FEED: &str = "changes.atom";

/// The page for paths without a page.
pub const NOT_FOUND: &str = "404.html";

/// Returns the path of a page in a language, below the site's root.
pub fn in_language(language: Language<'_>, page: &str) -> String {
    if language.is_english() { page.to_owned() } else { format!("{}/{page}", language.code) }
}

/// Returns the page that begins the reference of an API.
pub fn api(api: &str) -> String {
    format!("{api}/index.html")
}

/// Returns the page of the whole reference of an API.
pub fn whole(api: &str) -> String {
    format!("{api}/whole.html")
}

/// Returns the page of an operation.
pub fn operation(api: &str, id: &str) -> String {
    format!("{api}/operations/{id}.html")
}

/// Returns the page of a schema. `stem` is the name of its file without its ending.
pub fn schema(api: &str, stem: &str) -> String {
    format!("{api}/schemas/{stem}.html")
}

/// Returns the anchor of a rationale of an API, which is numbered from 0.
pub fn rationale_id(api: &str, number: usize) -> String {
    format!("{api}-{}", number + 1)
}

/// Returns the URL of a heading on a vendor's page, with a text fragment that scrolls to it.
pub fn section(sources: &Sources, name: &str) -> Option<(String, String)> {
    let (heading, page) = sources.section(name)?;
    let heading = heading.as_str()?;
    Some((heading.to_owned(), format!("{page}#:~:text={}", encode(heading))))
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
