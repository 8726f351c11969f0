//! Each kind of change, with its place, its verdicts and the version it asks for.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod answers;
mod command;
mod depth;
mod documents;
mod operations;
mod pair;
mod parameters;
mod reports;
mod requests;
mod rewrites;
mod spellings;
mod versions;
