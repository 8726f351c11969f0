//! The least that a document needs to be compared.

use anyhow::{Result, anyhow};

use crate::document::{Document, Sources};
use crate::lint::lint;

/// Checks that the document is OpenAPI, and that its references lead somewhere.
///
/// # Errors
///
/// Returns the first diagnostic otherwise.
pub(super) fn check_readable(document: &Document) -> Result<()> {
    const RULES: [&str; 6] =
        ["structure", "openapi-version", "ref-unresolved", "ref-circular", "ref-depth", "ref-kind"];
    let diagnostics = lint(document, &empty_sources()?);
    match diagnostics.iter().find(|diagnostic| RULES.contains(&diagnostic.rule)) {
        Some(diagnostic) => Err(anyhow!("{diagnostic}")),
        None => Ok(()),
    }
}

/// Returns sources without a page.
///
/// # Errors
///
/// Never returns one: the text is constant.
pub(super) fn empty_sources() -> Result<Sources> {
    let document = Document::parse("openapi/sources.yaml", "sources: {}".to_owned());
    document.map(Sources::new).map_err(|diagnostic| anyhow!("{diagnostic}"))
}
