//! The provenance of the facts in a document.

use std::fmt;

use crate::data::RawProvenance;
use crate::generated::SOURCES;
use crate::source::{Section, Source};

/// How well a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// A source about this API states it.
    Documented,
    /// It is assumed, and a source about the same product or family of products supports it.
    Supported,
    /// It is assumed, with a rationale.
    Assumed,
    /// Two sources about this API disagree.
    Conflict,
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Documented => "documented",
            Self::Supported => "supported",
            Self::Assumed => "assumed",
            Self::Conflict => "in conflict",
        })
    }
}

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provenance {
    /// A source about this API states it.
    Documented {
        /// The source.
        citation: Citation,
    },
    /// It is assumed, and a source supports the assumption.
    Supported {
        /// Why the document assumes it.
        rationale: &'static str,
        /// The source.
        citation: Citation,
    },
    /// It is assumed.
    Assumed {
        /// Why the document assumes it.
        rationale: &'static str,
    },
    /// Two sources about this API disagree.
    Conflict {
        /// Why the document follows the one and not the other.
        rationale: &'static str,
        /// The source that the document follows.
        follows: Citation,
        /// The source that says otherwise.
        against: Citation,
    },
}

/// A section of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Citation {
    /// The source.
    pub source: &'static Source,
    /// The section.
    pub section: &'static Section,
}

impl Provenance {
    /// Returns how well the fact is known.
    pub fn standing(&self) -> Standing {
        match self {
            Self::Documented { .. } => Standing::Documented,
            Self::Supported { .. } => Standing::Supported,
            Self::Assumed { .. } => Standing::Assumed,
            Self::Conflict { .. } => Standing::Conflict,
        }
    }

    /// Returns why the document says it. `None` for a documented fact.
    pub fn rationale(&self) -> Option<&'static str> {
        match self {
            Self::Documented { .. } => None,
            Self::Supported { rationale, .. } | Self::Assumed { rationale } | Self::Conflict { rationale, .. } => {
                Some(rationale)
            }
        }
    }

    pub(crate) fn of(raw: RawProvenance) -> Option<Self> {
        Some(match raw {
            RawProvenance::Documented { source } => Self::Documented { citation: Citation::of(source)? },
            RawProvenance::Supported { rationale, source } => {
                Self::Supported { rationale, citation: Citation::of(source)? }
            }
            RawProvenance::Assumed { rationale } => Self::Assumed { rationale },
            RawProvenance::Conflict { rationale, follows, against } => {
                Self::Conflict { rationale, follows: Citation::of(follows)?, against: Citation::of(against)? }
            }
        })
    }
}

impl Citation {
    /// Returns the source and the section that `<source>#<section>` names.
    fn of(name: &str) -> Option<Self> {
        let (source, section) = name.split_once('#')?;
        let source = SOURCES.iter().find(|each| each.id == source)?;
        let section = source.sections.iter().find(|each| each.id == section)?;
        Some(Self { source, section })
    }
}

/// Returns the sources behind the documents.
pub fn sources() -> &'static [Source] {
    SOURCES
}
