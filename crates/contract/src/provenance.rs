//! Where the facts of a document come from.

use crate::generated::SOURCES;

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The vendor's page says it.
    Documented {
        /// The page.
        source: &'static Source,
        /// The page's section.
        section: &'static Section,
    },
    /// Nobody says it.
    Assumed {
        /// Why it is assumed.
        why: &'static str,
    },
}

/// A vendor's page.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// How documents name it.
    pub id: &'static str,
    /// The vendor.
    pub vendor: &'static str,
    /// What the page is about.
    pub title: &'static str,
    /// The page's address.
    pub page: &'static str,
    /// The page's language, as an ISO 639-1 code.
    pub language: &'static str,
    /// The day on which the vendor says that it was updated, `YYYY-MM-DD`.
    pub updated: Option<&'static str>,
    /// The day on which it was read, `YYYY-MM-DD`.
    pub read: &'static str,
    /// The SHA-256 of the page's text as read, in hexadecimal.
    pub sha256: &'static str,
    /// The page's sections.
    pub sections: &'static [Section],
}

/// A section of a vendor's page.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Section {
    /// How documents name it.
    pub id: &'static str,
    /// The vendor's own heading.
    pub heading: &'static str,
}

/// The vendors' pages behind the documents.
pub fn sources() -> &'static [Source] {
    SOURCES
}

/// The page and section that `<source>#<section>` names.
pub(crate) fn documented(name: &str) -> Option<Provenance> {
    let (source, section) = name.split_once('#')?;
    let source = SOURCES.iter().find(|each| each.id == source)?;
    let section = source.sections.iter().find(|each| each.id == section)?;
    Some(Provenance::Documented { source, section })
}
