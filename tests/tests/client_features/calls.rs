//! Calls in one line: arguments, awaiting, options of one call.

use std::time::{Duration, Instant};

use intum_client::types::{Deal, DealPatch, NewDeal};
use intum_client::{Amount, Error, ErrorKind, NaiveDate, RetryPolicy};

use super::{intum, json, query, requests, server, solos};

const DEAL: &str = r#"{"warnings": ["old"], "deal": {"id": 17, "name": "Rollout", "total_amount_net": 10.50}}"#;

#[tokio::test]
async fn a_request_that_is_awaited_gives_the_object_or_the_list() {
    let server = server(|request| match request.url.path() {
        "/crm/deals.json" if request.method == "GET" => json(r#"{"deals": [{"id": 1}, {"id": 2}]}"#),
        _ => json(DEAL),
    })
    .await;
    let client = intum(&server);
    let deal: Deal = client.get_deal(17).await.expect("a deal");
    let (name, net): (Option<&str>, Option<Amount>) =
        (deal.name().expect("a name"), deal.total_amount_net().expect("net"));
    assert_eq!((name, net.expect("net").to_string().as_str()), (Some("Rollout"), "10.50"));
    let new = NewDeal::new("10.50".parse().expect("net"), "12.92".parse().expect("gross"), "23");
    let id: i64 = client.create_deal(new).await.expect("a deal").require_id().expect("an id");
    client.update_deal(id, DealPatch::builder().status_id(2).build()).await.expect("updated");
    let deals: Vec<Deal> = client.list_deals().status_id(2).await.expect("deals");
    assert_eq!(deals.len(), 2);
    let () = client.delete_deal(id).await.expect("deleted");
    let methods: Vec<String> = requests(&server).await.iter().map(|it| it.method.to_string()).collect();
    assert_eq!(methods, ["GET", "POST", "PATCH", "GET", "DELETE"]);
}

#[tokio::test]
async fn a_response_has_the_envelope_of_the_object() {
    let server = server(|_| json(DEAL).insert_header("x-request-id", "r-1")).await;
    let response = intum(&server).get_deal(17).send().await.expect("a response");
    let beside: Option<Vec<String>> = response.envelope().expect("an envelope").get("warnings").expect("a list");
    assert_eq!((beside, response.request_id()), (Some(vec!["old".to_owned()]), Some("r-1")));
    assert_eq!(response.into_output().expect("a deal").id, 17.into());
}

/// The write has been done. Both the response and the error of awaiting it say so.
#[tokio::test]
async fn an_unexpected_response_to_a_write_is_not_a_failed_write() {
    let server = server(|_| json(r#"{"status": "ok"}"#)).await;
    let deal = || NewDeal::new(1.into(), 2.into(), "23");
    let response = intum(&server).create_deal(deal()).send().await.expect("a response");
    let error = response.object().expect_err("no deal");
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Unexpected, Some("create_deal")));
    let error = intum(&server).create_deal(deal()).await.expect_err("no deal");
    assert!(error.is_decode() && error.is_outcome_unknown(), "{error}");
    assert!(error.advice().contains("look before you send it again"), "{}", error.advice());
}

#[tokio::test]
async fn options_are_setters_of_the_request() {
    let server = server(|request| match request.url.path() {
        "/crm/deals/1.json" => json("{}").set_delay(Duration::from_secs(600)),
        _ => wiremock::ResponseTemplate::new(503),
    })
    .await;
    let client = intum(&server);
    let error = client.get_deal(2).retry(RetryPolicy::none()).await.expect_err("503");
    assert_eq!(error.attempts(), 1);
    let begin = Instant::now();
    for request in [
        client.get_deal(1).timeout(Duration::from_millis(300)),
        client.get_deal(1).deadline(begin + Duration::from_millis(300)),
        client.get_deal(1).attempt_timeout(Duration::from_millis(300)).retry(RetryPolicy::none()),
    ] {
        assert!(request.await.expect_err("no time").is_timeout());
    }
    let fast = RetryPolicy::default().attempts(2).backoff(Duration::ZERO, Duration::ZERO);
    let error = client.delete_deal(2).retry(fast.clone()).idempotent(false).await.expect_err("503");
    assert_eq!(error.attempts(), 1);
    let request = client.get_deal(2).header("X-Key", "test-token").public_header("X-Trace", "nightly").query("a", "1");
    request.public_query("b", "2").retry(RetryPolicy::none()).await.expect_err("503");
    let sent = requests(&server).await.pop().expect("a request");
    assert_eq!(
        (sent.headers["x-key"].as_bytes(), sent.headers["x-trace"].as_bytes()),
        (&b"test-token"[..], &b"nightly"[..])
    );
    assert_eq!((&*query(&sent)["a"], &*query(&sent)["b"]), ("1", "2"));
    // The client itself has none of them.
    client.get_deal(2).retry(RetryPolicy::none()).await.expect_err("503");
    assert!(!requests(&server).await.pop().expect("a request").headers.contains_key("x-key"));
}

#[tokio::test]
async fn an_invalid_option_fails_the_call_before_it_is_sent() {
    let server = server(|_| json(DEAL)).await;
    let error = intum(&server).get_deal(17).header("X-Key", "a\nb").public_header("bad name", "x").await;
    let error = error.expect_err("rejected");
    assert!(error.is_invalid() && error.violations().len() == 2, "{error}");
    assert!(error.violations().iter().all(|violation| violation.field == "header"), "{error}");
    let error = solos(&server).get_project(1).body_limit(3).await.expect_err("too large");
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert_eq!(requests(&server).await.len(), 1);
}

/// One function meets each kind of error, in a program's order.
#[tokio::test]
async fn every_question_mark_returns_one_error_type() {
    async fn program(base_url: &str, day: &str, net: &str) -> Result<i64, Error> {
        let client = intum_client::Client::new(base_url, "test-token")?;
        let (day, net): (NaiveDate, Amount) = (day.parse()?, net.parse()?);
        let deals = client.list_deals().main_date_from(day).total_amount_gross_from(net).await?;
        let first = deals.first().map(Deal::require_id).transpose()?;
        Ok(first.unwrap_or_default())
    }
    let server = server(|_| json(r#"[{"id": "seventeen"}]"#)).await;
    let url = server.uri();
    let kind = |result: Result<i64, Error>| result.expect_err("an error").kind();
    assert_eq!(kind(program("ftp://a", "2026-03-01", "1").await), ErrorKind::Config);
    assert_eq!(kind(program(&url, "yesterday", "1").await), ErrorKind::Value);
    assert_eq!(kind(program(&url, "2026-03-01", "much").await), ErrorKind::Value);
    let error = program(&url, "2026-03-01", "1").await.expect_err("no number");
    assert_eq!((error.kind(), error.json_path(), error.operation()), (ErrorKind::Unexpected, Some("$.id"), None));
    assert!(error.to_string().contains("\"seventeen\""), "{error}");
}
