//! How a difference between two documents is assessed.

use super::change::{Compatibility, Strictness};
use super::change_kind::ChangeKind;

/// A kind of change with what decides its impact.
#[derive(Clone, Copy, Debug)]
pub(super) struct Assessment {
    pub(super) kind: ChangeKind,
    pub(super) strictness: Strictness,
    /// The impact on the Rust API, if the kind and the strictness do not decide it.
    pub(super) rust: Option<Compatibility>,
}

impl Assessment {
    /// Sets the impact on the Rust API.
    pub(super) fn with_rust(self, rust: Compatibility) -> Self {
        Self { rust: Some(rust), ..self }
    }
}

impl From<ChangeKind> for Assessment {
    fn from(kind: ChangeKind) -> Self {
        kind.with(Strictness::Incomparable)
    }
}

impl ChangeKind {
    /// Assesses a change with this strictness.
    pub(super) fn with(self, strictness: Strictness) -> Assessment {
        Assessment { kind: self, strictness, rust: None }
    }

    /// Assesses a change after which fewer values are allowed.
    pub(super) fn stricter(self) -> Assessment {
        self.with(Strictness::Stricter)
    }

    /// Assesses a change after which more values are allowed.
    pub(super) fn looser(self) -> Assessment {
        self.with(Strictness::Looser)
    }

    /// Assesses a change of the values that are allowed, with this impact on the Rust API.
    pub(super) fn with_rust(self, rust: Compatibility) -> Assessment {
        Assessment::from(self).with_rust(rust)
    }
}
