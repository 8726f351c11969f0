//! CORS for pages of any origin: nothing here is secret, and no cookie authorises a request.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, ORIGIN,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

/// Allows a public page to call a server on this machine.
const PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-allow-private-network");
/// The headers of the operations. They are listed because `*` does not include `Authorization`.
const HEADERS: &str = "authorization, content-type, x-crypto-token, x-crypto-secret, x-sandbox-fault";
const METHODS: &str = "GET, POST, PATCH, DELETE";
/// Headers that are exposed in every response.
const EXPOSED: &str = "x-request-id, retry-after, allow, content-length, date";

/// Lets pages read responses with all their headers, and responds to preflight requests.
///
/// Every method and every requested header is allowed.
pub async fn allow_any_origin(request: Request, next: Next) -> Response {
    let headers = request.headers();
    if !headers.contains_key(ORIGIN) {
        return next.run(request).await;
    }
    let preflight = if request.method() == Method::OPTIONS { headers.get(ACCESS_CONTROL_REQUEST_METHOD) } else { None };
    let mut response = match preflight {
        Some(method) => preflight_response(method, headers),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    let names: Vec<String> = headers.keys().map(|name| name.as_str().to_owned()).collect();
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, with_tokens(EXPOSED, names.iter().map(String::as_str)));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

fn preflight_response(method: &HeaderValue, headers: &HeaderMap) -> Response {
    let requested = headers.get_all(ACCESS_CONTROL_REQUEST_HEADERS).iter().filter_map(|value| value.to_str().ok());
    let names = requested.flat_map(|value| value.split(','));
    let headers = [
        (ACCESS_CONTROL_ALLOW_METHODS, with_tokens(METHODS, method.to_str().ok().into_iter())),
        (ACCESS_CONTROL_ALLOW_HEADERS, with_tokens(HEADERS, names)),
        (ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600")),
        (PRIVATE_NETWORK, HeaderValue::from_static("true")),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

/// Appends the tokens that are not in the list. What is not a token is left out.
fn with_tokens<'a>(list: &'static str, more: impl Iterator<Item = &'a str>) -> HeaderValue {
    let mut tokens: Vec<&str> = list.split(", ").collect();
    for token in more.map(str::trim) {
        let is_new = !tokens.iter().any(|each| each.eq_ignore_ascii_case(token));
        if is_new && Method::from_bytes(token.as_bytes()).is_ok() {
            tokens.push(token);
        }
    }
    HeaderValue::try_from(tokens.join(", ")).unwrap_or(HeaderValue::from_static(list))
}
