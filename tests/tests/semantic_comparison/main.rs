//! The semantic comparison finds differences, names their locations, and ignores spelling.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod changes;
mod edit;
mod operations;
mod schemas;
mod spelling;
mod spellings;
mod utoipa;
