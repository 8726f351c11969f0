//! The form of the generated data.

use crate::Operation;

/// All that is known of an API.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) name: &'static str,
    /// The document, behind the line that says that it is a generated copy.
    pub(crate) yaml: &'static str,
    pub(crate) json: &'static str,
    pub(crate) openapi_3_1: &'static str,
    /// The components by name, in the order of the document.
    pub(crate) schemas: &'static [(&'static str, &'static str)],
    pub(crate) operations: &'static [Operation],
    /// The nodes whose provenance differs from that of the node above, by their JSON pointers, sorted.
    pub(crate) provenance: &'static [(&'static str, Mark)],
}

/// The provenance of a node.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "documents may have marks of one kind only")]
pub(crate) enum Mark {
    /// `<source>#<section>`
    Documented(&'static str),
    /// The ground.
    Assumed(&'static str),
}
