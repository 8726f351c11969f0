//! The normal form of a server's URL (RFC 3986, section 6.2).

/// Returns the URL in its normal form, with `{}` for each variable, and the names of the variables in order.
///
/// The scheme and the host have no case. The scheme's own port and a slash at the end of the path are removed.
///
/// ```
/// use xtask::document::server_url;
///
/// let (url, variables) = server_url("HTTPS://{account}.CRM.example:443/api/");
/// assert_eq!((url.as_str(), variables.as_slice()), ("https://{}.crm.example/api", &["account"][..]));
/// ```
pub fn server_url(text: &str) -> (String, Vec<&str>) {
    let (template, variables) = without_names(text.trim());
    let Some((scheme, rest)) = template.split_once("://") else {
        return (without_slash(&template).to_owned(), variables);
    };
    let scheme = scheme.to_ascii_lowercase();
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(user, host)| (user, host));
    let at = if user.is_empty() { "" } else { "@" };
    let host = host.to_ascii_lowercase();
    let port = match scheme.as_str() {
        "http" | "ws" => ":80",
        "https" | "wss" => ":443",
        _ => ":",
    };
    let host = host.strip_suffix(port).or_else(|| host.strip_suffix(':')).unwrap_or(&host);
    (format!("{scheme}://{user}{at}{host}{}", without_slash(path)), variables)
}

/// Removes a slash at the end of a path. A query or a fragment keeps its slash.
fn without_slash(path: &str) -> &str {
    if path.contains(['?', '#']) { path } else { path.trim_end_matches('/') }
}

fn without_names(text: &str) -> (String, Vec<&str>) {
    let (mut template, mut names, mut rest) = (String::new(), Vec::new(), text);
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((name, behind)) = behind.split_once('}') else { break };
        template.push_str(before);
        template.push_str("{}");
        names.push(name);
        rest = behind;
    }
    (template + rest, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_of_one_server_are_equal() {
        for (one, other) in [
            ("https://crm.example", "https://crm.example/"),
            ("https://crm.example/v1", "HTTPS://CRM.Example:443/v1/"),
            ("http://crm.example:80", "http://crm.example"),
            ("https://crm.example:", "https://crm.example"),
            ("https://{a}.example/{b}", "https://{c}.example/{d}/"),
            ("/", ""),
            ("/v1/", "/v1"),
        ] {
            assert_eq!(server_url(one).0, server_url(other).0, "{one} {other}");
        }
    }

    #[test]
    fn urls_of_different_servers_differ() {
        for (one, other) in [
            ("https://crm.example", "http://crm.example"),
            ("https://crm.example/v1", "https://crm.example/V1"),
            ("https://crm.example:80", "https://crm.example"),
            ("https://crm.example:4430", "https://crm.example"),
            ("https://a@crm.example", "https://A@crm.example"),
            ("https://{a}.example", "https://a.example"),
            ("https://{a}.example/{b}", "https://{a}{b}.example"),
            ("https://crm.example/a/b", "https://crm.example/a"),
        ] {
            assert_ne!(server_url(one).0, server_url(other).0, "{one} {other}");
        }
    }

    #[test]
    fn variables_are_named_in_order() {
        assert_eq!(server_url("https://{a}.example/{b}").1, ["a", "b"]);
        assert_eq!(server_url("https://{a").1, Vec::<&str>::new());
    }
}
