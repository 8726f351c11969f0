//! What an API's documents say, compared by meaning: OpenAPI 3.0, OpenAPI 3.1 and the JSON Schemas of Rust types.
//!
//! Two documents say the same where they allow the same requests and answers, however they spell it:
//!
//! - A `$ref` is what it refers to. A component is its structure, not its name.
//! - `null` is allowed by `nullable` (3.0), by a type among types, or by one of the alternatives.
//! - A bound is exclusive by a flag (3.0) or as a keyword of its own; `1e12` is 1000000000000.
//! - The types, the values of an enum, required properties, alternatives and security requirements have no order.
//! - Alternatives are alternatives: whether one or several of them may fit (`oneOf`, `anyOf`) is not compared, since
//!   whoever writes a document from code has no choice of it.
//! - An object is open unless `additionalProperties` is `false`. Names of properties are texts.
//! - The parts of an `allOf`, and what stands beside a `$ref` in 3.1, hold together. In 3.0 nothing stands beside one.
//! - An operation without security of its own has the document's; none at all is the same as an empty requirement.
//! - Words for the reader, examples, extensions, tags and servers say nothing of requests and answers.
//!
//! A keyword that has no rule is compared as it is written, so that nothing is passed over.

mod contract;
mod difference;
mod form;
#[path = "../../../crates/contract/src/http_names.rs"]
#[allow(dead_code, reason = "the contract's and the documents' own")]
mod http_names;
#[path = "../../../xtask/src/document/number.rs"]
#[allow(dead_code, reason = "the documents' own")]
mod number;
mod operations;
mod place;
mod schema;
mod schemas;

use std::collections::BTreeSet;

pub use difference::Difference;
pub use place::{Document, Reading};

use contract::Contract;
use place::Place;
use schemas::Comparison;

/// What differs between the operations of two OpenAPI documents, and everything that they refer to.
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
/// Where a document is none: a reference leads nowhere or in a circle, or what must be text is none.
pub fn differences(documented: Document<'_>, found: Document<'_>) -> Vec<Difference> {
    let mut comparison = Comparison::default();
    comparison.contracts(&Contract::read(&Place::root(documented)), &Contract::read(&Place::root(found)));
    comparison.finish()
}

/// What differs between two schemas, given by their JSON pointers, and everything that they refer to.
///
/// # Panics
///
/// As [`differences`] does, and where there is no such schema.
pub fn schema_differences(documented: (Document<'_>, &str), found: (Document<'_>, &str)) -> Vec<Difference> {
    let mut comparison = Comparison::default();
    comparison.schemas(&[Place::at(documented.0, documented.1)], &[Place::at(found.0, found.1)]);
    comparison.finish()
}

impl Comparison {
    /// A component stands in many answers; what differs in it is said once.
    fn finish(self) -> Vec<Difference> {
        let all: BTreeSet<Difference> = self.differences.into_iter().collect();
        all.into_iter().collect()
    }
}
