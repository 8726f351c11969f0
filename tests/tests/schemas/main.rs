//! The JSON Schemas of the clients' types equal the documents and what serde reads and writes.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod clients;
mod documents;
mod examples;
mod serde_agreement;
