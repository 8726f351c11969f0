//! `cargo xtask diff`: the changes between two versions of a document, and which of them are breaking.
//!
//! The comparison traverses both documents from their operations, keyword by keyword. The direction of a value decides
//! the impact: `wire` judges requests and responses, `rust` judges the Rust API, whose types are those of
//! `generate::rust_type`. Both follow the table of kinds in `change_kind`. Components that no operation uses are compared
//! last.
//!
//! Both documents are normalized first (`canonical`), so a different spelling of the same contract is no change.
//!
//! The semantic comparison in `tests` is another one. It asks whether documents in different dialects (OpenAPI 3.1,
//! schemas of Rust types) allow the same values. It knows no direction and ignores descriptions, extensions and names,
//! which are changes here. Both documents here have the same dialect.

mod alternatives;
mod annotations;
mod assessment;
mod base;
mod bodies;
mod canonical;
mod change;
mod change_kind;
mod compare;
mod compare_workspace;
mod comparison;
mod components;
mod constraints;
mod enums;
mod envelope;
mod manifests;
mod migration;
mod node_ref;
mod number_text;
mod objects;
mod operations;
mod parameters;
mod readable;
pub mod report;
mod rust;
mod schemas;
mod security;
mod servers;
mod snippet;
mod sources;
mod standing;
mod type_name;
mod versions;
mod wire;
mod working_tree;

pub use change::{Change, Compatibility, Impact, OperationName};
pub use change_kind::{ChangeKind, Section};
pub use compare::compare;
pub use compare_workspace::compare_workspace;
pub use manifests::{DependencyChange, Manifests};
pub use snippet::Snippet;
pub use standing::StandingChange;
pub use versions::{Bump, Level, RequiredBump, required_bumps};
pub use working_tree::workspace_manifests;
