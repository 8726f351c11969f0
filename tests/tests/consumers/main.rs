//! Projects of others that depend on the crates: what cargo resolves for them.
//!
//! Cargo needs the registry. Where it is out of reach, CI fails, and elsewhere the test says so.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

mod project;
mod rust_version;
mod sqlite;
