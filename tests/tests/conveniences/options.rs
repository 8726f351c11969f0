//! Options of one call.

use std::time::{Duration, Instant};

use intum_client::{CallOptions, RetryPolicy};
use wiremock::ResponseTemplate;

use crate::{intum, json, query, requests, server};

#[tokio::test]
async fn a_clone_carries_options_and_the_client_stays_as_it_is() {
    let server = server(|_| json("{}")).await;
    let client = intum(&server);
    let options = CallOptions::new().query("per page", "ż&=").header("X-Trace", "a").expect("a header");
    let special = client.with_options(options).with_options(CallOptions::new().query("page", "2"));
    special.list_deals().q("a b").send().await.expect("an answer");
    special.get_deal().id(1).send().await.expect("an answer");
    client.get_deal().id(1).send().await.expect("an answer");
    let requests = requests(&server).await;
    assert_eq!(requests[0].url.query(), Some("q=a+b&per+page=%C5%BC%26%3D&page=2"));
    assert_eq!(query(&requests[0])["per page"], "ż&=");
    assert_eq!(requests[1].url.query(), Some("per+page=%C5%BC%26%3D&page=2"));
    assert_eq!(requests[1].headers["x-trace"], "a");
    assert_eq!((requests[2].url.query(), requests[2].headers.get("x-trace")), (None, None));
}

#[tokio::test]
async fn a_header_does_not_replace_the_clients_own() {
    let server = server(|_| json("{}")).await;
    let mut options = CallOptions::new();
    for name in ["authorization", "Accept", "user-agent", "content-type"] {
        options = options.header(name, "mine").expect("a header");
    }
    let client = intum(&server).with_options(options);
    client.update_deal().id(1).body(intum_client::types::DealPatch::default()).send().await.expect("an answer");
    let headers = requests(&server).await[0].headers.clone();
    assert_eq!(headers["authorization"], "Bearer test-token");
    assert_eq!(
        (&headers["accept"], &headers["content-type"]),
        (&"application/json".parse().expect("a value"), &"application/json".parse().expect("a value"))
    );
    assert!(headers["user-agent"].to_str().expect("text").starts_with("intum-client/"));
}

#[test]
fn a_header_that_cannot_be_sent_is_refused_and_not_shown() {
    for (name, value) in [("X-Tr ace", "7f3a"), ("", "7f3a"), ("X-Trace", "7f3a\r\nX-Other: 1"), ("X-Trace", "\0 7f3a")]
    {
        let error = CallOptions::new().header(name, value).expect_err("refused");
        assert!(error.setting() == "header" && !format!("{error:?} {error}").contains("7f3a"), "{error:?}");
    }
    let options = CallOptions::new().header("X-Trace", "7f3a").expect("a header").query("key", "7f3a");
    assert!(!format!("{options:?}").contains("7f3a"), "{options:?}");
}

#[tokio::test]
async fn status_headers_and_the_bytes_are_reachable() {
    let server =
        server(|_| ResponseTemplate::new(203).insert_header("x-total", "7").set_body_string("\u{feff}no JSON")).await;
    let answer = intum(&server).get_deal().id(1).send_raw().await.expect("an answer");
    assert_eq!(
        (answer.status().as_u16(), &answer.headers()["x-total"], answer.attempts()),
        (203, &"7".parse().expect("a value"), 1)
    );
    assert_eq!(answer.into_inner(), "\u{feff}no JSON");
}

#[tokio::test]
async fn a_call_has_its_own_deadline() {
    let server = server(|_| json("{}").set_delay(Duration::from_secs(600))).await;
    let begin = Instant::now();
    for options in [
        CallOptions::new().overall_timeout(Duration::from_millis(50)),
        CallOptions::new().deadline(Instant::now() + Duration::from_millis(150)),
        CallOptions::new().attempt_timeout(Duration::from_millis(50)).retry(RetryPolicy::none()),
    ] {
        let error = intum(&server).with_options(options).get_deal().id(1).send().await.expect_err("no answer");
        assert!(error.is_timeout() && error.is_retryable() && error.attempts() == 1, "{error}");
    }
    assert!(begin.elapsed() < Duration::from_secs(60));
}

#[tokio::test]
async fn a_deadline_that_has_passed_sends_nothing() {
    let server = server(|_| json("{}")).await;
    let client = intum(&server).with_options(CallOptions::new().deadline(Instant::now()));
    let error = client.create_deal().body(intum_client::types::NewDeal::new(1.into(), 1.into(), "")).send().await;
    let error = error.expect_err("too late");
    assert!(error.is_timeout() && error.attempts() == 0 && !error.is_outcome_unknown(), "{error}");
    assert!(requests(&server).await.is_empty());
}
