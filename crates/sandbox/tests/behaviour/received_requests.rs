//! Recorded requests.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::thread;

use crm_sandbox::{Sandbox, Seed};

use crate::lifecycle::block_on;
use crate::server::{Server, new_deal};
use crate::wire::{Request, exchange};

const DEALS: &str = "/crm/deals.json";

#[test]
fn records_requests_with_their_responses() {
    let server = Server::empty();
    let body = new_deal(r#""name": "Żółw""#);
    let request = Request::post(DEALS, body.clone()).header("Traceparent", "00-1").header("X-Twice", "a");
    let created = server.expect(201, &request.header("X-Twice", "b"));
    server.get("/crm/deals.json?q=%C5%BC+%2B&main_date_from=2025-01-01&q=");
    server.expect(404, &Request::get("/n%6Fne?a"));
    let [create, list, none] = server.sandbox.requests().all().try_into().expect("three requests");
    assert_eq!((create.method(), create.path(), create.query()), ("POST", DEALS, None));
    assert_eq!((create.operation(), create.status()), (Some("create_deal"), Some(201)));
    assert_eq!(create.body(), body.as_bytes());
    assert_eq!(create.response_body(), Some(created.body.as_slice()));
    assert_eq!(created.header("X-Request-Id"), Some(create.id().to_string().as_str()));
    assert_eq!(create.header("authorization"), Some("Bearer test-token"));
    assert_eq!(create.header("TRACEPARENT"), Some("00-1"));
    assert_eq!(create.header_values("x-twice").collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!((create.header("none"), create.header("no name")), (None, None));
    assert!(create.header_names().any(|name| name == "traceparent"));
    assert_eq!((list.operation(), list.status()), (Some("list_deals"), Some(422)));
    assert_eq!(list.query_values("q"), ["ż +", ""]);
    assert_eq!(list.query_values("main_date_from"), ["2025-01-01"]);
    assert!(list.query_values("none").is_empty());
    assert_eq!((none.operation(), none.path(), none.query()), (None, "/n%6Fne", Some("a")));
    assert_eq!(server.sandbox.requests().of("create_deal").len(), 1);
}

#[test]
fn records_the_effect_of_a_fault() {
    let server = Server::empty();
    server.sandbox.faults().fail_next(1).status(503);
    server.sandbox.faults().fail_next(1).reset_after();
    let create = Request::post(DEALS, new_deal(""));
    exchange(&server.url(), &create).expect_err("a reset");
    exchange(&server.url(), &create).expect("a response");
    let requests = server.sandbox.requests().of("create_deal");
    let outcomes: Vec<_> = requests.iter().map(|each| (each.status(), each.is_reset())).collect();
    assert_eq!(outcomes, [(None, true), (Some(503), false)]);
}

#[test]
fn debug_output_shows_no_credentials() {
    let server = Server::empty();
    let anonymous = Request::get("/crm/deals.json?api_token=confidential").anonymous();
    server.expect(401, &anonymous.header("X-Key", "confidential"));
    server.send(&Request::post(DEALS, r#"{"api_token": "confidential"}"#).anonymous());
    let requests = server.sandbox.requests().all();
    let shown = format!("{requests:?} {:?}", server.sandbox.requests());
    assert!(shown.contains("x-key") && shown.contains(DEALS), "{shown}");
    assert!(!shown.contains("confidential") && !shown.contains("test-token"), "{shown}");
    let shown = format!("{:?}", server.sandbox);
    assert!(!shown.contains("confidential"), "{shown}");
    assert_eq!(requests[0].query_values("api_token"), ["confidential"]);
}

#[test]
fn keeps_the_latest_requests_and_counts_all() {
    let server = Server::of(Sandbox::builder().seed(Seed::Empty).kept_requests(3));
    for number in 0..5 {
        server.get(&format!("/none/{number}"));
    }
    let requests = server.sandbox.requests();
    let paths: Vec<String> = requests.all().iter().map(|each| each.path().to_owned()).collect();
    assert_eq!(paths, ["/none/2", "/none/3", "/none/4"]);
    assert_eq!(requests.count(), 5);
    assert_eq!(block_on(requests.wait_for(5)).len(), 3);
    requests.clear();
    assert_eq!((requests.count(), requests.all().len()), (0, 0));

    let none = Server::of(Sandbox::builder().kept_requests(0));
    none.get(DEALS);
    assert_eq!((none.sandbox.requests().count(), none.sandbox.requests().all().len()), (1, 0));
}

#[test]
fn limits_the_size_of_recorded_bodies() {
    let server = Server::empty();
    let large = Request::post(DEALS, "x".repeat(1 << 20));
    for _ in 0..40 {
        server.send(&large);
    }
    server.expect(413, &Request::post(DEALS, "x".repeat(3 << 20)));
    let requests = server.sandbox.requests().all();
    let bytes: usize = requests.iter().map(|each| each.body().len()).sum();
    assert!((8 << 20..=16 << 20).contains(&bytes), "{bytes}");
    assert!(requests.last().expect("a request").body().len() <= 1 << 20);
    assert_eq!(server.sandbox.requests().count(), 41);
}

#[test]
fn waits_for_requests() {
    let server = Server::empty();
    let (url, requests) = (server.url(), server.sandbox.requests());
    let mut three = pin!(requests.wait_for(3));
    let mut context = Context::from_waker(Waker::noop());
    exchange(&url, &Request::get(DEALS)).expect("a response");
    assert!(three.as_mut().poll(&mut context).is_pending());
    let client = thread::spawn(move || {
        for _ in 0..2 {
            exchange(&url, &Request::post(DEALS, new_deal(""))).expect("a response");
        }
    });
    assert_eq!(block_on(three).len(), 3);
    let is_done = |requests: &[crm_sandbox::ReceivedRequest]| {
        requests.iter().filter(|each| each.status() == Some(201)).count() == 2
    };
    assert_eq!(block_on(requests.wait_until(is_done)).len(), 3);
    client.join().expect("no panic");
    assert!(matches!(pin!(requests.wait_for(3)).poll(&mut context), Poll::Ready(all) if all.len() == 3));
}

#[test]
fn a_stop_ends_a_wait_for_more_requests() {
    let server = Server::empty();
    server.get(DEALS);
    let requests = server.sandbox.requests();
    let waiting = thread::spawn({
        let requests = requests.clone();
        move || (block_on(requests.wait_for(2)).len(), block_on(requests.wait_until(|_| false)).len())
    });
    drop(server);
    assert_eq!(waiting.join().expect("no panic"), (1, 1));
}
