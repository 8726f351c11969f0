//! What the clients do beyond one request: settings, options, checks, streams, upserts.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod blocking;
mod calls;
mod checks;
mod options;
mod promises;
mod rotation;
mod session;
mod upsert;
mod upsert_faults;

use std::collections::HashMap;

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// A server that answers what `answer` makes of a request.
async fn server(answer: impl Fn(&Request) -> ResponseTemplate + Send + Sync + 'static) -> MockServer {
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

fn json(text: impl Into<String>) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_raw(text.into(), "application/json")
}

async fn requests(server: &MockServer) -> Vec<Request> {
    server.received_requests().await.expect("requests are recorded")
}

fn query(request: &Request) -> HashMap<String, String> {
    request.url.query_pairs().into_owned().collect()
}

fn intum(server: &MockServer) -> intum_client::Client {
    intum_client::Client::new(&server.uri(), "test-token").expect("a client")
}

fn solos(server: &MockServer) -> solos_client::Client {
    solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client")
}
