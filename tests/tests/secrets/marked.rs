//! The secrets of these tests, each with a mark.

/// The mark at both ends of every secret, so that the search finds any part of it.
pub(crate) const MARK: &str = "zq7f3a";
/// Has characters that JSON, URLs and HTML escape.
pub(crate) const TOKEN: &str = "zq7f3a-token/+=\"<&'\\-zq7f3a";
pub(crate) const SECRET: &str = "zq7f3a-secret/+=-zq7f3a";
pub(crate) const TOKEN_IN_BODY: &str = "zq7f3a-żółw😀\"/\\\n-zq7f3a";
pub(crate) const HEADER: &str = "zq7f3a header zq7f3a";
pub(crate) const QUERY: &str = "zq7f3a/query&zq7f3a";
pub(crate) const FILTER: &str = "zq7f3a filter zq7f3a";
