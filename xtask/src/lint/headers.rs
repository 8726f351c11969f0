//! Names of HTTP headers.

/// Returns whether HTTP allows the name for a header (RFC 9110, section 5.6.2).
pub(super) fn is_header_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|each| each.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(each))
}
