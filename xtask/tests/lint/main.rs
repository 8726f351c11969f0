//! The lint finds each fault, at its place, and nothing else.

#![expect(clippy::expect_used, reason = "clippy allows it in tests, and not in what tests share")]

mod breaking;
mod documents;
mod examples;
mod keys;
mod names;
mod provenance;
mod references;
mod requests;
mod schemas;
mod sources;
mod text;
