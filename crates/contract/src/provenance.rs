//! The provenance of the facts in a document.

use crate::generated::SOURCES;
use crate::source::{Section, Source};

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The vendor documents it.
    Documented {
        /// The page.
        source: &'static Source,
        /// The section of the page.
        section: &'static Section,
    },
    /// The vendor does not document it.
    Assumed {
        /// Why the document assumes it.
        rationale: &'static str,
    },
}

/// Returns the vendors' pages behind the documents.
pub fn sources() -> &'static [Source] {
    SOURCES
}

/// Returns the page and the section that `<source>#<section>` names.
pub(crate) fn documented(name: &str) -> Option<Provenance> {
    let (source, section) = name.split_once('#')?;
    let source = SOURCES.iter().find(|each| each.id == source)?;
    let section = source.sections.iter().find(|each| each.id == section)?;
    Some(Provenance::Documented { source, section })
}
