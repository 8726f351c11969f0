//! What a validator finds.

use std::fmt;

/// Something in a request or an answer that is not as the document says.
///
/// Nothing here repeats a value of the message, since one of them may be a secret; names of parameters and members
/// are repeated.
///
/// ```
/// use crm_contract::{Api, Provenance, Request, Validator};
///
/// let request = Request::new("GET", "/crm/deals.json?client_id=x", &[("authorization", "Bearer TOKEN")], b"");
/// let violations = Validator::new(Api::Intum).request(&request).expect_err("an id is a number");
/// let [violation] = violations.as_slice() else { panic!("{violations:?}") };
/// assert_eq!(violation.place, "query.client_id");
/// assert_eq!(violation.pointer, "/paths/~1crm~1deals.json/get/parameters/1/schema/type");
/// assert_eq!(violation.message, r#"value is not of type "integer""#);
/// // The type is our assumption; a server may take more.
/// assert!(matches!(Api::Intum.provenance(&violation.pointer), Some(Provenance::Assumed { .. })));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// Where in the message: `method`, `target`, `path.id`, `query.client_id`, `header.Authorization`, `status`,
    /// `body/deal/tax` with a JSON pointer behind `body`.
    pub place: String,
    /// Where in the document: a JSON pointer, as [`Api::provenance`](crate::Api::provenance) takes it.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
}

impl Violation {
    pub(super) fn new(place: impl Into<String>, pointer: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), pointer: pointer.into(), message: message.into() }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.place, self.message, self.pointer)
    }
}

impl std::error::Error for Violation {}
