//! The impact of a change on requests and responses.
//!
//! A request breaks where one that was allowed is no longer allowed. A response breaks where a client of the old document
//! does not get what it reads. Our clients accept a missing field, a `null`, an enum value that is not documented, and a
//! number out of its limits or as text. They keep a value of another type, and the typed access to it fails.

use super::change::{Compatibility, Strictness};
use super::change_kind::{ChangeKind, WireRule};
use crate::schema::Direction;

/// Returns the impact on the wire, in one direction.
pub(super) fn wire_compatibility(kind: ChangeKind, strictness: Strictness, direction: Direction) -> Compatibility {
    match (kind.wire_rule(), direction, strictness) {
        (WireRule::Informational | WireRule::RustOnly, ..) => Compatibility::Unaffected,
        (_, Direction::Request, Strictness::Looser)
        | (_, Direction::Response, Strictness::Stricter)
        | (WireRule::Tolerant, Direction::Response, _) => Compatibility::Compatible,
        _ => Compatibility::Breaking,
    }
}
