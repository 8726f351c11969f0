//! A change, and what it does to whom.

use super::kind::Kind;
use crate::diagnostic::Position;
use crate::document::Pointer;

/// What a change does to programs that were written before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nothing.
    #[default]
    None,
    /// They can use something new, or see something new, and work as before.
    Compatible,
    /// They work no more, or do something else.
    Breaks,
}

impl Effect {
    /// The name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Compatible => "compatible",
            Self::Breaks => "breaks",
        }
    }
}

/// Which way something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// The client sends it; also what is neither, such as an operation's name.
    Request,
    /// The client receives it.
    Answer,
}

/// Whether more or less is allowed than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// Less: every value that is allowed now was allowed before.
    Tighter,
    /// More: every value that was allowed before is allowed now.
    Looser,
    /// Neither, or it cannot be told.
    Other,
}

/// What a change does, one way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// To what goes between client and server.
    pub wire: Effect,
    /// To programs that use the generated Rust API, when they are compiled.
    pub rust: Effect,
}

impl Verdict {
    /// The worse of two, each by each.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self { wire: self.wire.max(other.wire), rust: self.rust.max(other.rust) }
    }

    /// The worse of both effects.
    pub fn worst(self) -> Effect {
        self.wire.max(self.rust)
    }
}

/// An operation, by all its names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OperationName {
    /// The `operationId`: of the new document, where it has the operation.
    pub id: String,
    /// The method, in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
}

/// What one document says, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The file, such as `openapi/intum.yaml`.
    pub file: String,
    /// The node.
    pub pointer: Pointer,
    /// Its place in the file.
    pub position: Position,
    /// What stands there, on one line, however long; empty where the place says enough.
    pub text: String,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of change.
    pub kind: Kind,
    /// What has changed, for people: `NewDeal.tax`, `query count`, `2XX`.
    pub subject: String,
    /// The operations that it reaches; empty where it is about the document, or about what no operation uses.
    pub operations: Vec<OperationName>,
    /// What the old document says; `None` where it says nothing of it.
    pub old: Option<Said>,
    /// What the new document says.
    pub new: Option<Said>,
    /// What it does to requests; `None` where it reaches none.
    pub request: Option<Verdict>,
    /// What it does to answers; `None` where it reaches none.
    pub answer: Option<Verdict>,
    /// What whoever uses the client has to do; empty where there is nothing.
    pub advice: String,
}

impl Change {
    /// What it does, both ways together.
    pub fn verdict(&self) -> Verdict {
        self.request.unwrap_or_default().max(self.answer.unwrap_or_default())
    }

    /// Whether it breaks anything.
    pub fn is_breaking(&self) -> bool {
        self.verdict().worst() == Effect::Breaks
    }

    /// What it does to `crm-contract`: the crate has the documents as data, looked up by the names of operations and
    /// schemas, and refuses what they do not allow.
    pub fn of_contract(&self) -> Effect {
        let is_name = matches!(self.kind, Kind::OperationRenamed | Kind::SchemaRenamed | Kind::SchemaRemoved);
        if is_name || self.verdict().wire == Effect::Breaks { Effect::Breaks } else { self.verdict().wire }
    }
}
