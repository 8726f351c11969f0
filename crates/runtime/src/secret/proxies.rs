//! The credentials of the proxies that the environment names.

use crate::session::proxies::proxy_url;

/// The variables that the HTTP client reads.
const VARIABLES: [&str; 6] = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// User names and passwords, percent-encoded as they stand there.
pub(super) fn proxy_credentials() -> Vec<String> {
    let urls = VARIABLES.iter().filter_map(|name| proxy_url(&std::env::var(name).ok()?));
    urls.flat_map(|url| [url.username().to_owned(), url.password().unwrap_or_default().to_owned()]).collect()
}
