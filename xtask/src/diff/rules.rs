//! What a change does between client and server.
//!
//! A request breaks where one that was allowed is allowed no more. An answer breaks where a client of the old document
//! does not get what it reads: our clients take a missing field, a `null`, a value of an enum that is not documented
//! and a number out of bounds as they come; a value of another type they keep, and the typed access fails.

use super::change::{Effect, Shift, Way};
use super::kind::{Class, Kind};

/// The effect on the wire.
pub(super) fn wire(kind: Kind, shift: Shift, way: Way) -> Effect {
    match (kind.class(), way, shift) {
        (Class::Harmless | Class::RustOnly, ..) => Effect::None,
        (_, Way::Request, Shift::Looser) | (_, Way::Answer, Shift::Tighter) | (Class::Tolerant, Way::Answer, _) => {
            Effect::Compatible
        }
        _ => Effect::Breaks,
    }
}
