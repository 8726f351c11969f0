//! A change, and its impact.

use super::change_kind::ChangeKind;
use super::snippet::Snippet;

/// What a change means for programs that were written before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compatibility {
    /// They do not notice it.
    #[default]
    Unaffected,
    /// They work as before, and can use something new.
    Compatible,
    /// They stop working, or do something else.
    Breaking,
}

impl Compatibility {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unaffected => "unaffected",
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        }
    }
}

/// Whether the new document allows more or fewer values than the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Fewer: every value that is allowed now was allowed before.
    Stricter,
    /// More: every value that was allowed before is allowed now.
    Looser,
    /// Neither, or it is unknown.
    Incomparable,
}

/// The impact of a change in one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Impact {
    /// On requests and responses.
    pub wire: Compatibility,
    /// On programs that use the generated Rust API, when they are compiled again.
    pub rust: Compatibility,
}

impl Impact {
    /// Returns the worse of two impacts, on the wire and on Rust separately.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self { wire: self.wire.max(other.wire), rust: self.rust.max(other.rust) }
    }

    /// Returns the worse of the impact on the wire and that on Rust.
    pub fn worst(self) -> Compatibility {
        self.wire.max(self.rust)
    }
}

/// The names of an operation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationName {
    /// The `operationId`, from the new document if it has the operation.
    pub id: String,
    /// The method, in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
}

/// A change between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The kind of change.
    pub kind: ChangeKind,
    /// The changed item, for people: `NewDeal.tax`, `query count`, `2XX`.
    pub item: String,
    /// The affected operations. Empty for a change of the whole document, or of a component that no operation uses.
    pub operations: Vec<OperationName>,
    /// The item in the old document, if it is there.
    pub old: Option<Snippet>,
    /// The item in the new document, if it is there.
    pub new: Option<Snippet>,
    /// The impact on requests; `None` if the change is not part of one.
    pub request: Option<Impact>,
    /// The impact on responses; `None` if the change is not part of one.
    pub response: Option<Impact>,
    /// What users of the client have to do. Empty if there is nothing to do.
    pub migration: String,
}

impl Change {
    /// Returns the impact in both directions together.
    pub fn impact(&self) -> Impact {
        self.request.unwrap_or_default().max(self.response.unwrap_or_default())
    }

    /// Whether the change breaks the wire or the Rust API.
    pub fn is_breaking(&self) -> bool {
        self.impact().worst() == Compatibility::Breaking
    }

    /// Returns the impact on `crm-contract`. The crate has the documents as data, finds operations and schemas by their
    /// names, and rejects what the documents do not allow.
    pub fn contract_compatibility(&self) -> Compatibility {
        let is_name =
            matches!(self.kind, ChangeKind::OperationRenamed | ChangeKind::SchemaRenamed | ChangeKind::SchemaRemoved);
        if is_name { Compatibility::Breaking } else { self.impact().wire }
    }
}
