//! What generated files say about their document.

use super::outputs::digest;
use super::progenitor::VERSION;
use crate::document::Document;

/// The name of the file with the digest of a document, in the form of `sha256sum`.
pub const DIGEST: &str = "document.sha256";

/// Returns the first line of a file that is generated from `document`.
///
/// The document's digest is in a file of its own: here, each edit would change every file.
pub fn header(document: &Document) -> String {
    format!("@generated from {} by `cargo xtask generate` with progenitor {VERSION}; do not edit.", document.path)
}

/// Returns the text of [`DIGEST`], for the document's text with `\n` as the end of each line.
pub fn digest_line(document: &Document) -> String {
    format!("{}  {}\n", digest(document.text.as_bytes()), document.path)
}
