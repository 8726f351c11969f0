//! Bodies that are rejected before they are validated.

use crate::server::{Server, new_deal};
use crate::wire::Request;

const DEALS: &str = "/crm/deals.json";

#[test]
fn rejects_bodies_of_another_content_type() {
    let server = Server::start();
    for content_type in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "", "*/*", ";"] {
        let post = Request::post(DEALS, new_deal("")).without("Content-Type");
        server.expect(415, &post.clone().header("Content-Type", content_type));
        server.expect(415, &post);
    }
    for content_type in ["application/json; charset=utf-8", "Application/JSON", "application/json ;charset=\"UTF-8\""] {
        let post = Request::post(DEALS, new_deal("")).without("Content-Type");
        server.expect(201, &post.header("Content-Type", content_type));
    }
    for accept in ["text/html", "application/xml", "*/*", "application/json;q=0"] {
        server.expect(200, &Request::get(DEALS).header("Accept", accept).header("Accept-Charset", "iso-8859-2"));
    }
}

#[test]
fn rejects_a_body_for_an_operation_without_one() {
    let server = Server::start();
    for request in [Request::json("GET", DEALS, "{}"), Request::json("DELETE", "/crm/deals/1.json", "{}")] {
        server.expect(400, &request);
        server.expect(400, &request.clone().chunked());
        server.expect(401, &request.anonymous());
    }
    server.expect(200, &Request::get("/crm/deals/1.json").chunked());
}

#[test]
fn rejects_a_body_over_the_limit() {
    let server = Server::start();
    let of = |length: usize| {
        let body = new_deal("\"name\": \"\"");
        body.replace("\"name\": \"\"", &format!("\"name\": \"{}\"", "x".repeat(length - body.len())))
    };
    server.expect(201, &Request::post(DEALS, of(1 << 20)));
    for length in [(1 << 20) + 1, 4 << 20] {
        server.expect(413, &Request::post(DEALS, of(length)));
        server.expect(413, &Request::post(DEALS, of(length)).chunked());
    }
}

#[test]
fn rejects_bodies_that_are_not_json() {
    let server = Server::start();
    let deep =
        |depth: usize| format!(r#"{{"deal": {{"fields": {{"a": {}{}}}}}}}"#, "[".repeat(depth), "]".repeat(depth));
    let texts = [
        "",
        " ",
        "{",
        "}",
        "{\"deal\": ",
        "null x",
        "{'deal': {}}",
        "{\"deal\": NaN}",
        "{\"deal\": {\"tax\": \"\u{0}\"}}",
        "\u{feff}{}",
        "{\"deal\": {\"name\": \"\\ud800\"}}",
        "{\"deal\": {\"name\": \"\\x\"}}",
        "{\"deal\": {},}",
        r#"{"deal": {"total_amount_net": 01}}"#,
        r#"{"deal": {"fields": {"a": 1e400}}}"#,
        &deep(200),
        &deep(100_000),
    ];
    for text in texts {
        server.expect(400, &Request::patch("/crm/deals/1.json", text));
    }
    for bytes in [&b"\xff"[..], b"{\"deal\": {\"name\": \"\xed\xa0\x80\"}}", b"{\"deal\": {\"name\": \"\xc5\"}}"] {
        server.expect(400, &Request::patch("/crm/deals/1.json", bytes));
    }
}

#[test]
fn every_accepted_body_can_be_read_back_in_every_envelope() {
    let server = Server::start();
    for depth in 90..130 {
        let fields = format!(r#"{{"deal": {{"fields": {{"a": {}{}}}}}}}"#, "[".repeat(depth), "]".repeat(depth));
        let response = server.send(&Request::patch("/crm/deals/1.json", fields));
        assert!(matches!(response.status, 200 | 400), "{depth}");
        server.expect(200, &Request::get(DEALS));
    }
}
