//! Retries: which calls, and how often.

use std::time::Duration;

use futures_util::future::join_all;
use intum_client::{CallOptions, RetryBudget};
use tests::{Fault, Interruption, Phase};

use crate::{ATTEMPTS, builder, client, deal, failed, server};

#[tokio::test]
async fn retries_transient_errors_only() {
    for (status, attempts) in [
        ("408 Request Timeout", ATTEMPTS),
        ("429 Too Many Requests", ATTEMPTS),
        ("500 Internal Server Error", 1),
        ("502 Bad Gateway", ATTEMPTS),
        ("503 Service Unavailable", ATTEMPTS),
        ("504 Gateway Timeout", ATTEMPTS),
        ("400 Bad Request", 1),
        ("401 Unauthorized", 1),
        ("404 Not Found", 1),
        ("501 Not Implemented", 1),
        ("600 What", 1),
    ] {
        let server = server([Fault::status(status, "", "{}")]).await;
        let error = failed(client(server.url()).get_deal(1).send()).await;
        assert_eq!((error.attempts(), error.is_retryable()), (attempts, attempts > 1), "{status}: {error}");
        assert_eq!(server.log().complete(), attempts as usize, "{status}");
    }
}

#[tokio::test]
async fn recovers_from_a_transient_error() {
    let trouble = Fault::status("503 Service Unavailable", "", "");
    let faults = [trouble, Fault::Interrupts(Phase::InResponseBody, Interruption::Close), Fault::json("{\"id\": 17}")];
    let server = server(faults).await;
    let response = client(server.url()).get_deal(1).send().await.expect("a response");
    assert_eq!((response.attempts(), server.log().complete()), (3, 3));
}

#[tokio::test]
async fn retries_a_create_that_is_marked_idempotent() {
    for fault in
        [Fault::Interrupts(Phase::AfterRequest, Interruption::Close), Fault::status("503 Service Unavailable", "", "")]
    {
        let server = server([fault.clone(), fault, Fault::json("{\"id\": 17}")]).await;
        let client = client(server.url()).with_options(CallOptions::new().idempotent(true));
        let response = client.create_deal(deal()).send().await.expect("a response");
        assert_eq!((response.attempts(), server.log().complete()), (3, 3));
        let bodies: Vec<_> = server.log().requests.into_iter().map(|request| request.body).collect();
        assert!(bodies.iter().all(|body| *body == bodies[0] && !body.is_empty()));
    }
}

#[tokio::test]
async fn sends_a_read_once_that_is_marked_not_idempotent() {
    for fault in
        [Fault::Interrupts(Phase::AfterRequest, Interruption::Reset), Fault::status("503 Service Unavailable", "", "")]
    {
        let server = server([fault]).await;
        let client = client(server.url()).with_options(CallOptions::new().idempotent(false));
        let error = failed(client.get_deal(1).send()).await;
        assert!(!error.is_retryable() && error.attempts() == 1, "{error}");
        assert_eq!(server.log().complete(), 1);
    }
}

/// The first attempt may have been done; that the second one was turned away does not undo it.
#[tokio::test]
async fn an_unknown_outcome_of_one_attempt_stays_unknown() {
    for last in ["429 Too Many Requests", "404 Not Found", "422 Unprocessable Entity"] {
        let faults = [Fault::Interrupts(Phase::AfterRequest, Interruption::Close), Fault::status(last, "", "")];
        let server = server(faults).await;
        let client = client(server.url()).with_options(CallOptions::new().idempotent(true));
        let error = failed(client.create_deal(deal()).send()).await;
        assert!(error.is_outcome_unknown() && error.attempts() > 1, "{last}: {error}");
        let error = failed(client.create_deal(deal()).send()).await;
        assert!(!error.is_outcome_unknown(), "{last}: {error}");
    }
}

#[tokio::test]
async fn the_retry_budget_limits_retries_in_an_outage() {
    const CALLS: usize = 60;
    let server = server([Fault::status("503 Service Unavailable", "", "")]).await;
    // Ten in the ten seconds that are looked at, and a tenth of the calls.
    let client = builder(server.url()).retry_budget(RetryBudget::new(1, 0.1)).build().expect("a client");
    let calls = (0..CALLS).map(|_| failed(client.get_deal(1).send()));
    let errors = join_all(calls).await;
    let sent: u32 = errors.iter().map(intum_client::Error::attempts).sum();
    let log = server.log();
    assert_eq!(log.complete(), sent as usize);
    assert!(log.complete() > CALLS && log.complete() <= CALLS + 10 + CALLS / 10, "{} requests", log.complete());
    let without = errors.iter().filter(|error| error.to_string().contains("the retry budget is used up")).count();
    assert!(without > 0 && without <= CALLS);
}

#[tokio::test]
async fn without_a_budget_nothing_is_retried() {
    let server = server([Fault::status("503 Service Unavailable", "", "")]).await;
    let client = builder(server.url()).retry_budget(RetryBudget::new(0, 0.0)).build().expect("a client");
    let error = failed(client.get_deal(1).send()).await;
    assert!(error.is_server_error() && error.to_string().contains("the retry budget is used up"), "{error}");
    assert_eq!((error.attempts(), server.log().complete()), (1, 1));
}

#[tokio::test]
async fn the_backoff_ends_with_the_call() {
    let server = server([Fault::status("503 Service Unavailable", "", "")]).await;
    let hour = Duration::from_secs(3600);
    let retry = intum_client::RetryPolicy::default().backoff(hour, hour);
    let client = builder(server.url()).retry(retry).timeout(crate::ATTEMPT).build().expect("a client");
    let error = failed(client.get_deal(1).send()).await;
    assert!(error.is_server_error() && error.to_string().contains("no time is left"), "{error}");
    assert_eq!(server.log().complete(), error.attempts() as usize);
}
