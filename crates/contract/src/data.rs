//! The shape of the generated data.

use crate::operation::Operation;

/// Everything the crate knows about an API.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) name: &'static str,
    /// The document. Its first line says that it is a generated copy.
    pub(crate) yaml: &'static str,
    pub(crate) json: &'static str,
    pub(crate) openapi_3_1: &'static str,
    /// The schemas in `components` by name, in the order of the document.
    pub(crate) schemas: &'static [(&'static str, &'static str)],
    pub(crate) operations: &'static [Operation],
    /// The nodes whose provenance differs from their parent's, by JSON pointer, sorted.
    pub(crate) provenance: &'static [(&'static str, RawProvenance)],
}

/// The provenance of a node, as the document writes it: a source is `<source>#<section>`.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "a document may have one kind only")]
pub(crate) enum RawProvenance {
    Documented { source: &'static str },
    Supported { rationale: &'static str, source: &'static str },
    Assumed { rationale: &'static str },
    Conflict { rationale: &'static str, follows: &'static str, against: &'static str },
}
