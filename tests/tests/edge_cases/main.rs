//! Edge cases of values, URLs, responses and errors.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod addresses;
mod amounts;
mod buffers;
mod credentials;
mod custom_fields;
mod errors;
mod fields;
mod formats;
mod integers;
mod response_forms;
mod response_shapes;
mod unicode;

use intum_client::types::{Deal, DealPatch};
use intum_client::{Client, Error};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

async fn server(response: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(response).mount(&server).await;
    server
}

async fn json_server(body: &str) -> MockServer {
    server(ResponseTemplate::new(200).set_body_raw(body.as_bytes(), "application/json")).await
}

fn client(url: &str) -> Client {
    Client::new(url, "test-token").expect("a client")
}

/// Returns the violations of a request that was rejected before it was sent.
fn violations(error: &Error) -> Vec<String> {
    assert!(error.is_invalid() && error.is_validation() && error.attempts() == 0, "{error}");
    error.violations().iter().map(ToString::to_string).collect()
}

async fn only_request(server: &MockServer) -> Request {
    let mut requests = server.received_requests().await.expect("requests are recorded");
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

async fn get_deal(body: &str) -> Deal {
    let server = json_server(body).await;
    let response = client(&server.uri()).get_deal(1).send().await.expect("a response");
    response.into_inner().into_object().expect("a deal")
}

/// The body of an update with this patch.
async fn update_body(patch: DealPatch) -> String {
    let server = json_server("{}").await;
    client(&server.uri()).update_deal(1, patch).send().await.expect("a response");
    String::from_utf8(only_request(&server).await.body).expect("text")
}
