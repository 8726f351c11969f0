//! A sandbox that injects faults.

use std::num::NonZeroU32;
use std::time::Duration;

use crm_sandbox::{Sandbox, Seed};
use intum_client::types::DealPatch;
use intum_client::{CallOptions, Client, RetryBudget, RetryPolicy};
use solos_client::NaiveDate;

use super::{deal, solos, start};

/// Builds a client that retries until it succeeds, without long backoffs.
fn patient(sandbox: &Sandbox) -> Client {
    Client::builder()
        .base_url(sandbox.url())
        .token(sandbox.credentials().token)
        .retry(RetryPolicy::default().attempts(20).backoff(Duration::from_millis(1), Duration::from_millis(5)))
        .retry_budget(RetryBudget::new(100_000, 1.0))
        .build()
        .expect("a client")
}

/// Reads and updates are retried and succeed. Creates are not retried, and each that succeeded exists once.
#[tokio::test]
async fn survives_a_third_of_failing_requests() {
    let sandbox = start(Sandbox::builder().seed(Seed::Empty).fail_rate(0.33)).await;
    let client = patient(&sandbox);
    let (mut created, mut failed, mut attempts) = (Vec::new(), 0, 0);
    for number in 0..100 {
        match client.create_deal(deal(&format!("D-{number}"))).send().await {
            Ok(response) => {
                created.push(response.into_object().expect("a deal").id().expect("a number").expect("an id"));
            }
            Err(error) => {
                assert_eq!((error.status().map(|status| status.as_u16()), error.attempts()), (Some(503), 1), "{error}");
                failed += 1;
            }
        }
    }
    assert!(failed > 10, "{failed}");
    for id in &created {
        let response = client.get_deal(*id).send().await.expect("retried until it succeeds");
        attempts += response.attempts();
        let patch = DealPatch::builder().department_id(7).build();
        client.update_deal(*id, patch).send().await.expect("retried until it succeeds");
    }
    assert!(attempts as usize > created.len(), "some were retried");
    let listed = client.list_deals().department_id(7).send().await.expect("a list").into_items().expect("deals");
    assert_eq!(listed.len(), created.len());
}

#[tokio::test]
async fn a_rate_limit_is_heeded() {
    // Three seconds of requests: also on a slow machine some come too soon.
    let limit = NonZeroU32::new(20).expect("a limit");
    let sandbox = start(Sandbox::builder().rate_limit(limit)).await;
    let client = patient(&sandbox);
    let reads = (0..60).map(|_| client.get_deal(1).send());
    let responses = futures_util::future::try_join_all(reads).await.expect("all succeed in the end");
    assert!(responses.iter().any(|response| response.attempts() > 1), "some had to wait");
}

/// A request that was carried out and whose response was lost.
#[tokio::test]
async fn a_lost_response_leaves_the_outcome_unknown() {
    let sandbox = start(Sandbox::builder().seed(Seed::Empty)).await;
    let client = patient(&sandbox);
    let lost = CallOptions::new().header("X-Sandbox-Fault", "reset-after").expect("a header");
    let error = client.with_options(lost).create_deal(deal("A")).send().await.expect_err("no response came");
    assert!(error.is_outcome_unknown() && error.attempts() == 1, "{error}");
    assert_eq!(client.list_deals().send().await.expect("a list").into_items().expect("deals").len(), 1);
}

#[tokio::test]
async fn a_late_response_times_out() {
    let sandbox = start(Sandbox::builder()).await;
    let client = solos(&sandbox.url(), &sandbox);
    let late = solos_client::CallOptions::new()
        .header("X-Sandbox-Fault", "slow:60000")
        .expect("a header")
        .timeout(Duration::from_millis(200));
    let day: NaiveDate = "2021-05-21".parse().expect("a day");
    let request = client.with_options(late).list_project_payments(1_u64).filter_date(day);
    let error = request.send().await.expect_err("the response is late");
    assert!(error.is_timeout(), "{error}");
    client.list_project_payments(1_u64).filter_date(day).send().await.expect("the next one is in time");
}

#[tokio::test]
async fn the_server_sees_every_attempt() {
    let sandbox = start(Sandbox::builder()).await;
    sandbox.faults().fail_next(2).operation("get_deal").status(503);
    let response = patient(&sandbox).get_deal(1).send().await.expect("the third attempt succeeds");
    assert_eq!(response.attempts(), 3);
    let statuses: Vec<_> = sandbox.requests().of("get_deal").iter().map(crm_sandbox::ReceivedRequest::status).collect();
    assert_eq!(statuses, [Some(503), Some(503), Some(200)]);
}

#[tokio::test]
async fn retries_a_truncated_body() {
    let sandbox = start(Sandbox::builder().seed(Seed::Empty)).await;
    let client = patient(&sandbox);
    sandbox.faults().fail_next(1).operation("create_deal").truncate(10);
    let error = client.create_deal(deal("A")).send().await.expect_err("the response is cut off");
    assert!(error.is_outcome_unknown() || error.status().is_some_and(|status| status == 201), "{error}");
    sandbox.faults().fail_next(1).operation("list_deals").truncate(10);
    let response = client.list_deals().send().await.expect("it is asked for again");
    assert_eq!((response.attempts(), response.into_items().expect("deals").len()), (2, 1));
}

#[tokio::test]
async fn reconnects_after_a_reset() {
    let sandbox = start(Sandbox::builder()).await;
    let client = patient(&sandbox);
    for _ in 0..3 {
        client.get_deal(1).send().await.expect("a deal");
        sandbox.faults().reset_connections();
    }
    sandbox.faults().fail_next(1).reset();
    client.get_deal(1).send().await.expect("a deal");
}
