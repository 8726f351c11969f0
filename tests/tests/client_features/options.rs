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
    special.list_deals().q("a b").send().await.expect("a response");
    special.get_deal(1).send().await.expect("a response");
    client.get_deal(1).send().await.expect("a response");
    let requests = requests(&server).await;
    assert_eq!(requests[0].url.query(), Some("q=a+b&per+page=%C5%BC%26%3D&page=2"));
    assert_eq!(query(&requests[0])["per page"], "ż&=");
    assert_eq!(requests[1].url.query(), Some("per+page=%C5%BC%26%3D&page=2"));
    assert_eq!(requests[1].headers["x-trace"], "a");
    assert_eq!((requests[2].url.query(), requests[2].headers.get("x-trace")), (None, None));
}

#[tokio::test]
async fn a_header_replaces_an_earlier_one_and_the_clients_own() {
    let server = server(|_| json("{}")).await;
    let header = |name: &str, value: &str| CallOptions::new().header(name, value).expect("a header");
    let options = header("authorization", "Basic bWluZQ==").header("User-Agent", "mine/1").expect("a header");
    let client = intum(&server).with_options(header("X-Trace", "a")).with_options(options);
    client.with_options(header("X-TRACE", "b")).get_deal(1).send().await.expect("a response");
    let request = &requests(&server).await[0];
    for (name, value) in [
        ("authorization", "Basic bWluZQ=="),
        ("user-agent", "mine/1"),
        ("x-trace", "b"),
        ("accept", "application/json"),
    ] {
        let values: Vec<_> = request.headers.get_all(name).iter().collect();
        assert_eq!(values, [value], "{name}");
    }
}

#[test]
fn rejects_headers_that_describe_the_body() {
    for name in ["Content-Type", "content-length", "Transfer-Encoding"] {
        let error = CallOptions::new().header(name, "1").expect_err("rejected");
        assert!(error.setting() == "header" && error.to_string().contains("body"), "{error}");
    }
}

#[tokio::test]
async fn setting_a_query_parameter_again_replaces_it() {
    let server = server(|_| json("{}")).await;
    let client = intum(&server).with_options(CallOptions::new().query("page", "1").query("lang", "pl"));
    let options = CallOptions::new().query("page", "2").query("page", "3");
    client.with_options(options).get_deal(1).send().await.expect("a response");
    let list = CallOptions::new().append_query("ids[]", "1").append_query("ids[]", "2");
    client.with_options(list).get_deal(1).send().await.expect("a response");
    let requests = requests(&server).await;
    assert_eq!(requests[0].url.query(), Some("lang=pl&page=3"));
    assert_eq!(requests[1].url.query(), Some("page=1&lang=pl&ids%5B%5D=1&ids%5B%5D=2"));
}

#[tokio::test]
async fn rejects_a_query_parameter_that_the_call_sets_itself() {
    let server = server(|_| json("[]")).await;
    let client = intum(&server).with_options(CallOptions::new().query("status_id", "3"));
    let error = client.list_deals().status_id(2).send().await.expect_err("rejected");
    assert!(error.is_invalid() && error.violations()[0].field == "status_id", "{error}");
    client.list_deals().send().await.expect("a list");
    let options = solos_client::CallOptions::new().query("offset", "7");
    let mut projects = crate::solos(&server).with_options(options).list_projects().stream();
    let error = projects.next().await.expect("an error").expect_err("rejected");
    assert!(error.is_invalid() && error.violations()[0].field == "offset", "{error}");
    let queries: Vec<_> = requests(&server).await.iter().map(|it| it.url.query().map(str::to_owned)).collect();
    assert_eq!(queries, [Some("status_id=3".to_owned())]);
}

#[test]
fn rejects_an_invalid_header_without_showing_it() {
    for (name, value) in [("X-Tr ace", "7f3a"), ("", "7f3a"), ("X-Trace", "7f3a\r\nX-Other: 1"), ("X-Trace", "\0 7f3a")]
    {
        let error = CallOptions::new().header(name, value).expect_err("rejected");
        assert!(error.setting() == "header" && !format!("{error:?} {error}").contains("7f3a"), "{error:?}");
    }
    let options = CallOptions::new().header("X-Trace", "7f3a").expect("a header").query("key", "7f3a");
    assert!(!format!("{options:?}").contains("7f3a"), "{options:?}");
}

#[tokio::test]
async fn status_headers_and_the_bytes_are_reachable() {
    let server =
        server(|_| ResponseTemplate::new(203).insert_header("x-total", "7").set_body_string("\u{feff}no JSON")).await;
    let response = intum(&server).get_deal(1).send_raw().await.expect("a response");
    assert_eq!(
        (response.status().as_u16(), &response.headers()["x-total"], response.attempts()),
        (203, &"7".parse().expect("a value"), 1)
    );
    assert_eq!(response.into_inner(), "\u{feff}no JSON");
}

#[tokio::test]
async fn a_call_has_its_own_deadline() {
    let delay = |path: &str| Duration::from_secs(if path.ends_with("/1.json") { 600 } else { 0 });
    let server = server(move |request| json("{}").set_delay(delay(request.url.path()))).await;
    let client = intum(&server);
    // The first call sets up TLS and a connection: on a busy machine that alone takes longer than what is measured here.
    client.get_deal(2).send().await.expect("a response");
    let begin = Instant::now();
    let options: [fn(CallOptions) -> CallOptions; 3] = [
        |it| it.timeout(Duration::from_secs(1)),
        |it| it.deadline(Instant::now() + Duration::from_secs(1)),
        |it| it.attempt_timeout(Duration::from_secs(1)).retry(RetryPolicy::none()),
    ];
    for options in options {
        let error = client.with_options(options(CallOptions::new())).get_deal(1).send().await.expect_err("no response");
        assert!(error.is_timeout() && error.is_retryable() && error.attempts() == 1, "{error}");
    }
    assert!(begin.elapsed() < Duration::from_secs(60));
}

#[tokio::test]
async fn a_passed_deadline_sends_nothing() {
    let server = server(|_| json("{}")).await;
    let client = intum(&server).with_options(CallOptions::new().deadline(Instant::now()));
    let error = client.create_deal(intum_client::types::NewDeal::new(1.into(), 1.into(), "")).send().await;
    let error = error.expect_err("too late");
    assert!(error.is_timeout() && error.attempts() == 0 && !error.is_outcome_unknown(), "{error}");
    assert!(requests(&server).await.is_empty());
}
