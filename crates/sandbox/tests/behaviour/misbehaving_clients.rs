//! Clients that are slow, send half a request, or repeat headers.

use std::io::{BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crm_sandbox::{Fault, ReceivedRequest, Sandbox, Seed};

use crate::error_responses::valid;
use crate::lifecycle::{block_on, finish, half_a_create};
use crate::server::{Server, new_deal};
use crate::wire::{Request, connect, exchange, receive};

const DEALS: &str = "/crm/deals.json";

/// Sends bytes on a connection and reads nothing.
fn unread(server: &Server, bytes: &[u8]) -> TcpStream {
    let mut stream = connect(&server.url()).expect("a connection");
    stream.write_all(bytes).expect("it is sent");
    stream
}

#[test]
fn stuck_clients_do_not_block_others() {
    let server = Server::of(Sandbox::builder().seed(Seed::Count(5000)));
    let list = Request::get(DEALS).bytes();
    let half_a_body = &Request::post(DEALS, new_deal("")).bytes()[..200];
    let mut silent: Vec<TcpStream> = (0..40).map(|_| unread(&server, &list)).collect();
    silent.extend((0..40).map(|_| unread(&server, b"GET /crm/deals.json HT")));
    silent.extend((0..40).map(|_| unread(&server, half_a_body)));
    silent.extend((0..40).map(|_| unread(&server, &list.repeat(50))));
    let id = server.create("").id();
    server.expect(200, &Request::get(&format!("/crm/deals/{id}.json")));
    // The delayed list is complete, with or without the deal that was created meanwhile.
    let response = receive(&mut BufReader::new(silent.swap_remove(0)), false).expect("a response");
    assert!(response.ids().starts_with(&(1..=5000).collect::<Vec<_>>()), "{}", response.ids().len());
}

#[test]
fn sends_100_continue_before_a_fault() {
    let server = Server::empty();
    let faults = server.sandbox.faults();
    for (fault, expected) in [(Fault::status(503), 503), (Fault::delay(Duration::from_millis(1)), 201)] {
        let active = faults.fail_next(1).with(fault);
        let create = half_a_create(&server.url());
        // The fault is decided once the body has arrived.
        assert_eq!(active.count(), 0);
        assert_eq!((finish(create), active.count()), (expected, 1));
    }
    assert_eq!(server.deals(&[]).len(), 1);
}

#[test]
fn does_not_carry_out_a_delayed_request_whose_client_is_gone() {
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
fn a_head_response_has_the_headers_of_a_get_response() {
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
fn handles_repeated_headers() {
    let server = Server::empty();
    let create = Request::post(DEALS, new_deal(""));
    for content_type in ["application/json", "text/plain"] {
        server.expect(415, &create.clone().header("Content-Type", content_type));
    }
    server.expect(401, &create.clone().header("Authorization", "Bearer test-token"));
    server.expect(422, &Request::get("/crm/deals.json?q=a&q=a"));
    server.expect(422, &Request::get("/crm/deals.json?q=a&%71=a"));
    server.expect(422, &Request::get("/backend/public/projects/info?id=1&id=1"));
    let response = server.expect(201, &create.header("X-Request-Id", "mine").header("X-Request-Id", "mine too"));
    let ids = response.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("x-request-id"));
    assert_eq!(ids.map(|(_, value)| value.as_str()).collect::<Vec<_>>(), ["7"]);
}

#[test]
fn serves_http_1_0_without_chunks() {
    let server = Server::start();
    let head = "Authorization: Bearer test-token\r\n\r\n";
    for (request, start) in [
        (format!("GET /crm/deals/1.json HTTP/1.0\r\n{head}"), "HTTP/1.0 200"),
        (format!("GET /crm/deals.json HTTP/1.0\r\n{head}"), "HTTP/1.0 200"),
        ("GET / HTTP/1.0\r\n\r\n".to_owned(), "HTTP/1.0 200"),
    ] {
        let mut response = String::new();
        unread(&server, request.as_bytes()).read_to_string(&mut response).expect("a response");
        assert!(response.starts_with(start) && response.trim_end().ends_with('}'), "{response:.300}");
        assert!(!response.contains("chunked"), "{response:.300}");
    }
    drop(exchange(&server.url(), &Request::get(DEALS)).expect("a response"));
}
