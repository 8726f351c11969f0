//! Tests of `cargo xtask diff`: each kind of change with its item, its impact and the version that it requires.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod command;
mod depth;
mod documents;
mod operations;
mod pair;
mod parameters;
mod reports;
mod requests;
mod responses;
mod rewrites;
mod snippets;
mod spellings;
mod versions;
