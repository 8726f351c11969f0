//! Segments of the path of a URL.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All characters except those that RFC 3986 never encodes.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Percent-encodes a text for one segment of a path.
pub fn encode_path(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// A text that can be one segment of a path, with any characters.
///
/// An empty text, `.` and `..` are rejected, since such a request would reach another resource: URL libraries resolve `.`
/// and `..`, percent-encoded or not, and some servers drop an empty segment.
///
/// ```
/// use crm_client_runtime::PathSegment;
///
/// assert!(PathSegment::try_from("a/b%?ż").is_ok());
/// assert!(PathSegment::try_from("..").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PathSegment(String);

impl TryFrom<String> for PathSegment {
    type Error = PathSegmentError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.as_str() {
            "" | "." | ".." => Err(PathSegmentError(text)),
            _ => Ok(Self(text)),
        }
    }
}

impl TryFrom<&str> for PathSegment {
    type Error = PathSegmentError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.to_owned().try_into()
    }
}

impl TryFrom<&String> for PathSegment {
    type Error = PathSegmentError;

    fn try_from(text: &String) -> Result<Self, Self::Error> {
        text.clone().try_into()
    }
}

impl fmt::Display for PathSegment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that cannot be one segment of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathSegmentError(String);

impl fmt::Display for PathSegmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_str() {
            "" => f.write_str("it is empty, and would name another resource"),
            text => write!(f, "`{text}` cannot be sent in a path: URLs resolve it to another resource"),
        }
    }
}

impl std::error::Error for PathSegmentError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_what_would_name_another_resource() {
        let message = |text: &str| PathSegment::try_from(text).expect_err(text).to_string();
        assert_eq!(message(""), "it is empty, and would name another resource");
        for text in [".", ".."] {
            assert_eq!(
                message(text),
                format!("`{text}` cannot be sent in a path: URLs resolve it to another resource")
            );
        }
        for text in ["...", ".a", "a/b", " "] {
            assert_eq!(PathSegment::try_from(&text.to_owned()).expect("a segment").to_string(), text);
        }
    }

    #[test]
    fn encodes_all_but_unreserved_characters() {
        assert_eq!(encode_path("aZ09-._~/%?# ż"), "aZ09-._~%2F%25%3F%23%20%C5%BC");
    }
}
