//! The two alternatives of a response: the bare object or list, and the envelope around it.

use super::node_ref::NodeRef;

/// Returns the index of the envelope among two alternatives: an object without a name that has at most one property.
pub(super) fn envelope_index(alternatives: &[NodeRef<'_>]) -> Option<usize> {
    let is_envelope = |at: &NodeRef<'_>| {
        at.node.str("type") == Some("object")
            && at.node.reference().is_none()
            && at.node.entries_of("properties").len() <= 1
    };
    match alternatives {
        [_, second] if is_envelope(second) => Some(1),
        [first, _] if is_envelope(first) => Some(0),
        _ => None,
    }
}

/// Returns the key under which an envelope has its object or list.
pub(super) fn envelope_key(envelope: &NodeRef<'_>) -> String {
    let key = envelope.node.entries_of("properties").first();
    key.map_or_else(|| "any key".to_owned(), |entry| entry.key.clone())
}
