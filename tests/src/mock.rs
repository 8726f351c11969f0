//! A server whose responses come from a function, and the requests that it has received.

use std::collections::HashMap;

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// Starts a server that responds to each request with what `respond` returns.
pub async fn server(respond: impl Fn(&Request) -> ResponseTemplate + Send + Sync + 'static) -> MockServer {
    struct Responder<F>(F);
    impl<F: Fn(&Request) -> ResponseTemplate + Send + Sync> Respond for Responder<F> {
        fn respond(&self, request: &Request) -> ResponseTemplate {
            (self.0)(request)
        }
    }
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(Responder(respond)).mount(&server).await;
    server
}

/// Returns a response with status 200 and this JSON.
pub fn json(text: impl Into<String>) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_raw(text.into(), "application/json")
}

/// Returns the requests that the server has received.
///
/// # Panics
///
/// Panics if the server does not record requests.
#[allow(clippy::expect_used, reason = "a test fails by a panic")]
pub async fn requests(server: &MockServer) -> Vec<Request> {
    server.received_requests().await.expect("requests are recorded")
}

/// Returns the query parameters of a request.
pub fn query(request: &Request) -> HashMap<String, String> {
    request.url.query_pairs().into_owned().collect()
}
