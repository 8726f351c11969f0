//! A request as a server receives it.

use std::fmt;

use crate::http_names::is_same_header;

/// A request as a server receives it, borrowed from any HTTP library.
///
/// ```
/// use crm_contract::Request;
///
/// let headers = [("Authorization", "Bearer TOKEN"), ("Content-Type", "application/json")];
/// let request = Request::new("PATCH", "/crm/deals/17.json", &headers, br#"{"deal": {"status_id": 2}}"#);
/// assert_eq!(request.header("content-type"), Some("application/json"));
/// // `Debug` prints no values, since one may be a secret.
/// assert!(!format!("{request:?}").contains("TOKEN"));
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Request<'a> {
    /// The method, in upper case.
    pub method: &'a str,
    /// The path and the query as they were sent, percent-encoded.
    pub target: &'a str,
    /// The headers. The case of their names does not matter.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body, or an empty slice.
    pub body: &'a [u8],
}

impl<'a> Request<'a> {
    /// Creates a request.
    pub const fn new(method: &'a str, target: &'a str, headers: &'a [(&'a str, &'a str)], body: &'a [u8]) -> Self {
        Self { method, target, headers, body }
    }

    /// Returns the value of the first header with this name.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(each, _)| is_same_header(each, name)).map(|(_, value)| *value)
    }
}

impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<&str> = self.headers.iter().map(|(name, _)| *name).collect();
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("path", &self.target.split('?').next())
            .field("headers", &headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}
