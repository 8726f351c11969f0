//! Where requests go.

use std::net::IpAddr;

use reqwest::Url;

use super::config_error::ConfigError;

/// Checks the base URL of an API and gives it without a slash at its end.
///
/// A path in it is kept; a query, a fragment and credentials are refused. Plain HTTP shows credentials to everyone on
/// the way: it is for loopback addresses, and for the hosts in `plain_http_hosts`.
pub(crate) fn check_base_url(
    setting: &'static str,
    text: &str,
    plain_http_hosts: &[String],
) -> Result<String, ConfigError> {
    let url = Url::parse(text).map_err(|error| ConfigError::new(setting, error))?;
    let authority = text.split_once("://").map(|(_, rest)| rest.split('/').next().unwrap_or_default());
    let host = url.host_str().unwrap_or_default();
    let problem = if !matches!(url.scheme(), "http" | "https") || authority.is_none_or(str::is_empty) {
        "it must begin with https:// or http:// and a host"
    } else if text.contains(|each: char| each.is_whitespace() || each.is_control() || each == '\\') {
        "it must have no space, no control character and no backslash"
    } else if authority.is_some_and(|authority| authority.contains('@')) {
        "it must have no user name and no password"
    } else if url.query().is_some() || url.fragment().is_some() {
        "it must have no query and no fragment"
    } else if url.scheme() == "http" && !is_loopback(host) && !plain_http_hosts.iter().any(|each| is_host(each, host)) {
        "it must begin with https://, since http:// shows the credentials to everyone on the way; for a host where \
         that is meant, use `allow_plain_http_to`"
    } else {
        return Ok(url.as_str().trim_end_matches('/').to_owned());
    };
    Err(ConfigError::new(setting, problem))
}

/// Whether a host that somebody wrote is the one of a URL, where it is in lower case, and an IPv6 address in brackets.
fn is_host(written: &str, host: &str) -> bool {
    let bracketed =
        if written.contains(':') && !written.starts_with('[') { format!("[{written}]") } else { written.to_owned() };
    Url::parse(&format!("http://{bracketed}")).is_ok_and(|url| url.host_str() == Some(host))
}

/// Whether the base URL stands for plain HTTP that does not leave the machine: a proxy would make it leave.
pub(crate) fn is_plain_loopback(base_url: &str) -> bool {
    Url::parse(base_url).is_ok_and(|url| url.scheme() == "http" && url.host_str().is_some_and(is_loopback))
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<String, String> {
        check_base_url("base URL", text, &["CRM.intra.example".to_owned(), "fd00::1".to_owned()])
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_path_is_kept_without_a_slash_at_its_end() {
        assert_eq!(check("https://crm.example/prefix/").as_deref(), Ok("https://crm.example/prefix"));
    }

    #[test]
    fn plain_http_is_for_loopback_and_for_hosts_that_are_named() {
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
    fn what_is_no_base_url_is_refused_and_not_shown() {
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
