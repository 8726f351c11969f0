//! Limits of request rate and of requests in flight.

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use tests::{Fault, Interruption, Phase};

use crate::{builder, deal, failed, server};

fn number(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).expect("not zero")
}

#[tokio::test]
async fn clones_share_the_limit_of_requests_in_flight() {
    let server = server([Fault::Holds(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".into())]).await;
    let client = builder(server.url()).max_in_flight(number(2)).build().expect("a client");
    let clones: Vec<_> = (0..8).map(|_| client.clone()).collect();
    let calls = join_all(clones.iter().map(|client| client.get_deal(1).send()));
    let release = async {
        server.until("two requests", |log| log.requests.len() == 2).await;
        server.release();
    };
    let (responses, ()) = tokio::join!(calls, release);
    assert!(responses.iter().all(Result::is_ok));
    let log = server.log();
    assert_eq!((log.complete(), log.most_in_flight), (8, 2));
}

#[tokio::test]
async fn clones_share_one_request_rate() {
    let server = server([Fault::json("{}")]).await;
    let client = builder(server.url()).max_requests_per_second(number(50)).build().expect("a client");
    let clones: Vec<_> = (0..11).map(|_| client.clone()).collect();
    let begin = Instant::now();
    let responses = join_all(clones.iter().map(|client| client.get_deal(1).send())).await;
    assert!(responses.iter().all(Result::is_ok));
    // Ten gaps of a fiftieth of a second, and no burst.
    assert!(begin.elapsed() >= Duration::from_millis(190), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn a_429_halves_the_rate_of_all_clones() {
    let busy = Fault::status("429 Too Many Requests", "retry-after: 0\r\n", "");
    let server = server([busy, Fault::json("{}")]).await;
    let client = builder(server.url()).max_requests_per_second(number(50)).build().expect("a client");
    failed(client.create_deal(deal()).send()).await;
    let clones: Vec<_> = (0..6).map(|_| client.clone()).collect();
    let begin = Instant::now();
    let responses = join_all(clones.iter().map(|client| client.get_deal(1).send())).await;
    assert!(responses.iter().all(Result::is_ok));
    // Eleven gaps instead of five.
    assert!(begin.elapsed() >= Duration::from_millis(200), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn a_429_pauses_all_clones_for_its_retry_after() {
    let busy = Fault::status("429 Too Many Requests", "retry-after: 1\r\n", "");
    let server = server([busy, Fault::json("{}")]).await;
    let client = builder(server.url()).max_in_flight(number(4)).build().expect("a client");
    failed(client.create_deal(deal()).send()).await;
    let begin = Instant::now();
    client.clone().get_deal(1).send().await.expect("a response");
    assert!(begin.elapsed() >= Duration::from_millis(900), "{:?}", begin.elapsed());
}

/// The 429 pauses the client for a second, longer than the call has. The error is the 429, not the pause.
#[tokio::test]
async fn returns_the_429_when_no_time_is_left_for_a_retry() {
    let server = server([Fault::status("429 Too Many Requests", "", "")]).await;
    let paced = builder(server.url()).max_in_flight(number(1)).timeout(Duration::from_millis(800));
    let error = failed(paced.build().expect("a client").get_deal(1).send()).await;
    assert!(error.is_rate_limited() && error.is_retryable(), "{error}");
    assert!(error.to_string().contains("no time is left for another attempt"), "{error}");
    assert_eq!((error.attempts(), server.log().complete()), (1, 1));
}

#[tokio::test]
async fn a_call_that_times_out_in_the_queue_is_not_sent() {
    let server = server([Fault::Interrupts(Phase::AfterRequest, Interruption::Hang)]).await;
    let client = builder(server.url()).max_in_flight(number(1)).build().expect("a client");
    let first = client.clone();
    let first = tokio::spawn(async move { first.get_deal(1).send().await });
    server.until("a request", |log| log.complete() == 1).await;
    let hasty = client.with_options(intum_client::CallOptions::new().timeout(Duration::from_millis(50)));
    let error = failed(hasty.create_deal(deal()).send()).await;
    assert!(error.is_timeout() && error.is_retryable() && !error.is_outcome_unknown(), "{error}");
    assert!(error.attempts() == 0 && error.advice().contains("nothing was sent"), "{error}");
    first.abort();
    assert_eq!(server.closed(1).await.requests.len(), 1);
}
