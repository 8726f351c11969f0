//! The base URL of an API, and the URLs of requests.

use std::net::IpAddr;
use std::str::FromStr;

use reqwest::Url;

use super::config_error::ConfigError;

/// Checks the base URL of an API and returns it without a slash at the end of its path.
///
/// Plain HTTP exposes credentials to the network. It is allowed for loopback addresses and for `plain_http_hosts`.
///
/// # Errors
///
/// The text is not an HTTP URL with a host, or has a query, a fragment or credentials, or plain HTTP is not allowed. The
/// error names `setting` and does not show the text.
pub(crate) fn check_base_url(
    setting: &'static str,
    text: &str,
    plain_http_hosts: &[String],
) -> Result<Url, ConfigError> {
    let mut url = Url::parse(text).map_err(|error| ConfigError::new(setting, parse_problem(text, error)))?;
    let authority = text.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or_default());
    let host = url.host_str().unwrap_or_default();
    let violation = if authority.is_none() && !matches!(url.scheme(), "http" | "https") {
        // `crm.example:8080` parses as a URL with the scheme `crm.example`.
        NO_SCHEME
    } else if !matches!(url.scheme(), "http" | "https") || authority.is_none_or(str::is_empty) {
        "it must begin with https:// (or http://) and a host"
    } else if text.contains(|each: char| each.is_whitespace() || each.is_control() || each == '\\') {
        "it has a space, a line break or a backslash, maybe at its end: remove it"
    } else if authority.is_some_and(|authority| authority.contains('@')) {
        "it has a user name or a password: remove them; credentials are settings of their own"
    } else if url.query().is_some() || url.fragment().is_some() {
        "it has a query (`?`) or a fragment (`#`): remove it; a parameter for all calls is set by `CallOptions::query`"
    } else if url.scheme() == "http" && !is_loopback(host) && !plain_http_hosts.iter().any(|each| is_host(each, host)) {
        "it begins with http://, which exposes the credentials to the network: write https://, or allow plain HTTP \
         to this host with `allow_plain_http_to`"
    } else {
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        return Ok(url);
    };
    Err(ConfigError::new(setting, violation))
}

type ParseError = <Url as FromStr>::Err;

const NO_SCHEME: &str = "it has no scheme: put https:// before the host";

/// Returns what is wrong with a text that is not a URL, and what to do. The text is not shown: it may be a secret that
/// was set by mistake.
fn parse_problem(text: &str, error: ParseError) -> &'static str {
    match error {
        _ if text.trim().is_empty() => "it is empty: write https:// and the host",
        ParseError::RelativeUrlWithoutBase if text.contains("://") => {
            "it begins with a character that no URL begins with, maybe a quote: begin with https://"
        }
        ParseError::RelativeUrlWithoutBase => NO_SCHEME,
        ParseError::EmptyHost => "it has no host: write one after https://",
        ParseError::InvalidPort => "its port is not a number from 1 to 65535: write https://host or https://host:port",
        ParseError::InvalidIpv4Address => "its host is a number and not an IPv4 address",
        ParseError::InvalidIpv6Address => "its host is not an IPv6 address: write one in brackets, https://[::1]",
        ParseError::IdnaError | ParseError::InvalidDomainCharacter => {
            "its host has a character that is not allowed in a host name"
        }
        _ => "it is not a URL: write https:// and the host",
    }
}

/// Returns whether a host as somebody wrote it is the host of a URL, which is in lower case, with brackets around IPv6.
fn is_host(written: &str, host: &str) -> bool {
    let bracketed =
        if written.contains(':') && !written.starts_with('[') { format!("[{written}]") } else { written.to_owned() };
    Url::parse(&format!("http://{bracketed}")).is_ok_and(|url| url.host_str() == Some(host))
}

/// Returns whether the base URL is plain HTTP to this machine, which must not go through a proxy.
pub(crate) fn is_plain_loopback(base_url: &Url) -> bool {
    base_url.scheme() == "http" && base_url.host_str().is_some_and(is_loopback)
}

