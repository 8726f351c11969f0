//! Semantic comparison of an API's documents: OpenAPI 3.0, OpenAPI 3.1 and the JSON Schemas of Rust types.
//!
//! Two documents are equal if they allow the same requests and responses, however they spell it:
//!
//! - A `$ref` stands for its target. A component is its structure, not its name.
//! - `null` is allowed by `nullable` (3.0), by one of several types, or by an alternative.
//! - A limit is exclusive by a flag (3.0) or by a keyword of its own. `1e12` is 1000000000000.
//! - Types, values of an enum, required properties, alternatives and security requirements have no order.
//! - `oneOf` and `anyOf` are equal: generators of documents offer no choice between them.
//! - An object is open unless `additionalProperties` is `false`. Names of properties are text.
//! - All parts of an `allOf` must match, and in 3.1 also what is beside a `$ref`. In 3.0 nothing is beside one.
//! - An operation without security of its own has the document's. No security equals an empty requirement.
//! - Descriptions, examples, extensions, tags and servers do not constrain requests and responses.
//!
//! A keyword without a rule is compared as it is written, so that none is missed.

mod contract;
mod difference;
mod node;
mod operations;
mod schema;
mod schemas;
mod shape;

use std::collections::BTreeSet;

pub use difference::Difference;
pub use node::{Dialect, Document, escape};

use contract::Contract;
use node::Node;
use schemas::Comparison;

/// Compares the operations of two OpenAPI documents, and everything that they refer to.
///
/// ```
/// use serde_json::json;
/// use tests::semantic::{Document, differences};
///
/// let documented = json!({ "openapi": "3.0.3", "paths": { "/deals": { "get": { "responses": {} } } } });
/// let found = json!({ "openapi": "3.1.0", "paths": {} });
/// let differences = differences(Document::openapi(&documented), Document::openapi(&found));
/// assert_eq!(differences[0].to_string(), "/paths/~1deals/get: operation: documented GET /deals, found nothing");
/// ```
///
/// # Panics
///
/// Panics if a document is malformed: a reference has no target or is cyclic, or something is not text that must be.
pub fn differences(documented: Document<'_>, found: Document<'_>) -> Vec<Difference> {
    let mut comparison = Comparison::default();
    comparison.contracts(&Contract::read(&Node::root(documented)), &Contract::read(&Node::root(found)));
    comparison.finish()
}

/// Compares two schemas, given by their JSON pointers, and everything that they refer to.
///
/// # Panics
///
/// Panics as [`differences`] does, and if a pointer names no schema.
pub fn schema_differences(documented: (Document<'_>, &str), found: (Document<'_>, &str)) -> Vec<Difference> {
    let mut comparison = Comparison::default();
    comparison.schemas(&[Node::at(documented.0, documented.1)], &[Node::at(found.0, found.1)]);
    comparison.finish()
}

impl Comparison {
    /// Returns the differences, each once: a component is used in many responses.
    fn finish(self) -> Vec<Difference> {
        let all: BTreeSet<Difference> = self.differences.into_iter().collect();
        all.into_iter().collect()
    }
}
