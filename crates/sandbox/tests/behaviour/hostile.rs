//! Clients that are slow, that say half of what they want, or that say it twice.

use std::io::{BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crm_sandbox::{Fault, ReceivedRequest, Sandbox, Seed};

use crate::life::{block_on, finish, half_a_create};
use crate::refusals::valid;
use crate::server::{Server, new_deal};
use crate::wire::{Request, connect, exchange, receive};

const DEALS: &str = "/crm/deals.json";

/// A connection on which this was sent, and of which nothing is read.
fn unread(server: &Server, bytes: &[u8]) -> TcpStream {
    let mut stream = connect(&server.url()).expect("a connection");
    stream.write_all(bytes).expect("it is sent");
    stream
}

#[test]
fn who_reads_nothing_and_who_says_half_hold_nobody_up() {
    let server = Server::of(Sandbox::builder().seed(Seed::Count(5000)));
    let list = Request::get(DEALS).bytes();
    let half_a_body = &Request::post(DEALS, new_deal("")).bytes()[..200];
    let mut silent: Vec<TcpStream> = (0..40).map(|_| unread(&server, &list)).collect();
    silent.extend((0..40).map(|_| unread(&server, b"GET /crm/deals.json HT")));
    silent.extend((0..40).map(|_| unread(&server, half_a_body)));
    silent.extend((0..40).map(|_| unread(&server, &list.repeat(50))));
    let id = server.create("").id();
    server.expect(200, &Request::get(&format!("/crm/deals/{id}.json")));
    // What waited for its reader is whole; whether it was looked up before the create is not known.
    let answer = receive(&mut BufReader::new(silent.swap_remove(0)), false).expect("an answer");
    assert!(answer.ids().starts_with(&(1..=5000).collect::<Vec<_>>()), "{}", answer.ids().len());
}

#[test]
fn who_waits_to_be_told_to_go_on_is_told_before_a_fault() {
    let server = Server::empty();
    let faults = server.sandbox.faults();
    for (fault, expected) in [(Fault::status(503), 503), (Fault::delay(Duration::from_millis(1)), 201)] {
        let active = faults.fail_next(1).with(fault);
        let create = half_a_create(&server.url());
        // It is decided when the body is there.
        assert_eq!(active.count(), 0);
        assert_eq!((finish(create), active.count()), (expected, 1));
    }
    assert_eq!(server.deals(&[]).len(), 1);
}

#[test]
fn a_request_that_is_gone_before_its_turn_is_not_carried_out() {
    let server = Server::empty();
    let held = server.sandbox.faults().fail_next(1).hold();
    let gone = unread(&server, &Request::post(DEALS, new_deal("")).bytes());
    block_on(server.sandbox.requests().wait_for(1));
    drop(gone);
    block_on(server.sandbox.requests().wait_until(|requests| requests.iter().all(ReceivedRequest::is_abandoned)));
    held.cancel();
    server.create("");
    assert_eq!(server.deals(&[]).len(), 1);
    assert_eq!(server.sandbox.requests().all()[0].status(), None);
}

#[test]
fn a_head_has_the_headers_of_a_get() {
    let server = Server::start();
    for get in valid().into_iter().filter(|request| request.method == "GET") {
        let head = Request { method: "HEAD".to_owned(), ..get.clone() };
        let (of_head, of_get) = (server.expect(200, &head), server.expect(200, &get));
        assert!(of_head.body.is_empty(), "{}", get.target);
        for name in ["Content-Type", "Content-Length", "Transfer-Encoding"] {
            assert_eq!(of_head.header(name), of_get.header(name), "{name} of {}", get.target);
        }
        server.expect(405, &Request { method: "OPTIONS".to_owned(), ..get });
    }
}

#[test]
fn what_is_said_twice() {
    let server = Server::empty();
    let create = Request::post(DEALS, new_deal(""));
    for content_type in ["application/json", "text/plain"] {
        server.expect(415, &create.clone().header("Content-Type", content_type));
    }
    server.expect(401, &create.clone().header("Authorization", "Bearer test-token"));
    server.expect(422, &Request::get("/crm/deals.json?q=a&q=a"));
    server.expect(422, &Request::get("/crm/deals.json?q=a&%71=a"));
    server.expect(422, &Request::get("/backend/public/projects/info?id=1&id=1"));
    let answer = server.expect(201, &create.header("X-Request-Id", "mine").header("X-Request-Id", "mine too"));
    let ids = answer.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("x-request-id"));
    assert_eq!(ids.map(|(_, value)| value.as_str()).collect::<Vec<_>>(), ["7"]);
}

#[test]
fn a_client_of_http_1_0() {
    let server = Server::start();
    let head = "Authorization: Bearer test-token\r\n\r\n";
    for (request, start) in [
        (format!("GET /crm/deals/1.json HTTP/1.0\r\n{head}"), "HTTP/1.0 200"),
        (format!("GET /crm/deals.json HTTP/1.0\r\n{head}"), "HTTP/1.0 200"),
        ("GET / HTTP/1.0\r\n\r\n".to_owned(), "HTTP/1.0 200"),
    ] {
        let mut answer = String::new();
        unread(&server, request.as_bytes()).read_to_string(&mut answer).expect("an answer");
        assert!(answer.starts_with(start) && answer.trim_end().ends_with('}'), "{answer:.300}");
        assert!(!answer.contains("chunked"), "{answer:.300}");
    }
    drop(exchange(&server.url(), &Request::get(DEALS)).expect("an answer"));
}
