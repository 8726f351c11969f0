//! The place of a value in an HTTP message.

use crate::document::Node;

/// The place of a value in an HTTP message: one schema has another Rust type in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header of the request.
    Header,
    /// In the body of the request.
    RequestBody,
    /// In the body of the response.
    ResponseBody,
}

impl Location {
    /// Returns the location of a parameter; `None` for one that the clients cannot send, such as a cookie.
    pub fn of_parameter(parameter: &Node) -> Option<Self> {
        match parameter.str("in")? {
            "path" => Some(Self::Path),
            "query" => Some(Self::Query),
            "header" => Some(Self::Header),
            _ => None,
        }
    }
}
