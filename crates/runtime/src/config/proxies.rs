//! Proxies: `reqwest` would skip one that it cannot use and send directly.

use std::env::{self, VarError};

use reqwest::Url;

use super::config_error::ConfigError;

/// Why a proxy cannot be used. Its value may hold a password and is not shown.
const VIOLATION: &str = if cfg!(feature = "socks") {
    "the proxy must be `http://host:port`, `https://host:port`, or one of socks4, socks4a, socks5 and socks5h"
} else {
    "the proxy must be `http://host:port` or `https://host:port`; for socks4, socks4a, socks5 and socks5h, enable the \
     feature `socks`"
};

/// Checks a proxy that the caller set.
///
/// `reqwest` shows the scheme of a proxy in its debug output only.
///
/// # Errors
///
/// The scheme is not one that `reqwest` supports.
pub(crate) fn check_proxy(proxy: &reqwest::Proxy) -> Result<(), ConfigError> {
    let text = format!("{proxy:?}");
    let scheme = text.split_once("scheme: \"").and_then(|(_, rest)| rest.split_once('"')).map(|(scheme, _)| scheme);
    match scheme {
        Some(scheme) if !is_known(scheme) => Err(ConfigError::new("proxy", VIOLATION)),
        _ => Ok(()),
    }
}

/// Checks the environment variables that `reqwest` reads if no proxy is set.
///
/// The variables for both schemes are checked whatever the base URL, since an invalid value is a mistake anyway.
///
/// # Errors
///
/// A variable holds a proxy that cannot be used.
pub(crate) fn check_environment(base_url: &Url) -> Result<(), ConfigError> {
    // In a CGI program `HTTP_PROXY` may come from a header of the request, so `reqwest` reads no variable there.
    if env::var_os("REQUEST_METHOD").is_some() {
        return Ok(());
    }
    let https = check_variable(["HTTPS_PROXY", "https_proxy"])?;
    let http = check_variable(["HTTP_PROXY", "http_proxy"])?;
    let is_set = if base_url.scheme() == "https" { https } else { http };
    if !is_set {
        check_variable(["ALL_PROXY", "all_proxy"])?;
    }
    Ok(())
}

/// Returns whether the first of the variables that is set names a proxy.
fn check_variable(names: [&'static str; 2]) -> Result<bool, ConfigError> {
    for name in names {
        match env::var(name) {
            Ok(value) if value.is_empty() => return Ok(false),
            Ok(value) if is_usable(&value) => return Ok(true),
            Ok(_) | Err(VarError::NotUnicode(_)) => return Err(ConfigError::new(name, VIOLATION)),
            Err(VarError::NotPresent) => {}
        }
    }
    Ok(false)
}

/// Returns whether `reqwest` accepts the value: a URL, maybe without `http://`.
fn is_usable(value: &str) -> bool {
    let is_uri = value.parse::<http::Uri>().is_ok_and(|uri| uri.authority().is_some());
    is_uri && proxy_url(value).is_some_and(|url| url.has_host() && is_known(url.scheme()))
}

/// Parses the URL of a proxy, maybe without `http://`.
fn proxy_url(value: &str) -> Option<Url> {
    if value.contains("://") { Url::parse(value).ok() } else { Url::parse(&format!("http://{value}")).ok() }
}

fn is_known(scheme: &str) -> bool {
    matches!(scheme, "http" | "https")
        || cfg!(feature = "socks") && matches!(scheme, "socks4" | "socks4a" | "socks5" | "socks5h")
}

/// The variables that the HTTP client reads.
const VARIABLES: [&str; 6] = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// Returns the user names and passwords of the proxies that the environment names, percent-encoded as they are set.
pub(crate) fn proxy_credentials() -> Vec<String> {
    let urls = VARIABLES.iter().filter_map(|name| proxy_url(&env::var(name).ok()?));
    urls.flat_map(|url| [url.username().to_owned(), url.password().unwrap_or_default().to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_that_reqwest_accepts_is_usable() {
        for value in [
            "http://proxy:3128",
            "https://user:pass@proxy",
            "http://[::1]:8080/",
            "proxy.example",
            "proxy:3128",
            "user:pass@proxy:3128",
            "127.0.0.1:1",
            "HTTP://proxy",
        ] {
            assert!(is_usable(value), "{value}");
        }
        for value in [
            "socks://proxy:1080",
            "ftp://proxy",
            "http://",
            "://proxy",
            " http://proxy",
            "a b",
            "/proxy",
            "htp://a:b@c",
        ] {
            assert!(!is_usable(value), "{value}");
        }
        assert_eq!(is_usable("socks5h://proxy:1080"), cfg!(feature = "socks"));
    }

    #[test]
    fn rejects_a_proxy_of_an_unknown_scheme_without_showing_it() {
        let proxy = |url: &str| reqwest::Proxy::all(url).expect("reqwest takes it");
        for url in ["ftp://user:7f3a@proxy", "socks://7f3a"] {
            for proxy in
                [proxy(url), reqwest::Proxy::http(url).expect("a proxy"), reqwest::Proxy::https(url).expect("a proxy")]
            {
                let error = check_proxy(&proxy).expect_err("invalid");
                assert!(!format!("{error} {error:?}").contains("7f3a"), "{error:?}");
            }
        }
        let custom = reqwest::Proxy::custom(|_| None::<&str>);
        for proxy in [proxy("http://proxy"), proxy("proxy:3128"), custom] {
            check_proxy(&proxy).expect("it can be used");
        }
    }

    /// Variables that cargo sets for each test stand in for those of a proxy.
    #[test]
    fn the_first_variable_that_is_set_counts() {
        const UNSET: &str = "CRM_CLIENT_TEST_UNSET";
        // It is the name of a host, and the licence's file is empty.
        const HOST: &str = "CARGO_PKG_NAME";
        const EMPTY: &str = "CARGO_PKG_LICENSE_FILE";
        const SENTENCE: &str = "CARGO_PKG_DESCRIPTION";
        for (names, expected) in [
            ([UNSET, UNSET], Some(false)),
            ([UNSET, HOST], Some(true)),
            ([HOST, SENTENCE], Some(true)),
            ([EMPTY, HOST], Some(false)),
            ([UNSET, SENTENCE], None),
            ([SENTENCE, HOST], None),
        ] {
            let found = check_variable(names);
            assert_eq!(found.as_ref().ok(), expected.as_ref(), "{names:?}");
            assert!(found.is_ok() || found.is_err_and(|error| error.setting() == SENTENCE));
        }
        let url = proxy_url("user:pass@proxy:3128").expect("a URL");
        assert_eq!(
            (url.scheme(), url.username(), url.password(), url.port()),
            ("http", "user", Some("pass"), Some(3128))
        );
        assert!(proxy_url("https://proxy").is_some_and(|url| url.scheme() == "https") && proxy_url("://").is_none());
    }
}
