//! Where facts come from: `x-source`, `x-assumed` and `x-conflict`.
//!
//! Each holds for its node and everything below it, until a node below has its own. An entry with `for` holds for the
//! named keywords only, here and below: `x-assumed: [{for: [nullable], why: ...}]` makes every `nullable` below an
//! assumption and leaves the rest to `x-source`.
//!
//! The keys of an entry are no keywords of OpenAPI. Otherwise the path expression of another tool, which looks for `example`
//! or `schema` anywhere in a document, would take an entry for an OpenAPI object.

mod entry;
mod fact_counts;
mod map;

pub use entry::{
    PROVENANCE_KEYS, Provenance, ProvenanceEntry, SourceRole, Standing, named_sources, provenance_entries,
};
pub use fact_counts::FactCounts;
pub use map::ProvenanceMap;