/// Returns the URL of a request: the base URL with the request's path appended.
///
/// The part before the path is not parsed again.
pub(crate) fn url_of(base_url: &Url, path: &str, query: &str) -> Url {
    let mut url = base_url.clone();
    url.set_path(&format!("{}{path}", base_url.path().trim_end_matches('/')));
    if !query.is_empty() {
        url.set_query(Some(query));
    }
    url
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<Url, String> {
        check_base_url("base URL", text, &["CRM.intra.example".to_owned(), "fd00::1".to_owned()])
            .map_err(|error| error.to_string())
    }

    #[test]
    fn the_url_of_a_request_is_that_of_the_joined_text() {
        for base in
            ["https://crm.example", "https://crm.example:8443/a", "https://crm.example/a%20b/ż///", "http://[::1]:80"]
        {
            for (path, query) in [
                ("/crm/deals.json", ""),
                ("/crm/deals/17.json", "page=1&name=%C5%BC+%26"),
                ("/crm/a%2Fb%3F%23/%F0%9F%98%80", "q=a'b,c|d"),
                ("/", "a"),
            ] {
                let separator = if query.is_empty() { "" } else { "?" };
                let whole = Url::parse(&format!("{}{path}{separator}{query}", base.trim_end_matches('/')));
                assert_eq!(Ok(url_of(&check(base).expect("a base URL"), path, query)), whole);
            }
        }
    }

    #[test]
    fn keeps_a_path_without_its_last_slash() {
        let url = check("https://crm.example/prefix/").expect("a base URL");
        assert_eq!(url.as_str(), "https://crm.example/prefix");
    }

    #[test]
    fn allows_plain_http_to_loopback_and_to_hosts_that_are_named() {
        for url in [
            "http://127.0.0.1:80",
            "http://localhost",
            "http://[::1]:8080/a",
            "http://crm.intra.example",
            "http://[fd00::1]",
        ] {
            assert!(check(url).is_ok(), "{url}");
        }
        for url in ["http://crm.example", "http://10.0.0.1", "http://localhost.example", "http://127.0.0.1.example"] {
            assert!(check(url).is_err_and(|message| message.contains("allow_plain_http_to")), "{url}");
        }
    }

    #[test]
    fn the_message_says_what_is_wrong_and_what_to_do() {
        for (url, says) in [
            ("crm.example", "no scheme: put https:// before the host"),
            ("crm.example/path", "no scheme"),
            ("//crm.example", "no scheme"),
            ("crm.example:8080", "no scheme"),
            ("localhost:8080/path", "no scheme"),
            ("\"https://crm.example\"", "maybe a quote"),
            ("", "empty"),
            (" \n", "empty"),
            ("https://", "no host"),
            ("https:crm.example", "must begin with https:// (or http://) and a host"),
            ("ftp://crm.example", "must begin with https://"),
            ("https://crm.example:port", "port is not a number"),
            ("https://crm.example:99999", "port is not a number"),
            ("https://1.2.3.4.5", "not an IPv4 address"),
            ("https://[::1", "not an IPv6 address"),
            ("https://crm<>.example", "not allowed in a host name"),
            ("https://crm.example\n", "remove it"),
            (" https://crm.example", "remove it"),
            ("https://user@crm.example", "remove them"),
            ("https://crm.example?a=b", "`CallOptions::query`"),
        ] {
            let message = check(url).expect_err(url);
            assert!(message.contains(says) && message.starts_with("the setting `base URL`"), "{url}: {message}");
            assert!(!message.contains("relative URL") && !message.contains("crm.example"), "{url}: {message}");
        }
    }

    #[test]
    fn rejects_other_texts_without_showing_them() {
        for url in [
            "crm-7f3a.example",
            "ftp://crm-7f3a.example",
            "https:///7f3a",
            "https://user:7f3a@crm.example",
            "https://crm.example?key=7f3a",
            "https://crm.example/#7f3a",
            "https://crm-7f3a.example/a b",
            "",
        ] {
            assert!(check(url).is_err_and(|message| !message.contains("7f3a")), "{url}");
        }
    }
}
