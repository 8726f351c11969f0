//! What the generated client sends for every example that a vendor documents.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crm_contract::{Api, Operation};
use tests::{apis, difference};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

/// Sends the example with the client.
async fn send(api: Api, operation: &Operation, base_url: &str) {
    let example = operation.example.as_ref().expect("the operation has an example");
    let sent = (apis::of(api).send_example)(operation.id, example, base_url).await;
    sent.unwrap_or_else(|error| panic!("{}: {error}", operation.id));
}

/// Returns the request in a readable form, without what depends on the test's server.
fn wire(request: &Request) -> String {
    let mut text = format!("{} {}\n", request.method, request.url.path());
    let query: BTreeSet<(String, String)> = request.url.query_pairs().into_owned().collect();
    for (name, value) in query {
        writeln!(text, "    {name} = {value}").expect("a string");
    }
    let mut headers: Vec<String> = request
        .headers
        .iter()
        // The port differs each time; the tests have the feature `gzip`, which no document knows.
        .filter(|(name, _)| *name != "host" && *name != "accept-encoding")
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().expect("text")))
        // A release changes it, and nothing else of a request.
        .map(|header| header.replace(concat!("-client/", env!("CARGO_PKG_VERSION")), "-client/<version>"))
        .collect();
    headers.sort();
    text.extend(headers);
    if !request.body.is_empty() {
        write!(text, "\n{}\n", String::from_utf8_lossy(&request.body)).expect("a string");
    }
    text
}

async fn request_of(api: Api, operation: &Operation) -> Request {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(200).set_body_raw("{}", "application/json"))
        .mount(&server)
        .await;
    send(api, operation, &server.uri()).await;
    let mut requests = server.received_requests().await.expect("requests are recorded");
    assert_eq!(requests.len(), 1, "{}", operation.id);
    requests.remove(0)
}

/// Returns the differences between the request and the vendor's example.
fn differences(operation: &Operation, request: &Request) -> Vec<String> {
    let example = operation.example.as_ref().expect("the operation has an example");
    let mut differences = Vec::new();
    let mut compare = |what: &str, expected: String, found: String| {
        if expected != found {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    compare("method", operation.method.to_owned(), request.method.to_string());
    compare("path", example.path.to_owned(), request.url.path().to_owned());
    let expected: BTreeSet<(String, String)> =
        example.query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let found: BTreeSet<(String, String)> = request.url.query_pairs().into_owned().collect();
    compare("query", format!("{expected:?}"), format!("{found:?}"));
    let content_type = request.headers.get("content-type").map(|value| value.to_str().expect("text"));
    compare("content type", format!("{:?}", example.body.map(|_| "application/json")), format!("{content_type:?}"));
    let is_authorised = operation.security.iter().any(|way| {
        way.iter().all(|scheme| {
            let value = request.headers.get(scheme.name);
            value.is_some_and(|value| value.to_str().expect("text").starts_with(scheme.prefix))
        })
    });
    compare("authorised", "true".to_owned(), is_authorised.to_string());
    compare("api-version", "None".to_owned(), format!("{:?}", request.headers.get("api-version")));
    let sent = String::from_utf8(request.body.clone()).expect("text");
    match example.body {
        Some(body) => differences.extend(difference(body, &sent)),
        None => compare("body", String::new(), sent),
    }
    differences
}

#[tokio::test]
async fn every_documented_example_is_what_the_client_sends() {
    for api in Api::ALL {
        for operation in api.operations().iter().filter(|operation| operation.example.is_some()) {
            let request = request_of(*api, operation).await;
            assert_eq!(differences(operation, &request), Vec::<String>::new(), "{}", operation.id);
            // The snapshot of an example that is gone fails `cargo xtask test`.
            insta::assert_snapshot!(format!("{}_{}", api.name(), operation.id), wire(&request));
        }
    }
}
