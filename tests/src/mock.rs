//! A server that answers what a function makes of each request, and what it was asked.

use std::collections::HashMap;

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// Starts a server that answers what `answer` makes of a request.
pub async fn server(answer: impl Fn(&Request) -> ResponseTemplate + Send + Sync + 'static) -> MockServer {
    struct Answer<F>(F);
    impl<F: Fn(&Request) -> ResponseTemplate + Send + Sync> Respond for Answer<F> {
        fn respond(&self, request: &Request) -> ResponseTemplate {
            (self.0)(request)
        }
    }
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(Answer(answer)).mount(&server).await;
    server
}

/// Returns a success with this JSON.
pub fn json(text: impl Into<String>) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_raw(text.into(), "application/json")
}

/// Returns the requests that the server has received.
///
/// # Panics
///
/// Where the server records none.
#[allow(clippy::expect_used, reason = "a test fails by a panic")]
pub async fn requests(server: &MockServer) -> Vec<Request> {
    server.received_requests().await.expect("requests are recorded")
}

/// Returns the parameters in the query of a request.
pub fn query(request: &Request) -> HashMap<String, String> {
    request.url.query_pairs().into_owned().collect()
}
