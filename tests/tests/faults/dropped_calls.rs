//! Calls that are dropped before they end.

use std::num::NonZeroU32;
use std::time::Duration;

use intum_client::Client;
use tests::{Fault, FaultyServer, Interruption, Phase};

use crate::{ATTEMPT, builder, deal, large_deal, server};

fn one_at_a_time(server: &FaultyServer) -> Client {
    builder(server.url()).max_in_flight(NonZeroU32::MIN).build().expect("a client")
}

/// Checks that the client continues: its only slot for a request in flight is free.
async fn goes_on(client: &Client, server: &FaultyServer) {
    let response = client.get_deal(1).send().await.expect("a response");
    assert_eq!(response.attempts(), 1);
    let log = server.log();
    assert_eq!((log.connections, log.most_in_flight), (2, 1));
}

#[tokio::test]
async fn dropping_a_call_closes_its_connection_and_frees_its_slot() {
    for phase in Phase::ALL {
        let server = server([Fault::Interrupts(phase, Interruption::Hang), Fault::json("{\"id\": 17}")]).await;
        let client = one_at_a_time(&server);
        let body = if phase == Phase::InRequestBody { large_deal() } else { deal() };
        let reached = server.until("the point", |log| match phase {
            Phase::BeforeRequest => log.connections == 1,
            Phase::InRequestBody => log.requests.len() == 1,
            _ => log.complete() == 1,
        });
        tokio::select! {
            result = client.create_deal(body).send() => panic!("{phase:?}: {result:?}"),
            _ = reached => {}
        }
        server.closed(1).await;
        goes_on(&client, &server).await;
    }
}

#[tokio::test]
async fn a_timeout_of_the_caller_closes_the_connection_and_frees_the_slot() {
    let faults = [Fault::Drips(b"HTTP/1.1 200 OK\r\n\r\n".into()), Fault::json("{\"id\": 17}")];
    let server = server(faults).await;
    let client = one_at_a_time(&server);
    let call = client.get_deal(1).send();
    tokio::time::timeout(ATTEMPT, call).await.expect_err("it does not end");
    let log = server.closed(1).await;
    assert_eq!((log.connections, log.complete()), (1, 1));
    goes_on(&client, &server).await;
}

#[tokio::test]
async fn dropping_a_call_between_attempts_sends_no_more() {
    let server = server([Fault::status("503 Service Unavailable", "", ""), Fault::json("{\"id\": 17}")]).await;
    let hour = Duration::from_secs(3600);
    let retry = intum_client::RetryPolicy::default().backoff(hour, hour);
    let options = intum_client::CallOptions::new().retry(retry).timeout(Duration::MAX);
    let client = one_at_a_time(&server);
    let patient = client.with_options(options);
    tokio::select! {
        result = patient.get_deal(1).send() => panic!("{result:?}"),
        _ = server.until("a request", |log| log.complete() == 1) => {}
    }
    // The slot is free during the backoff and after it.
    client.get_deal(1).send().await.expect("a response");
    assert_eq!(server.log().complete(), 2);
}

#[tokio::test]
async fn dropping_a_queued_call_takes_no_slot() {
    let faults = [Fault::Holds(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".into()), Fault::json("{}")];
    let server = server(faults).await;
    let client = one_at_a_time(&server);
    let first = client.clone();
    let first = tokio::spawn(async move { first.get_deal(1).send().await });
    server.until("a request", |log| log.complete() == 1).await;
    let waiting = client.create_deal(deal()).send();
    tokio::time::timeout(Duration::from_millis(50), waiting).await.expect_err("it waits for the first");
    server.release();
    first.await.expect("no panic").expect("a response");
    goes_on(&client, &server).await;
    assert!(server.log().requests.iter().all(|request| request.head.starts_with("GET")));
}
