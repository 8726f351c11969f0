//! Names of HTTP that are compared without regard to their spelling: media types and headers (RFC 9110).
//!
//! The lint and the diff of the documents include this file, so it has no dependency.

/// A media type in its normal form: in lower case, its parameters in order, without what says nothing.
///
/// JSON has no `charset`, and UTF-8 is that of any other text unless it says otherwise.
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

/// Type and subtype of a media type, in lower case and without parameters.
pub fn essence(text: &str) -> String {
    text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn parameters(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split(';').skip(1).filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        Some((name.trim().to_ascii_lowercase(), value.trim().trim_matches('"').to_owned()))
    })
}

/// Whether two names are of one header.
pub fn is_same_header(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_media_type_has_one_spelling() {
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
    fn a_header_has_no_case() {
        assert!(is_same_header("X-Total", "x-total"));
        assert!(!is_same_header("X-Total", "X-Totals"));
    }
}
