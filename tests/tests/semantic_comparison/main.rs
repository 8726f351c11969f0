//! The comparison by meaning finds what differs, names its place, and takes another spelling for what it is.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod changes;
mod edit;
mod operations;
mod schemas;
mod spelling;
mod spellings;
mod utoipa;
