//! Upserts while requests fail, responses are lost and ids are unreadable.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use intum_client::types::NewDeal;
use intum_client::{CallOptions, Client, ClientBuilder, Error, RetryBudget, RetryPolicy};
use tests::{Fault, FaultyServer, Interruption, Phase};
use wiremock::{MockServer, Request, ResponseTemplate};

use crate::{json, requests, server};

const ATTEMPTS: u32 = 4;

fn builder(url: &str) -> ClientBuilder {
    let retry = RetryPolicy::default().attempts(ATTEMPTS).backoff(Duration::ZERO, Duration::ZERO);
    Client::builder().base_url(url).token("test-token").retry(retry)
}

fn client(url: &str) -> Client {
    builder(url).build().expect("a client")
}

fn deal() -> NewDeal {
    NewDeal::builder().total_amount_net(10).total_amount_gross(12).tax("23").name("A").build()
}

async fn upsert(client: &Client) -> Result<(i64, bool), Error> {
    let upserted = client.upsert_deal("erp", "A-17", deal()).await?;
    Ok((upserted.id, upserted.is_created))
}

async fn scripted(faults: impl Into<Vec<Fault>>) -> FaultyServer {
    FaultyServer::start(faults).await.expect("a server")
}

/// Returns the methods of the requests as letters: `GPGU` for find, create, find, update.
fn methods(server: &FaultyServer) -> String {
    let letter = |head: &str| match head.split(' ').next() {
        Some("GET") => 'G',
        Some("POST") => 'P',
        Some("PATCH") => 'U',
        Some("DELETE") => 'D',
        _ => '?',
    };
    server.log().requests.iter().map(|request| letter(&request.head)).collect()
}

fn missing() -> Fault {
    Fault::status("404 Not Found", "", "{}")
}

fn found(id: i64) -> Fault {
    Fault::json(&format!("{{\"deal\":{{\"id\":{id}}}}}"))
}

/// Returns the response for a deal with the external id of these tests.
fn own(id: i64) -> Fault {
    Fault::json(&format!("{{\"deal\":{{\"id\":{id},\"external_id\":\"A-17\",\"name\":\"A\"}}}}"))
}

fn lost() -> Fault {
    Fault::Interrupts(Phase::AfterRequest, Interruption::Close)
}

#[tokio::test]
async fn looks_for_a_rejected_create_and_sends_it_again() {
    for status in ["408 Request Timeout", "429 Too Many Requests", "502 Bad Gateway", "503 Service Unavailable"] {
        let away = || Fault::status(status, "", "{}");
        let server = scripted([missing(), away(), missing(), away(), missing(), found(1), found(1)]).await;
        assert_eq!(upsert(&client(server.url())).await.expect("created"), (1, true), "{status}");
        assert_eq!(methods(&server), "GPGPGPG", "{status}");
    }
}

#[tokio::test]
async fn an_upsert_that_is_rejected_to_the_end_can_be_called_again() {
    let away = || Fault::status("503 Service Unavailable", "", "{}");
    let faults = [missing(), away(), missing(), away(), missing(), away(), missing(), away(), missing()];
    let server = scripted(faults).await;
    let error = upsert(&client(server.url())).await.expect_err("no create succeeds");
    assert!(error.is_retryable() && error.is_server_error(), "{error}");
    assert_eq!(methods(&server), "GPGPGPGPG");
}

