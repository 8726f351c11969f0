//! Responses without an end: dripping and flooding.

use futures_util::future::join_all;
use intum_client::ErrorBody;
use tests::{Fault, FaultyServer};

use crate::{ATTEMPT, ATTEMPTS, HASTY_ATTEMPTS, builder, client, deal, failed, hasty_client, server, status};

const CHUNKED: &str = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";

/// Checks that the server received this many requests and that the client closed each connection.
async fn was_asked_and_left(server: &FaultyServer, requests: usize) {
    let log = server.closed(requests).await;
    assert_eq!((log.connections, log.complete()), (requests, requests));
}

#[tokio::test]
async fn a_dripping_response_ends_with_the_attempt() {
    // A status line, a header and a body that never end.
    let responses = [("HTTP/1.1 200", None), ("HTTP/1.1 200 OK\r\nx-a: ", None), (CHUNKED, Some(200))];
    join_all(responses.map(|(begin, responded)| async move {
        let begin = if responded.is_some() { format!("{begin}ffffff\r\n") } else { begin.to_owned() };
        let server = server([Fault::Drips(begin.clone().into_bytes())]).await;
        let error = failed(hasty_client(server.url()).get_deal(1).send()).await;
        assert!(error.is_timeout() && error.is_retryable(), "{begin:?}: {error}");
        assert_eq!((error.attempts(), status(&error)), (HASTY_ATTEMPTS, responded), "{begin:?}");
        was_asked_and_left(&server, 2).await;
    }))
    .await;
}

#[tokio::test]
async fn sends_a_create_once_when_its_response_drips() {
    let server = server([Fault::Drips(format!("{CHUNKED}ffffff\r\n").into_bytes())]).await;
    let error = failed(hasty_client(server.url()).create_deal(deal()).send()).await;
    assert!(error.is_timeout() && error.is_outcome_unknown(), "{error}");
    assert_eq!((error.attempts(), status(&error)), (1, Some(200)));
    was_asked_and_left(&server, 1).await;
}

#[tokio::test]
async fn an_error_keeps_what_has_come_of_a_body_that_never_ends() {
    let begin = "HTTP/1.1 422 Unprocessable Entity\r\ncontent-length: 100000\r\n\r\n{\"errors\":";
    let server = server([Fault::Drips(begin.into())]).await;
    let error = failed(hasty_client(server.url()).create_deal(deal()).send()).await;
    assert!(error.is_validation() && !error.is_timeout() && !error.is_outcome_unknown(), "{error}");
    let body = error.body().expect("a body");
    assert!(body.text().starts_with("{\"errors\":") && body.is_truncated(), "{body:?}");
    was_asked_and_left(&server, 1).await;
}

/// The timeout of the call ends an attempt that has more time.
#[tokio::test]
async fn the_timeout_of_a_call_ends_an_attempt() {
    let server = server([Fault::Drips(format!("{CHUNKED}ffffff\r\n").into_bytes())]).await;
    let client = builder(server.url()).timeout(ATTEMPT).build().expect("a client");
    let error = failed(client.get_deal(1).send()).await;
    assert!(error.is_timeout() && error.is_retryable(), "{error}");
    assert_eq!((error.attempts(), status(&error)), (1, Some(200)));
    was_asked_and_left(&server, 1).await;
}

#[tokio::test]
async fn reads_an_unbounded_body_up_to_the_limit_without_a_retry() {
    let piece = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    let server = server([Fault::Floods(CHUNKED.into(), piece.into_bytes())]).await;
    let client = builder(server.url()).body_limit(1024 * 1024).build().expect("a client");
    let error = failed(client.get_deal(1).send()).await;
    assert!(error.is_too_large() && !error.is_retryable(), "{error}");
    assert_eq!((error.attempts(), status(&error)), (1, Some(200)));
    let error = failed(client.create_deal(deal()).send()).await;
    assert!(error.is_too_large() && error.is_outcome_unknown(), "{error}");
    was_asked_and_left(&server, 2).await;
}

#[tokio::test]
async fn reads_an_unbounded_error_body_up_to_its_limit() {
    let begin = "HTTP/1.1 400 Bad Request\r\ntransfer-encoding: chunked\r\n\r\n";
    let server = server([Fault::Floods(begin.into(), format!("1000\r\n{}\r\n", "x".repeat(0x1000)).into())]).await;
    let error = failed(client(server.url()).get_deal(1).send()).await;
    assert!(error.is_validation(), "{error}");
    let body = error.body().expect("a body");
    assert!(body.bytes().len() == ErrorBody::LIMIT && body.is_truncated());
    was_asked_and_left(&server, 1).await;
}

#[tokio::test]
async fn rejects_an_unbounded_response_head() {
    for piece in ["x-a: 1\r\n", "x"] {
        let server = server([Fault::Floods(b"HTTP/1.1 200 OK\r\n".into(), piece.repeat(4096).into_bytes())]).await;
        let error = failed(client(server.url()).get_deal(1).send()).await;
        assert!(error.is_retryable() && !error.is_timeout(), "{error}");
        assert_eq!((error.attempts(), status(&error)), (ATTEMPTS, None));
        was_asked_and_left(&server, 3).await;
    }
}

/// Each interim response announces that the final one is yet to come.
#[tokio::test]
async fn unbounded_interim_responses_end_with_the_attempt() {
    let piece = "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(16);
    let server = server([Fault::Floods(Vec::new(), piece.into_bytes())]).await;
    let client = hasty_client(server.url());
    let error = failed(client.create_deal(deal()).send()).await;
    assert!(error.is_timeout() && error.is_outcome_unknown(), "{error}");
    was_asked_and_left(&server, 1).await;
}
