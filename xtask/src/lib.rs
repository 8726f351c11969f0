//! The workspace's tasks, as `cargo xtask <task>` runs them.

pub mod commands;
pub mod document;
pub mod finding;
pub mod generate;
pub mod lint;
pub mod overlay;
pub mod schema;
pub mod site;
