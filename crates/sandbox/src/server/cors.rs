//! Requests from pages of any origin: nothing here is secret, and no cookie authorises.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, ORIGIN,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

/// What a browser asks before it lets a page from elsewhere call this machine.
const LOCAL: HeaderName = HeaderName::from_static("access-control-allow-private-network");
/// What the operations ask for. `*` leaves `Authorization` out, so what else is asked for is named too.
const HEADERS: &str = "authorization, content-type, x-crypto-token, x-crypto-secret, x-sandbox-fault";
const METHODS: &str = "GET, POST, PATCH, DELETE";
/// What stands in answers beside the headers of the operation.
const EXPOSED: &str = "x-request-id, retry-after, allow, content-length, date";

/// Lets pages read answers with all their headers, and answers what browsers ask first: every method and every header
/// may be sent, as none of them is more secret than the others.
pub async fn for_pages(request: Request, next: Next) -> Response {
    let headers = request.headers();
    if !headers.contains_key(ORIGIN) {
        return next.run(request).await;
    }
    let question = if request.method() == Method::OPTIONS { headers.get(ACCESS_CONTROL_REQUEST_METHOD) } else { None };
    let mut response = match question {
        Some(method) => permission(method, headers),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    let names: Vec<String> = headers.keys().map(|name| name.as_str().to_owned()).collect();
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, with_tokens(EXPOSED, names.iter().map(String::as_str)));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

fn permission(method: &HeaderValue, headers: &HeaderMap) -> Response {
    let asked = headers.get_all(ACCESS_CONTROL_REQUEST_HEADERS).iter().filter_map(|value| value.to_str().ok());
    let names = asked.flat_map(|value| value.split(','));
    let headers = [
        (ACCESS_CONTROL_ALLOW_METHODS, with_tokens(METHODS, method.to_str().ok().into_iter())),
        (ACCESS_CONTROL_ALLOW_HEADERS, with_tokens(HEADERS, names)),
        (ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600")),
        (LOCAL, HeaderValue::from_static("true")),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

/// The list, and those of the others that are not in it; what is no token is left out.
fn with_tokens<'a>(list: &'static str, others: impl Iterator<Item = &'a str>) -> HeaderValue {
    let mut tokens: Vec<&str> = list.split(", ").collect();
    for other in others.map(str::trim) {
        let is_new = !tokens.iter().any(|token| token.eq_ignore_ascii_case(other));
        if is_new && Method::from_bytes(other.as_bytes()).is_ok() {
            tokens.push(other);
        }
    }
    HeaderValue::try_from(tokens.join(", ")).unwrap_or(HeaderValue::from_static(list))
}
