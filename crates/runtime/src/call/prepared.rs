//! A request that can be sent any number of times.

use bytes::Bytes;
use http::HeaderMap;
use reqwest::Url;

use crate::operation::Operation;
use crate::secret::SecretString;

/// A valid request of a call, which each attempt sends.
pub(super) struct PreparedRequest {
    pub(super) operation: &'static Operation,
    pub(super) path: String,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Bytes>,
    /// The secrets in the body, which a response may repeat.
    pub(super) secrets: Vec<SecretString>,
}

impl PreparedRequest {
    /// Returns the request of one attempt. A header of the call comes before a credential of that name.
    pub(super) fn attempt(&self, credentials: Option<&HeaderMap>) -> reqwest::Request {
        let mut request = reqwest::Request::new(self.operation.method.clone(), self.url.clone());
        request.headers_mut().clone_from(&self.headers);
        for (name, value) in credentials.into_iter().flatten() {
            request.headers_mut().entry(name).or_insert_with(|| value.clone());
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
            secrets: Vec::new(),
        };
        let credentials = HeaderMap::from_iter([header("x-token", "test-token"), header("x-own", "client")]);
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
}
