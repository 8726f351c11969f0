//! The tasks of the workspace, which `cargo xtask <task>` runs.

pub mod commands;
pub mod diagnostic;
pub mod diff;
pub mod document;
pub mod generate;
mod git;
mod github;
mod items;
pub mod lint;
pub mod markdown;
mod names;
pub mod new_api;
pub mod overlay;
mod printable;
pub mod release;
mod release_tags;
pub mod schema;
pub mod site;
mod suggestion;
pub mod workspace;
