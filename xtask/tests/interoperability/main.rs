//! Tools of others read the documents as this workspace does, and find nothing wrong with them.
//!
//! They are installed from the network. Without it, the tests fail in CI and say so elsewhere.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod extensions;
mod linters;
mod tools;
mod yaml_readers;
