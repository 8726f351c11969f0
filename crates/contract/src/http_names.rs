//! Comparison of media types and header names (RFC 9110).
//!
//! `xtask` and the tests include this file, so it has no dependencies.

/// Returns a media type in its normal form: lower case, parameters sorted, redundant parameters removed.
///
/// A `charset` is redundant for JSON, which has none, and when it is UTF-8, the default of other text.
pub fn media_type(text: &str) -> String {
    let essence = essence(text);
    let is_json = essence.ends_with("/json") || essence.ends_with("+json");
    let mut parameters: Vec<String> = parameters(text)
        .filter(|(name, value)| !(name == "charset" && (is_json || value.eq_ignore_ascii_case("utf-8"))))
        .map(|(name, value)| if name == "charset" { (name, value.to_ascii_lowercase()) } else { (name, value) })
        .map(|(name, value)| format!("; {name}={value}"))
        .collect();
    parameters.sort();
    essence + &parameters.concat()
}

/// Returns type and subtype of a media type, in lower case and without parameters.
pub fn essence(text: &str) -> String {
    text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn parameters(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split(';').skip(1).filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        Some((name.trim().to_ascii_lowercase(), value.trim().trim_matches('"').to_owned()))
    })
}

/// Returns whether two names are names of the same header.
pub fn is_same_header(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizes_media_types() {
        for (one, other) in [
            ("application/json", "Application/JSON"),
            ("application/json", "application/json; charset=utf-8"),
            ("application/json", "application/json;charset=\"UTF-8\""),
            ("application/problem+json", "application/problem+json; charset=us-ascii"),
            ("text/csv", "text/csv; Charset=UTF-8"),
            ("text/csv; charset=latin1; header=present", "text/csv;header=present;charset=LATIN1"),
        ] {
            assert_eq!(media_type(one), media_type(other), "{one} {other}");
        }
        for (one, other) in [
            ("application/json", "text/json"),
            ("text/csv", "text/csv; charset=latin1"),
            ("application/json", "application/json; version=2"),
        ] {
            assert_ne!(media_type(one), media_type(other), "{one} {other}");
        }
        assert_eq!(essence(" Application/JSON ; a=b"), "application/json");
    }

    #[test]
    fn ignores_the_case_of_header_names() {
        assert!(is_same_header("X-Total", "x-total"));
        assert!(!is_same_header("X-Total", "X-Totals"));
    }
}
