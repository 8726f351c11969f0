//! Which requests a rule is for.

use http::Method;
use percent_encoding::percent_decode_str;

use crate::server::paths::{CONTROL, DOCS};

/// A request, as far as rules look at it.
#[derive(Clone, Copy, Debug)]
pub struct RequestView<'a> {
    pub method: &'a Method,
    /// The path and the query, as they were sent.
    pub target: &'a str,
    pub operation: Option<&'a str>,
    pub body: &'a [u8],
}

/// Matches requests. Every field that is set must match.
#[derive(Clone, Debug, Default)]
pub struct RequestMatcher {
    pub method: Option<String>,
    pub path: Option<PathPattern>,
    pub operation: Option<String>,
}

/// A pattern of decoded paths.
#[derive(Clone, Debug)]
pub enum PathPattern {
    Exact(String),
    Prefix(String),
}

impl RequestMatcher {
    /// Returns whether the request matches.
    pub fn matches(&self, request: RequestView<'_>) -> bool {
        let is_method = |method: &String| method.eq_ignore_ascii_case(request.method.as_str());
        let is_operation = |operation: &String| Some(operation.as_str()) == request.operation;
        let is_path = |pattern: &PathPattern| {
            let path = decode(request.target.split('?').next().unwrap_or_default());
            match pattern {
                PathPattern::Exact(exact) => path == *exact,
                PathPattern::Prefix(prefix) => path.starts_with(prefix.as_str()),
            }
        };
        self.method.as_ref().is_none_or(is_method)
            && self.operation.as_ref().is_none_or(is_operation)
            && self.path.as_ref().is_none_or(is_path)
    }
}

impl PathPattern {
    /// Parses a path, which may be percent-encoded. A `*` at its end stands for any rest.
    pub fn new(path: &str) -> Self {
        // Before decoding: an encoded `*` is part of the path.
        path.strip_suffix('*').map_or_else(|| Self::Exact(decode(path)), |path| Self::Prefix(decode(path)))
    }
}

/// Returns whether the text can be a method.
pub fn is_method(method: &str) -> bool {
    Method::from_bytes(method.as_bytes()).is_ok()
}

/// Returns why requests of this path never have faults, or `None` if they can.
pub fn path_error(path: &str) -> Option<&'static str> {
    let prefix = path.strip_suffix('*').unwrap_or(path);
    let is_below = |exempt: &str| prefix.strip_prefix(exempt).is_some_and(|rest| rest.starts_with('/'));
    if !prefix.starts_with('/') && path != "*" {
        Some("must be a path that begins with `/`")
    } else if prefix.contains(['?', '#']) {
        Some("must be a path without a query")
    } else if prefix.contains('*') {
        Some("must have `*` at its end only")
    } else if path == "/" || path == DOCS || is_below(DOCS) || is_below(CONTROL) {
        Some("has no faults")
    } else {
        None
    }
}

fn decode(path: &str) -> String {
    percent_decode_str(path).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn explains_why_a_path_never_has_faults() {
        for path in
            ["/crm/deals.json", "/crm/*", "/*", "*", "/n%3Fone", "/a%2Ab", "/ą b", "/document", "/sandboxes", "//"]
        {
            assert_eq!(path_error(path), None, "{path}");
        }
        let never = [
            "",
            "crm/deals.json",
            "http://127.0.0.1/crm",
            "*.json",
            "crm*",
            "/crm?x=1",
            "/crm?*",
            "/crm#a",
            "/crm/*/e",
            "/a**",
            "/",
            "/docs",
            "/docs/",
            "/docs/*",
            "/docs/intum.json",
            "/sandbox/faults",
            "/sandbox/*",
        ];
        for path in never {
            assert!(path_error(path).is_some(), "{path}");
        }
    }

    #[test]
    fn a_star_at_the_end_matches_any_rest_unless_it_is_encoded() {
        let matches = |pattern: &str, target: &str| {
            let matcher = RequestMatcher { path: Some(PathPattern::new(pattern)), ..RequestMatcher::default() };
            matcher.matches(RequestView { method: &Method::GET, target, operation: None, body: &[] })
        };
        assert!(matches("/a%2A", "/a*") && matches("/a%2A", "/a%2a?b") && !matches("/a%2A", "/ab"));
        assert!(matches("/a*", "/ab") && matches("*", "/ab") && matches("/ą*", "/%C4%85b") && !matches("/a*", "/b"));
    }
}
