//! Headers that a fault can set.

use http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderName, HeaderValue};

/// Returns why no fault can set this header, or `None` if one can.
pub fn header_error(name: &str, value: &str) -> Option<&'static str> {
    let Ok(name) = HeaderName::try_from(name) else { return Some("it is no name of a header") };
    if is_framing(&name) {
        return Some("it says where the response ends; for one that ends too soon, use `truncate`");
    }
    HeaderValue::try_from(value).is_err().then_some("its value is none of a header")
}

/// Parses a header, or returns `None` if it has a [`header_error`].
pub fn parse_header(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    let header = HeaderName::try_from(name).ok().zip(HeaderValue::try_from(value).ok());
    header.filter(|(name, _)| !is_framing(name))
}

/// Returns whether the header delimits the body. A wrong one would corrupt the next response on the connection.
fn is_framing(name: &HeaderName) -> bool {
    *name == CONTENT_LENGTH || *name == TRANSFER_ENCODING
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_headers_that_are_malformed_or_delimit_the_body() {
        assert_eq!(header_error("x-a", "b"), None);
        assert!(parse_header("x-a", "b").is_some());
        for (name, value) in [("Transfer-Encoding", "chunked"), ("content-length", "1"), ("a b", "c"), ("a", "b\nc")] {
            assert!(header_error(name, value).is_some(), "{name}");
            assert_eq!(parse_header(name, value), None, "{name}");
        }
    }
}
