//! Faults that a request asks for, and the faults of a start.

use std::io::ErrorKind;
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

use crm_sandbox::{Envelope, Sandbox};

use crate::server::{Server, new_deal};
use crate::wire::{Request, exchange};

const DEALS: &str = "/crm/deals.json";

fn create() -> Request {
    Request::post(DEALS, new_deal(""))
}

#[test]
fn responds_with_a_requested_status_and_does_nothing() {
    let server = Server::empty();
    for status in [400, 401, 404, 409, 429, 500, 503, 504, 599] {
        let response = server.expect(status, &create().fault(&status.to_string()));
        assert_eq!(response.json()["error"], "the fault that was asked for");
    }
    assert!(server.deals(&[]).is_empty());
}

/// The body exceeds the socket buffers: a client that still writes when the connection closes can lose the response.
#[test]
fn an_error_response_to_a_large_body_arrives() {
    let bad = Server::with_faults(Sandbox::builder().fail_rate(1.0));
    let good = Server::empty();
    let large = Request::post(DEALS, "x".repeat(20 << 20));
    bad.expect(503, &large);
    good.expect(504, &large.clone().fault("504"));
    good.expect(400, &large.clone().fault("nonsense"));
    good.expect(404, &Request { target: "/none".to_owned(), ..large.clone() });
    good.expect(405, &Request { method: "PUT".to_owned(), ..large });
}

#[test]
fn a_requested_reset_comes_before_or_after_the_operation() {
    let server = Server::empty();
    for (fault, done) in [("reset", 0), ("reset-after", 1)] {
        let error = exchange(&server.url(), &create().fault(fault)).expect_err("there is no response");
        assert_eq!(error.kind(), ErrorKind::ConnectionReset, "{fault}: {error}");
        assert_eq!(server.deals(&[]).len(), done, "{fault}");
    }
    let error = exchange(&server.url(), &Request::get(DEALS).fault("reset-after")).expect_err("there is no response");
    assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    let path = "/crm/deals/1.json";
    exchange(&server.url(), &Request::new("DELETE", path).fault("reset-after")).expect_err("there is no response");
    server.expect(404, &Request::get(path));
}

#[test]
fn delays_a_response() {
    let server = Server::empty();
    let start = Instant::now();
    server.expect(201, &create().fault("slow:60"));
    assert!(start.elapsed() >= Duration::from_millis(60));
    server.expect(200, &Request::get(DEALS).fault("slow:0"));
}

#[test]
fn rejects_an_unknown_fault() {
    let server = Server::empty();
    for fault in ["", "200", "399", "600", "slow:", "slow:-1", "slow:1.5", "Reset", "reset after", "99999999999"] {
        server.expect(400, &create().fault(fault));
    }
    assert!(server.deals(&[]).is_empty());
}

#[test]
fn delays_every_response_by_the_latency() {
    let latency = Duration::from_millis(40);
    let server = Server::of(Sandbox::builder().latency(latency));
    for request in [Request::get(DEALS), Request::get("/none"), Request::get(DEALS).anonymous()] {
        let start = Instant::now();
        server.send(&request);
        assert!(start.elapsed() >= latency);
    }
    let server = Server::with_faults(Sandbox::builder().latency(latency).fail_rate(1.0));
    let start = Instant::now();
    server.expect(503, &Request::get(DEALS));
    assert!(start.elapsed() >= latency);
}

#[test]
fn fails_the_same_requests_in_every_run() {
    let outcomes = || {
        let server = Server::with_faults(Sandbox::builder().seed(crm_sandbox::Seed::Empty).fail_rate(0.4));
        let statuses: Vec<u16> = (0..60).map(|_| server.send(&create()).status).collect();
        let created = statuses.iter().filter(|status| **status == 201).count();
        let list = (0..100).map(|_| server.send(&Request::get(DEALS))).find(|response| response.status == 200);
        assert_eq!(list.expect("one gets through").ids().len(), created);
        statuses
    };
    let first = outcomes();
    assert_eq!(first, outcomes());
    assert!(first.contains(&503) && first.contains(&201));
}

#[test]
fn responds_with_429_and_retry_after_beyond_the_rate_limit() {
    let limit = NonZeroU32::new(3).expect("a limit");
    let server = Server::of(Sandbox::builder().seed(crm_sandbox::Seed::Empty).rate_limit(limit));
    let responses: Vec<_> = (0..40).map(|_| server.send(&create())).collect();
    assert!(responses.iter().take(3).all(|response| response.status == 201));
    let response = responses.iter().find(|response| response.status == 429).expect("one is beyond the rate");
    assert_eq!(response.header("Retry-After"), Some("1"));
    server.get("/docs/");
}

#[test]
fn responds_without_an_envelope() {
    let server = Server::of(Sandbox::builder().envelope(Envelope::Bare));
    assert!(server.get(DEALS).json().is_array());
    assert_eq!(server.get("/crm/deals/1.json").json()["id"], 1);
    assert_eq!(server.create("").json()["id"], 25);
    assert!(server.get("/backend/public/projects").json().is_array());
    assert_eq!(server.get("/backend/public/projects/info?id=1").json()["id"], 1);
    assert!(server.get("/backend/public/projects/steps?id=1").json().is_array());
    let wrapped = Server::start();
    assert!(wrapped.get(DEALS).json()["deals"].is_array());
    assert_eq!(wrapped.get("/crm/deals/1.json").json()["deal"]["id"], 1);
    assert!(wrapped.get("/backend/public/projects").json()["payload"].is_array());
    assert_eq!(wrapped.get("/backend/public/projects/info?id=1").json()["payload"]["id"], 1);
}
