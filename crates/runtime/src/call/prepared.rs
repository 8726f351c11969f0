//! A request that can be sent any number of times.

use bytes::Bytes;
use http::HeaderMap;
use reqwest::Url;

use crate::config::credentials::Credentials;
use crate::operation::Operation;
use crate::secret::SecretString;

/// A valid request of a call, which each attempt sends.
pub(super) struct PreparedRequest {
    pub(super) operation: &'static Operation,
    pub(super) path: String,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Bytes>,
    /// Whether the call sets the token itself, in one of the two places that the API takes it in.
    pub(super) has_own_token: bool,
    /// The secrets in the body, which a response may repeat.
    pub(super) secrets: Vec<SecretString>,
}

impl PreparedRequest {
    /// Returns the request of one attempt. What the call sets comes before a credential.
    pub(super) fn attempt(&self, credentials: Option<&Credentials>) -> reqwest::Request {
        let mut request = reqwest::Request::new(self.operation.method.clone(), self.url.clone());
        request.headers_mut().clone_from(&self.headers);
        if let Some(credentials) = credentials.filter(|_| !self.has_own_token) {
            for (name, value) in &credentials.headers {
                request.headers_mut().entry(name).or_insert_with(|| value.clone());
            }
            for (name, secret) in &credentials.query {
                request.url_mut().query_pairs_mut().append_pair(name, secret.expose());
            }
        }
        if let Some(body) = &self.body {
            *request.body_mut() = Some(body.clone().into());
        }
        request
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue, Method};

    use super::*;

    static OPERATION: Operation = Operation::new("get_deal", Method::PUT, "/deals/{id}", true);

    #[test]
    fn an_attempt_adds_credentials_and_replaces_no_header() {
        let header = |name, value| (HeaderName::from_static(name), HeaderValue::from_static(value));
        let request = PreparedRequest {
            operation: &OPERATION,
            path: "/deals/17".to_owned(),
            url: Url::parse("https://crm.example/deals/17").expect("a URL"),
            headers: HeaderMap::from_iter([header("x-trace", "1"), header("x-own", "call")]),
            body: Some(Bytes::from_static(b"{}")),
            has_own_token: false,
            secrets: Vec::new(),
        };
        let headers = HeaderMap::from_iter([header("x-token", "test-token"), header("x-own", "client")]);
        let credentials = Credentials { headers, ..Credentials::default() };
        for _ in 0..2 {
            let attempt = request.attempt(Some(&credentials));
            assert_eq!((attempt.method(), attempt.url().path()), (&Method::PUT, "/deals/17"));
            let sent = |name: &str| attempt.headers().get(name).and_then(|value| value.to_str().ok());
            assert_eq!(
                (sent("x-trace"), sent("x-token"), sent("x-own")),
                (Some("1"), Some("test-token"), Some("call"))
            );
            assert_eq!(attempt.body().and_then(|body| body.as_bytes()), Some(&b"{}"[..]));
        }
        assert_eq!(request.attempt(None).headers().len(), 2);
    }

    #[test]
    fn an_attempt_adds_a_token_to_the_query_unless_the_call_sets_one() {
        let request = |url: &str, has_own_token| PreparedRequest {
            operation: &OPERATION,
            path: "/deals/17".to_owned(),
            url: Url::parse(url).expect("a URL"),
            headers: HeaderMap::new(),
            body: None,
            has_own_token,
            secrets: Vec::new(),
        };
        let query = vec![("api_token", "test&token".into())];
        let credentials = Credentials { query, ..Credentials::default() };
        let url = |url: &str, has_own_token| {
            request(url, has_own_token).attempt(Some(&credentials)).url().as_str().to_owned()
        };
        assert_eq!(url("https://crm.example/deals", false), "https://crm.example/deals?api_token=test%26token");
        assert_eq!(
            url("https://crm.example/deals?q=%C5%BC", false),
            "https://crm.example/deals?q=%C5%BC&api_token=test%26token"
        );
        assert_eq!(url("https://crm.example/deals?api_token=own", true), "https://crm.example/deals?api_token=own");
    }
}