#[tokio::test]
async fn creates_of_an_upsert_respect_budget_retry_after_and_deadline() {
    let hour = Duration::from_secs(3600);
    let away = |headers: &str| Fault::status("503 Service Unavailable", headers, "{}");
    for (headers, change, reason) in [
        ("", (|it| it.retry_budget(RetryBudget::new(0, 0.0))) as fn(ClientBuilder) -> ClientBuilder, "budget"),
        ("retry-after: 61\r\n", |it| it, "`Retry-After`"),
        ("retry-after: 9\r\n", |it| it.timeout(Duration::from_secs(8)), "no time"),
        ("", |it| it.retry(RetryPolicy::none()), "Try later"),
    ] {
        let server = scripted([missing(), away(headers), missing()]).await;
        let client = change(builder(server.url())).build().expect("a client");
        let error = upsert(&client).await.expect_err("not created");
        assert!(error.is_retryable() && format!("{error} {}", error.advice()).contains(reason), "{reason}: {error}");
        assert_eq!(methods(&server), "GPG", "{reason}");
    }
    let server = scripted([missing(), away("retry-after: 1\r\n"), missing(), found(1), found(1)]).await;
    let begin = Instant::now();
    upsert(&client(server.url())).await.expect("created");
    assert!(begin.elapsed() >= Duration::from_secs(1));
    let server = scripted([missing(), away(""), missing()]).await;
    let slow = builder(server.url()).retry(RetryPolicy::default().backoff(hour, hour)).build().expect("a client");
    let options = CallOptions::new().timeout(Duration::from_secs(5));
    let error = upsert(&slow.with_options(options)).await.expect_err("no time");
    assert!(error.is_retryable() && error.to_string().contains("no time"), "{error}");
}

#[tokio::test]
async fn one_deadline_covers_all_calls_of_an_upsert_and_its_time_in_the_queue() {
    let server = server(|request| {
        let response = if request.method == "GET" { ResponseTemplate::new(404) } else { json("{}") };
        response.set_delay(Duration::from_millis(400))
    })
    .await;
    let client = builder(&server.uri()).timeout(Duration::from_secs(1)).build().expect("a client");
    let begin = Instant::now();
    let hasty = client.with_options(CallOptions::new().timeout(Duration::from_millis(500)));
    let (first, second) = tokio::join!(upsert(&client), upsert(&hasty));
    let (first, second) = (first.expect_err("too late"), second.expect_err("too late"));
    assert!(first.is_timeout() && first.to_string().contains("was created"), "{first}");
    assert!(second.is_timeout() && second.attempts() == 0 && !second.is_outcome_unknown(), "{second}");
    assert!(begin.elapsed() < Duration::from_millis(1900), "{:?}", begin.elapsed());
}

#[tokio::test]
async fn a_create_without_a_response_is_never_sent_twice() {
    let gateway = Fault::status("504 Gateway Timeout", "", "{}");
    for fault in [lost(), Fault::Interrupts(Phase::AfterRequest, Interruption::Reset), gateway] {
        for options in [CallOptions::new(), CallOptions::new().idempotent(true)] {
            // It was done.
            let server = scripted([missing(), fault.clone(), found(3), found(3)]).await;
            let client = client(server.url()).with_options(options.clone());
            assert_eq!(upsert(&client).await.expect("found again"), (3, true));
            assert_eq!(methods(&server), "GPGU");
            // It is done late.
            let server = scripted([missing(), fault.clone(), missing(), missing(), found(3), found(3)]).await;
            let client = builder(server.url()).options(options.clone()).build().expect("a client");
            assert_eq!(upsert(&client).await.expect("found again"), (3, true));
            assert_eq!(methods(&server), "GPGGGU");
            // It is not done in time.
            let server = scripted([missing(), fault.clone(), missing()]).await;
            let client = builder(server.url()).options(options).build().expect("a client");
            let error = upsert(&client).await.expect_err("unknown");
            assert!(error.is_outcome_unknown() && !error.is_retryable(), "{error}");
            assert_eq!(methods(&server), "GPGGGG");
        }
    }
}

