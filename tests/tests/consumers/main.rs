//! Projects that depend on the crates: what cargo resolves for them.
//!
//! Cargo needs the registry. If it is out of reach, the tests fail in CI and are skipped with a message elsewhere.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

mod project;
mod rust_version;
mod sqlite;
