//! The lint finds each fault, at its place, and nothing else.

mod breaking;
mod documents;
mod examples;
mod names;
mod provenance;
mod references;
mod requests;
mod schemas;
mod sources;
mod text;
