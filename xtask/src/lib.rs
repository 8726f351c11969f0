//! The workspace's tasks, as `cargo xtask <task>` runs them.

pub mod document;
pub mod finding;
pub mod lint;
pub mod schema;
