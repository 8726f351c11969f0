//! The callback for each attempt.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use intum_client::{AttemptReport, Client, RetryBudget};
use tests::{Fault, FaultyServer, Interruption, Phase};

use crate::{builder, deal, server};

type Reports = Arc<Mutex<Vec<AttemptReport>>>;

async fn observed(faults: impl Into<Vec<Fault>>) -> (FaultyServer, Client, Reports) {
    let (server, reports) = (server(faults).await, Reports::default());
    let seen = Arc::clone(&reports);
    let builder = builder(server.url()).on_attempt(move |report| seen.lock().expect("no panic").push(report.clone()));
    (server, builder.build().expect("a client"), reports)
}

/// Returns attempt, status, reason, and whether a retry follows.
fn summaries(reports: &Reports) -> Vec<(u32, Option<u16>, Option<&'static str>, bool)> {
    let reports = reports.lock().expect("no panic");
    let row = |report: &AttemptReport| {
        assert!(report.duration() > Duration::ZERO && report.duration() < Duration::from_secs(60));
        let status = report.status().map(|status| status.as_u16());
        (report.attempt(), status, report.error_type(), report.retry_in().is_some())
    };
    reports.iter().map(row).collect()
}

#[tokio::test]
async fn reports_status_reason_and_retry_of_each_attempt() {
    let faults = [
        Fault::status("503 Down", "", ""),
        Fault::Interrupts(Phase::AfterRequest, Interruption::Close),
        Fault::json("{}"),
    ];
    let (_server, client, reports) = observed(faults).await;
    client.clone().get_deal(1).send().await.expect("a response");
    let expected = [(1, Some(503), Some("status"), true), (2, None, Some("broken"), true), (3, Some(200), None, false)];
    assert_eq!(summaries(&reports), expected);
    let first = reports.lock().expect("no panic")[0].clone();
    assert_eq!((first.operation(), first.method(), first.path_template()), ("get_deal", "GET", "/crm/deals/{id}.json"));
}

#[tokio::test]
async fn the_last_attempt_reports_why_it_is_not_retried() {
    let (server, _, reports) = observed([Fault::status("503 Down", "", "test-token")]).await;
    let seen = Arc::clone(&reports);
    let client = builder(server.url())
        .retry_budget(RetryBudget::new(0, 0.0))
        .on_attempt(move |report| seen.lock().expect("no panic").push(report.clone()))
        .build()
        .expect("a client");
    client.get_deal(1).send().await.expect_err("down");
    client.create_deal(deal()).send().await.expect_err("down");
    let failed = (1, Some(503), Some("status"), false);
    assert_eq!(summaries(&reports), [failed, failed]);
    let reports = reports.lock().expect("no panic").clone();
    assert_eq!(reports[0].gave_up(), Some("the retry budget is used up"));
    assert_eq!(reports[1].gave_up(), None, "a create is not retried anyway");
    assert!(!format!("{reports:?}").contains("test-token"));
}
