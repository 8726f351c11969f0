//! How a security scheme is sent.

use super::node::Node;

/// Returns the header for a credential of the scheme, and the prefix of its value.
///
/// `None` if the credential is sent in the query or a cookie.
pub fn credential_header(scheme: &Node) -> Option<(String, String)> {
    let authorization = |name: &str| Some(("Authorization".to_owned(), format!("{name} ")));
    match (scheme.str("type"), scheme.str("in")) {
        (Some("http"), _) => authorization(&word(scheme.str("scheme")?)),
        // RFC 6750. An OpenID provider issues bearer tokens too.
        (Some("oauth2" | "openIdConnect"), _) => authorization("Bearer"),
        (Some("apiKey"), Some("header")) => Some((scheme.str("name")?.to_owned(), String::new())),
        _ => None,
    }
}

/// Returns the query parameter for a credential of the scheme, if it is sent there.
pub fn credential_parameter(scheme: &Node) -> Option<&str> {
    let is_in_query = scheme.str("type") == Some("apiKey") && scheme.str("in") == Some("query");
    scheme.str("name").filter(|_| is_in_query)
}

/// Returns the name of a scheme as it is mostly written. Case has no meaning in it.
fn word(scheme: &str) -> String {
    let mut letters = scheme.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_ascii_uppercase().to_string() + &letters.as_str().to_ascii_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    use super::*;

    #[test]
    fn a_scheme_has_a_header() {
        for (scheme, expected) in [
            ("{type: http, scheme: bearer}", Some(("Authorization", "Bearer "))),
            ("{type: http, scheme: BEARER}", Some(("Authorization", "Bearer "))),
            ("{type: http, scheme: basic}", Some(("Authorization", "Basic "))),
            ("{type: oauth2, flows: {}}", Some(("Authorization", "Bearer "))),
            ("{type: openIdConnect, openIdConnectUrl: 'https://a.example'}", Some(("Authorization", "Bearer "))),
            ("{type: apiKey, in: header, name: X-Key}", Some(("X-Key", ""))),
            ("{type: apiKey, in: query, name: key}", None),
            ("{type: apiKey, in: cookie, name: key}", None),
        ] {
            let document = Document::parse("scheme.yaml", scheme.to_owned()).expect("parses");
            let found = credential_header(&document.root);
            let found = found.as_ref().map(|(name, prefix)| (name.as_str(), prefix.as_str()));
            assert_eq!(found, expected, "{scheme}");
            let parameter = scheme.contains("in: query").then_some("key");
            assert_eq!(credential_parameter(&document.root), parameter, "{scheme}");
        }
    }
}
