//! Violations of a document.

use std::fmt;

/// A part of a request or a response that contradicts the document.
///
/// A violation repeats no value of the message, since one may be a secret. It repeats names of parameters and members.
///
/// ```
/// use crm_contract::{Api, Provenance, Request, Validator};
///
/// let request = Request::new("GET", "/crm/deals.json?client_id=x", &[("authorization", "Bearer TOKEN")], b"");
/// let violations = Validator::new(Api::Intum).request(&request).expect_err("an id is a number");
/// let [violation] = violations.as_slice() else { panic!("{violations:?}") };
/// assert_eq!(violation.location, "query.client_id");
/// assert_eq!(violation.pointer, "/paths/~1crm~1deals.json/get/parameters/1/schema/type");
/// assert_eq!(violation.message, r#"value is not of type "integer""#);
/// // The type is assumed; a server may accept more.
/// assert!(matches!(Api::Intum.provenance(&violation.pointer), Some(Provenance::Assumed { .. })));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The location in the message: `method`, `target`, `path.id`, `query.client_id`, `header.Authorization`, `status`,
    /// or `body/deal/tax`, with a JSON pointer after `body`.
    pub location: String,
    /// The JSON pointer in the document, as [`Api::provenance`](crate::Api::provenance) takes it.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
}

impl Violation {
    pub(super) fn new(location: impl Into<String>, pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self { location: location.into(), pointer: pointer.into(), message: message.into() }
    }

    pub(super) fn missing(location: impl Into<String>, pointer: impl Into<String>) -> Self {
        Self::new(location, pointer, "is required but missing")
    }

    pub(super) fn undocumented(location: impl Into<String>, pointer: impl Into<String>) -> Self {
        Self::new(location, pointer, "is not documented")
    }

    pub(super) fn repeated(location: impl Into<String>, pointer: impl Into<String>) -> Self {
        Self::new(location, pointer, "is given more than once")
    }

    /// The value is larger than the member `large`, which `x-at-most` forbids.
    pub(super) fn more_than(location: impl Into<String>, pointer: impl Into<String>, large: &str) -> Self {
        Self::new(location, pointer, format!("is more than `{large}`"))
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.location, self.message, self.pointer)
    }
}

impl std::error::Error for Violation {}
