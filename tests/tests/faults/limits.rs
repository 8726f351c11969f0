//! Limits: deadlines, the largest settings, and memory.

use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use intum_client::{CallOptions, ClientBuilder, RetryBudget, RetryPolicy};
use tests::Fault;

use crate::{builder, client, deal, failed, server};

#[tokio::test]
async fn a_deadline_in_the_past_sends_nothing() {
    let server = server([Fault::json("{}")]).await;
    let past = CallOptions::new().deadline(Instant::now());
    let client = client(server.url()).with_options(past);
    for error in [failed(client.get_deal(1).send()).await, failed(client.create_deal(deal()).send()).await] {
        assert!(error.is_timeout() && !error.is_outcome_unknown() && error.attempts() == 0, "{error}");
        assert!(error.advice().contains("nothing was sent"), "{error}");
    }
    assert_eq!(server.log().connections, 0);
}

#[tokio::test]
async fn a_call_without_any_time_sends_nothing() {
    let server = server([Fault::json("{}")]).await;
    let client = builder(server.url()).timeout(Duration::ZERO).build().expect("a client");
    let error = failed(client.create_deal(deal()).send()).await;
    assert!(error.is_timeout() && error.attempts() == 0, "{error}");
    assert_eq!(server.log().connections, 0);
}

/// An open connection would take the request at once; it must not receive it.
#[tokio::test]
async fn a_deadline_in_the_past_sends_nothing_on_an_open_connection_of_a_paced_client() {
    let one = NonZeroU32::MIN;
    let many = NonZeroU32::new(1000).expect("a number");
    let paces: [fn(ClientBuilder, NonZeroU32, NonZeroU32) -> ClientBuilder; 2] =
        [|builder, one, _| builder.max_in_flight(one), |builder, _, many| builder.max_requests_per_second(many)];
    for pace in paces {
        let server = server([Fault::json("{}")]).await;
        let client = pace(builder(server.url()), one, many).build().expect("a client");
        client.get_deal(1).send().await.expect("a response");
        let late = client.with_options(CallOptions::new().deadline(Instant::now()));
        let error = failed(late.create_deal(deal()).send()).await;
        assert!(error.is_timeout() && !error.is_outcome_unknown() && error.attempts() == 0, "{error}");
        client.get_deal(1).send().await.expect("a response");
        let log = server.log();
        assert!(log.requests.iter().all(|request| request.head.starts_with("GET")), "{log:?}");
    }
}

#[tokio::test]
async fn the_largest_settings_do_not_panic() {
    let server =
        server([Fault::json("{}"), Fault::status("429 Busy", "", ""), Fault::status("503 Down", "", "")]).await;
    let client = builder(server.url())
        .timeout(Duration::MAX)
        .attempt_timeout(Duration::MAX)
        .connect_timeout(Duration::MAX)
        .retry(
            RetryPolicy::default()
                .attempts(u32::MAX)
                .backoff(Duration::MAX, Duration::MAX)
                .retry_after_limit(Duration::MAX),
        )
        .retry_budget(RetryBudget::new(u32::MAX, f32::MAX).reserve(u32::MAX))
        .max_requests_per_second(NonZeroU32::MAX)
        .max_in_flight(NonZeroU32::MAX)
        .body_limit(usize::MAX)
        .build()
        .expect("a client");
    client.get_deal(1).send().await.expect("a response");
    // The client does not begin a backoff of centuries.
    failed(client.get_deal(1).send()).await;
    let quick = client.with_options(CallOptions::new().retry(RetryPolicy::none()).attempt_timeout(Duration::ZERO));
    failed(quick.get_deal(1).send()).await;
}

#[tokio::test]
async fn does_not_allocate_a_content_length_beyond_memory() {
    for length in ["9223372036854775808", "18446744073709551615", "1099511627776"] {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n");
        let server = server([Fault::raw(format!("{head}{}", "x".repeat(1 << 20)))]).await;
        let client = builder(server.url()).body_limit(usize::MAX).build().expect("a client");
        let error = failed(client.create_deal(deal()).send()).await;
        assert!(error.is_outcome_unknown(), "{error}");
    }
}
