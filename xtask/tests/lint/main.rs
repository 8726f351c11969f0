//! The lint reports each mistake at its position, and nothing else.

#![expect(clippy::expect_used, reason = "clippy allows it in tests, and not in what tests share")]

mod at_most;
mod bodies;
mod bounds;
mod breaking;
mod cost;
mod documents;
mod examples;
mod files;
mod keys;
mod limits;
mod names;
mod operations;
mod overlays;
mod parameters;
mod properties;
mod provenance;
mod references;
mod requests;
mod rules;
mod schema_use;
mod schemas;
mod sources;
mod text;