#[tokio::test]
async fn reports_a_deal_of_another_writer_as_not_created() {
    for (member, is_created) in [
        (r#""name":"A""#, true),
        (r#""total_amount_net":"10.00""#, true),
        (r#""tax":23"#, true),
        (r#""name":null"#, true),
        (r#""name":"B""#, false),
        (r#""total_amount_net":11"#, false),
    ] {
        let body = format!(r#"{{"deal":{{"id":3,{member}}}}}"#);
        let server = scripted([missing(), lost(), Fault::json(&body), found(3)]).await;
        assert_eq!(upsert(&client(server.url())).await.expect("found"), (3, is_created), "{member}");
        assert_eq!(methods(&server), "GPGU");
    }
}

#[tokio::test]
async fn a_deal_that_is_deleted_before_its_update_is_created() {
    let server = scripted([found(3), missing(), missing(), found(4), found(4)]).await;
    assert_eq!(upsert(&client(server.url())).await.expect("created"), (4, true));
    assert_eq!(methods(&server), "GUGPG");
}

#[tokio::test]
async fn an_unreadable_id_is_not_a_missing_id() {
    for id in ["\"deal-25\"", "null", "[25]", "{\"id\":25}", "25.5", "true"] {
        let created = Fault::json(&format!("{{\"deal\":{{\"id\":{id},\"name\":\"A\"}}}}"));
        let server = scripted([missing(), created, found(24)]).await;
        let error = upsert(&client(server.url())).await.expect_err("two deals");
        assert!(error.is_conflict() && error.to_string().contains("the deal 24"), "{id}: {error}");
        assert_eq!(methods(&server), "GPG", "{id}");
    }
    let server = scripted([missing(), Fault::json("[{\"id\":25}]"), found(24)]).await;
    let error = upsert(&client(server.url())).await.expect_err("two deals");
    assert!(error.is_conflict(), "{error}");
    // Only readable ids decide which deal is deleted.
    for id in ["\"25\"", "25.0", "2.5e1"] {
        let created = Fault::json(&format!("{{\"deal\":{{\"id\":{id}}}}}"));
        let server = scripted([missing(), created, found(24), own(25), found(25), found(24)]).await;
        assert_eq!(upsert(&client(server.url())).await.expect("updated"), (24, false), "{id}");
        assert_eq!(methods(&server), "GPGGDU", "{id}");
        assert!(server.log().requests[4].head.starts_with("DELETE /crm/deals/25.json"), "{id}");
    }
}

#[tokio::test]
async fn finds_and_updates_a_create_whose_response_has_no_id() {
    for created in [Fault::json("{\"status\":\"ok\"}"), Fault::json("null"), Fault::status("201 Created", "", "done")] {
        let server = scripted([missing(), created, found(24), found(24)]).await;
        assert_eq!(upsert(&client(server.url())).await.expect("created"), (24, true));
        assert_eq!(methods(&server), "GPGU");
    }
    let of_another = Fault::json(r#"{"deal":{"id":24,"name":"B"}}"#);
    let server = scripted([missing(), Fault::json("{\"status\":\"ok\"}"), of_another]).await;
    let error = upsert(&client(server.url())).await.expect_err("two deals");
    assert!(error.is_conflict() && error.to_string().contains("the deal 24"), "{error}");
}

/// A server that stores deals and finds none by its app code.
#[derive(Clone)]
struct Lost {
    deals: Arc<Mutex<Vec<i64>>>,
    /// What a deal says of itself where it is asked for by its id, `ID`.
    deal: &'static str,
    tells_no_id: bool,
    failing_deletes: Arc<Mutex<u32>>,
}

impl Default for Lost {
    fn default() -> Self {
        Self {
            deals: Arc::default(),
            deal: r#"{"deal":{"id":ID,"external_id":"A-17"}}"#,
            tells_no_id: false,
            failing_deletes: Arc::default(),
        }
    }
}

impl Lost {
    async fn start(&self) -> MockServer {
        let state = self.clone();
        server(move |request| state.respond(request)).await
    }

    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut deals = self.deals.lock().expect("no panic");
        match request.method.as_str() {
            "POST" => {
                let id = 1 + i64::try_from(deals.len()).expect("few");
                deals.push(id);
                if self.tells_no_id { json("{}") } else { json(format!("{{\"id\":{id}}}")) }
            }
            "DELETE" => {
                let mut failing = self.failing_deletes.lock().expect("no panic");
                if *failing > 0 {
                    *failing -= 1;
                    return ResponseTemplate::new(503);
                }
                deals.retain(|id| !request.url.path().ends_with(&format!("/{id}.json")));
                ResponseTemplate::new(204)
            }
            _ => {
                let is_asked_for = |id: &&i64| request.url.path() == format!("/crm/deals/{id}.json");
                let deal = deals.iter().find(is_asked_for);
                deal.map_or(ResponseTemplate::new(404), |id| json(self.deal.replace("ID", &id.to_string())))
            }
        }
    }

    fn deals(&self) -> Vec<i64> {
        self.deals.lock().expect("no panic").clone()
    }
}

#[tokio::test]
async fn a_wrong_app_code_leaves_no_deal_behind() {
    let crm = Lost::default();
    let server = crm.start().await;
    let client = client(&server.uri());
    for _ in 0..3 {
        let error = upsert(&client).await.expect_err("not found");
        let text = error.to_string();
        assert!(error.is_conflict() && !error.is_retryable() && !error.is_outcome_unknown(), "{text}");
        assert!(
            text.contains("app_code \"erp\"") && text.contains("the deal 1") && text.contains("deleted again"),
            "{text}"
        );
        assert!(crm.deals().is_empty());
    }
}

#[tokio::test]
async fn a_deal_that_cannot_be_found_or_deleted_is_not_created_again() {
    let crm = Lost { tells_no_id: true, ..Lost::default() };
    let server = crm.start().await;
    let first = client(&server.uri());
    for _ in 0..3 {
        let error = upsert(&first.clone()).await.expect_err("not found");
        assert!(error.is_conflict() && error.to_string().contains("creates no other"), "{error}");
        assert_eq!(crm.deals(), [1]);
    }
    first.upsert_deal("erp", "A-18", deal()).await.expect_err("not found");
    assert_eq!(crm.deals(), [1, 2], "another deal is another's matter");

    let crm = Lost { failing_deletes: Arc::new(Mutex::new(ATTEMPTS)), ..Lost::default() };
    let server = crm.start().await;
    let client = client(&server.uri());
    let error = upsert(&client).await.expect_err("not found");
    assert!(error.is_retryable() && error.to_string().contains("the deal 1 was created"), "{error}");
    assert_eq!(crm.deals(), [1]);
    assert!(upsert(&client).await.expect_err("not found").is_conflict());
    assert!(crm.deals().is_empty());
}

#[tokio::test]
async fn the_next_call_finishes_what_a_call_left_unsettled() {
    let away = || Fault::status("503 Service Unavailable", "", "{}");
    // The look behind the create fails.
    let failing = [missing(), found(5), away(), away(), away(), away()];
    let server = scripted(failing.into_iter().chain([found(5), found(5)]).collect::<Vec<_>>()).await;
    let first = client(server.url());
    let error = upsert(&first).await.expect_err("the look fails");
    assert!(error.is_retryable() && error.to_string().contains("the deal 5 was created"), "{error}");
    assert_eq!(upsert(&first).await.expect("updated"), (5, false));
    assert_eq!(methods(&server), "GPGGGGGU");
    // The delete of the deal that gives way fails.
    let failing = [missing(), found(6), found(5), own(6), away(), away(), away(), away()];
    let server = scripted(failing.into_iter().chain([found(5), own(6), found(6), found(5)]).collect::<Vec<_>>()).await;
    let client = client(server.url());
    let error = upsert(&client).await.expect_err("the delete fails");
    assert!(error.is_retryable() && error.to_string().contains("the deal 6 was created beside the deal 5"), "{error}");
    assert_eq!(upsert(&client).await.expect("updated"), (5, false));
    assert_eq!(methods(&server), "GPGGDDDDGGDU");
    assert!(server.log().requests[10].head.starts_with("DELETE /crm/deals/6.json"));
}

/// One server rejects requests at random, another one loses responses too. Whatever the upserts return, there is
/// one deal of each external id in the end.
#[tokio::test]
async fn at_any_rate_of_failures_there_is_one_deal_of_each_external_id() {
    for (percent, status) in [(5, 503), (10, 503), (20, 503), (20, 429), (20, 502), (50, 503)] {
        let state = Arc::new(Mutex::new((0x2545_F491_4F6C_DD1D_u64, Vec::<String>::new())));
        let server_state = Arc::clone(&state);
        let server = server(move |request| {
            let (random, deals) = &mut *server_state.lock().expect("no panic");
            *random ^= *random << 13;
            *random ^= *random >> 7;
            *random ^= *random << 17;
            if *random % 100 < percent {
                return ResponseTemplate::new(status);
            }
            crm(request, deals)
        })
        .await;
        let client = client(&server.uri());
        let mut failed = 0;
        for number in 0..100 {
            let id = format!("E-{number}");
            while let Err(error) = client.upsert_deal("erp", &id, deal()).await {
                assert!(error.is_retryable(), "{error}");
                failed += 1;
            }
        }
        let deals = state.lock().expect("no panic").1.clone();
        assert_eq!(deals.len(), 100, "{percent} % of {status}");
        assert!(percent == 50 || failed <= 3, "{percent} % of {status}: {failed} upserts failed");
    }
}

/// Stores the external ids of deals, at their ids.
fn crm(request: &Request, deals: &mut Vec<String>) -> ResponseTemplate {
    let path = request.url.path();
    let deal = |index: usize| json(format!("{{\"deal\":{{\"id\":{}}}}}", index + 1));
    match request.method.as_str() {
        "POST" => {
            let body: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
            deals.push(body["deal"]["external_id"].as_str().expect("an id").to_owned());
            deal(deals.len() - 1)
        }
        "GET" => {
            let id = path.trim_start_matches("/crm/deals/e/erp/").trim_end_matches(".json");
            deals.iter().position(|deal| deal == id).map_or(ResponseTemplate::new(404), deal)
        }
        _ => json("{}"),
    }
}

#[tokio::test]
async fn the_next_call_settles_a_call_that_was_dropped_after_its_create() {
    let crm = Lost::default();
    let server = crm.start().await;
    let client = client(&server.uri());
    let hour = Duration::from_secs(3600);
    let slow = CallOptions::new().retry(RetryPolicy::default().backoff(hour, hour)).timeout(Duration::MAX);
    let patient = client.with_options(slow);
    let is_created = async {
        while requests(&server).await.len() < 3 {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        result = upsert(&patient) => panic!("{result:?}"),
        () = is_created => {}
    }
    assert_eq!(crm.deals(), [1]);
    assert!(upsert(&client).await.expect_err("not found").is_conflict());
    assert!(crm.deals().is_empty());
}

/// A server whose lookup by external id lags behind.
#[tokio::test]
async fn a_deal_that_is_found_a_little_later_is_not_deleted() {
    for (retry, turned_away) in [(RetryPolicy::default(), 3), (RetryPolicy::none(), 0)] {
        let state = Arc::new(Mutex::new((turned_away, None::<Instant>, 0)));
        let server_state = Arc::clone(&state);
        let server = server(move |request| {
            let (turned_away, created, deletes) = &mut *server_state.lock().expect("no panic");
            match request.method.as_str() {
                "POST" if *turned_away > 0 => {
                    *turned_away -= 1;
                    ResponseTemplate::new(503)
                }
                "POST" => {
                    *created = Some(Instant::now());
                    json(r#"{"id":25}"#)
                }
                "GET" if created.is_some_and(|then| then.elapsed() >= Duration::from_millis(200)) => {
                    json(r#"{"id":25,"external_id":"A-17"}"#)
                }
                "GET" => ResponseTemplate::new(404),
                _ => {
                    *deletes += 1;
                    ResponseTemplate::new(204)
                }
            }
        })
        .await;
        let client = builder(&server.uri()).retry(retry.backoff(Duration::ZERO, Duration::ZERO)).build();
        assert_eq!(upsert(&client.expect("a client")).await.expect("created"), (25, true));
        assert_eq!(state.lock().expect("no panic").2, 0);
    }
}

#[tokio::test]
async fn a_deal_that_is_not_found_in_time_is_kept_for_the_next_call() {
    let crm = Lost::default();
    let server = crm.start().await;
    let client = client(&server.uri());
    let hasty = client.with_options(CallOptions::new().timeout(Duration::from_millis(250)));
    let error = upsert(&hasty).await.expect_err("no time");
    assert!(error.is_timeout() && error.is_outcome_unknown(), "{error}");
    assert!(error.to_string().contains("the deal 1 was created"), "{error}");
    assert_eq!(crm.deals(), [1]);
    assert!(upsert(&client).await.expect_err("not found").is_conflict());
    assert!(crm.deals().is_empty());
}

#[tokio::test]
async fn deletes_only_the_deal_that_it_created() {
    for (deal, reason) in [
        (r#"{"deal":{"id":ID,"external_id":"B-1"}}"#, "has the external id \"B-1\""),
        (r#"{"deal":{"id":ID,"external_id":"a-17"}}"#, "has the external id \"a-17\""),
        (r#"{"deal":{"id":ID}}"#, "has no external id"),
        (r#"{"deal":{"id":ID,"external_id":null}}"#, "has no external id"),
        (r#"{"deal":{"id":ID,"external_id":"A-17","name":"Z"}}"#, "has other values"),
        (r#"{"deal":{"id":99,"external_id":"A-17"}}"#, "has other values"),
    ] {
        let crm = Lost { deal, ..Lost::default() };
        let server = crm.start().await;
        let client = client(&server.uri());
        for _ in 0..2 {
            let error = upsert(&client).await.expect_err("not found");
            assert!(error.is_conflict() && error.to_string().contains(reason), "{error}");
            assert!(error.to_string().contains("the deal 1 was created"), "{error}");
            assert_eq!(crm.deals(), [1]);
        }
        assert!(requests(&server).await.iter().all(|request| request.method != "DELETE"));
    }
}

/// The id in the response of the create is that of the request, not of the deal.
#[tokio::test]
async fn deletes_nothing_when_the_id_is_of_another_deal() {
    let of_another = |id: i64| Fault::json(&format!("{{\"deal\":{{\"id\":{id},\"external_id\":\"B-1\"}}}}"));
    let created = || Fault::json(r#"{"id": 1, "response": {"id": 25}}"#);
    let script = [missing(), created(), missing(), missing(), missing(), missing(), of_another(1)];
    let server = scripted(script).await;
    let error = upsert(&client(server.url())).await.expect_err("not found");
    assert!(error.is_conflict() && error.to_string().contains("the deal 1 has the external id \"B-1\""), "{error}");
    assert_eq!(methods(&server), "GPGGGGG");
    for seen in [of_another(1), missing()] {
        let server = scripted([missing(), Fault::json(r#"{"id": 100, "response": {}}"#), own(24), seen]).await;
        let error = upsert(&client(server.url())).await.expect_err("two deals");
        let text = error.to_string();
        assert!(error.is_conflict() && text.contains("the deal 100 ") && text.contains("the deal 24"), "{text}");
        assert_eq!(methods(&server), "GPGG");
    }
}

#[tokio::test]
async fn does_not_delete_a_deal_that_was_used_since() {
    let away = || Fault::status("503 Service Unavailable", "", "{}");
    let changed = Fault::json(r#"{"deal":{"id":5,"external_id":"A-17","name":"Z"}}"#);
    let misses = || (0..ATTEMPTS).map(|_| missing());
    let script = [missing(), found(5)].into_iter().chain(misses()).chain([own(5)]);
    let script = script.chain((0..ATTEMPTS).map(|_| away())).chain(misses()).chain([changed]);
    let server = scripted(script.collect::<Vec<_>>()).await;
    let client = client(server.url());
    let error = upsert(&client).await.expect_err("the delete fails");
    assert!(error.is_retryable() && error.to_string().contains("the deal 5 was created"), "{error}");
    let error = upsert(&client).await.expect_err("changed");
    assert!(error.is_conflict() && error.to_string().contains("has other values"), "{error}");
    assert_eq!(methods(&server), "GPGGGGGDDDDGGGGG");
}

#[tokio::test]
async fn does_not_overwrite_a_deal_with_another_external_id() {
    for other in ["\"a-17\"", "\"A-17 \"", "\"B\"", "17", "\"\""] {
        let of_another = format!("{{\"deal\":{{\"id\":3,\"external_id\":{other}}}}}");
        let server = scripted([Fault::json(&of_another)]).await;
        let error = upsert(&client(server.url())).await.expect_err("another's");
        let text = error.to_string();
        assert!(error.is_conflict() && text.contains("\"A-17\"") && text.contains(other.trim_matches('"')), "{text}");
        assert_eq!(methods(&server), "G");
        // Behind a create whose response was lost.
        let server = scripted([missing(), lost(), Fault::json(&of_another)]).await;
        let error = upsert(&client(server.url())).await.expect_err("another's");
        assert!(error.is_outcome_unknown(), "{error}");
        assert_eq!(methods(&server), "GPG");
    }
    for own in ["7", "\"7\""] {
        let response = Fault::json(&format!("{{\"deal\":{{\"id\":3,\"external_id\":{own}}}}}"));
        let server = scripted([response.clone(), response]).await;
        client(server.url()).upsert_deal("erp", "7", deal()).await.expect("updated");
    }
}

#[tokio::test]
async fn an_id_of_another_type_is_not_a_missing_id() {
    let created = |headers: &str, body: &str| Fault::status("201 Created", headers, body);
    for (headers, body) in [
        ("", "25"),
        ("", "\"25\""),
        ("", r#"{"deal_id": 25}"#),
        ("", r#"{"deal": {"name": "A"}, "deal_id": 25}"#),
        ("", r#"{"deal": {"name": "A", "dealId": "x"}}"#),
        ("", r#"{"uuid": "ab-cd"}"#),
        ("", "created 25"),
        ("location: /crm/deals/25.json\r\n", ""),
        ("location: /crm/deals/25.json\r\n", "null"),
        ("location: /crm/deals/25.json\r\n", r#"{"status": "ok"}"#),
        ("location: /crm/deals/25.json\r\n", r#"{"deal": {"name": "A"}}"#),
    ] {
        let server = scripted([missing(), created(headers, body), found(24)]).await;
        let error = upsert(&client(server.url())).await.expect_err("two deals");
        assert!(error.is_conflict() && error.to_string().contains("the deal 24"), "{body}: {error}");
        assert_eq!(methods(&server), "GPG", "{body}");
    }
    for body in [r#"{"result": "ok", "id": 25}"#, r#"{"id": 25, "data": null}"#, r#"{"id": "25", "result": true}"#] {
        let server = scripted([missing(), created("", body), found(25)]).await;
        assert_eq!(upsert(&client(server.url())).await.expect("created"), (25, true), "{body}");
        assert_eq!(methods(&server), "GPG", "{body}");
    }
}

#[tokio::test]
async fn remembers_an_earlier_create_with_an_unknown_outcome() {
    let away = || Fault::status("503 Service Unavailable", "", "{}");
    for last in
        [Fault::status("403 Forbidden", "", "{}"), Fault::status("429 Too Many Requests", "retry-after: 99\r\n", "")]
    {
        let server = scripted([missing(), away(), missing(), last, missing()]).await;
        let error = upsert(&client(server.url())).await.expect_err("not created");
        assert!(error.is_outcome_unknown(), "{error}");
        assert_eq!(methods(&server), "GPGPG");
    }
    // No look is answered any more.
    let server = scripted([missing(), away(), Fault::status("403 Forbidden", "", "{}")]).await;
    let error = upsert(&client(server.url())).await.expect_err("not created");
    assert!(error.is_outcome_unknown(), "{error}");
}
