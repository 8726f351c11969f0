//! Faults and received requests over HTTP, for tests in any language.

use std::io::{ErrorKind, Read as _, Write as _};
use std::thread;
use std::time::Instant;

use serde_json::{Value, json};

use crate::lifecycle::{SOON, block_on};
use crate::server::{Server, new_deal};
use crate::wire::{Request, Response, connect, exchange};

const FAULTS: &str = "/sandbox/faults";
const REQUESTS: &str = "/sandbox/requests";
const DEALS: &str = "/crm/deals.json";

fn send(server: &Server, request: &Request) -> Response {
    exchange(&server.url(), request).expect("a response")
}

fn set(server: &Server, fault: &Value) -> Response {
    send(server, &Request::post(FAULTS, fault.to_string()).anonymous())
}

fn get(server: &Server, target: &str) -> Value {
    let response = send(server, &Request::get(target).anonymous());
    assert_eq!(response.status, 200, "{}", response.text());
    response.json()
}

fn delete(server: &Server, target: &str) -> u16 {
    send(server, &Request::new("DELETE", target).anonymous()).status
}

#[test]
fn sets_lists_and_cancels_faults() {
    let server = Server::empty();
    let create = Request::post(DEALS, new_deal(""));
    let first = set(&server, &json!({"fault": "503:2", "next": 2, "operation": "create_deal"}));
    let expected = json!({"id": 1, "count": 0, "fault": "503:2", "next": 2, "operation": "create_deal"});
    assert_eq!((first.status, first.json()), (201, expected));
    let failed = send(&server, &create);
    assert_eq!((failed.status, failed.header("Retry-After")), (503, Some("2")));
    let page = json!({"fault": "502", "path": "/backend/*", "method": "GET", "after": 1, "rate": 1.0,
        "headers": {"Content-Type": "text/html"}, "body": "<h1>Bad Gateway</h1>"});
    assert_eq!(set(&server, &page).status, 201);
    let response = send(&server, &Request::get("/backend/public/projects"));
    assert_eq!((response.status, response.text()), (502, "<h1>Bad Gateway</h1>"));
    assert_eq!(set(&server, &json!({"fault": "pass", "body": "{}", "next": 1, "method": "PATCH"})).json()["id"], 3);
    let counts: Vec<Value> =
        get(&server, FAULTS)["faults"].as_array().expect("a list").iter().map(|each| each["count"].clone()).collect();
    assert_eq!(counts, [1, 1, 0]);
    assert_eq!((delete(&server, "/sandbox/faults/1"), delete(&server, "/sandbox/faults/1")), (204, 404));
    assert_eq!(send(&server, &create).status, 201);
    assert_eq!(delete(&server, FAULTS), 204);
    assert_eq!(send(&server, &Request::get("/backend/public/projects")).status, 200);
    assert_eq!(get(&server, FAULTS), json!({"faults": []}));
}

#[test]
fn names_the_fields_of_an_invalid_fault() {
    let server = Server::empty();
    for (fault, path) in [
        (json!({"fault": "200"}), "fault"),
        (json!({"fault": ""}), "fault"),
        (json!({"fault": "503", "next": 1, "rate": 0.5}), "rate"),
        (json!({"fault": "503", "rate": 1.5}), "rate"),
        (json!({"fault": "503", "operation": "creat_deal"}), "operation"),
        (json!({"fault": "503", "headers": {"a b": "c"}}), "headers.a b"),
        (json!({"fault": "503", "headers": {"a": "b\nc"}}), "headers.a"),
        (json!({"fault": "503", "headers": {"content-Length": "5"}}), "headers.content-Length"),
        (json!({"fault": "pass", "headers": {"Transfer-Encoding": "chunked"}}), "headers.Transfer-Encoding"),
        (json!({"fault": "503", "method": "GET /"}), "method"),
        (json!({"fault": "503", "method": ""}), "method"),
        (json!({"fault": "503", "path": "crm/deals.json"}), "path"),
        (json!({"fault": "503", "path": "/crm/deals.json?q=a"}), "path"),
        (json!({"fault": "503", "path": "/sandbox/requests"}), "path"),
        (json!({"fault": "503", "next": -1}), "next"),
        (json!({"fault": "503", "unknown": 1}), "unknown"),
        (json!({}), "body"),
    ] {
        let response = set(&server, &fault);
        assert_eq!(response.status, 422, "{fault}: {}", response.text());
        assert_eq!(response.paths(), [path], "{fault}");
    }
    let fault = Request::post(FAULTS, r#"{"fault": "503"}"#).without("Content-Type");
    assert_eq!(send(&server, &fault.header("Content-Type", "text/plain")).status, 415);
    assert_eq!(send(&server, &Request::new("PUT", FAULTS)).status, 405);
    assert_eq!(delete(&server, "/sandbox/faults/x"), 404);
    assert_eq!(send(&server, &Request::get("/sandbox/requests?wait_for=x")).status, 422);
    assert_eq!(server.deals(&[]).len(), 0);
}

#[test]
fn lists_requests_and_waits_for_them() {
    let server = Server::empty();
    let url = server.url();
    set(&server, &json!({"fault": "hold", "after": 1, "next": 1}));
    let create = Request::post("/crm/deals.json?a=b", "{}").header("Idempotency-Key", "k");
    let held = thread::spawn(move || exchange(&url, &create).expect("a response").status);
    let requests = get(&server, "/sandbox/requests?wait_for=1");
    let request = &requests["requests"][0];
    assert_eq!((&requests["count"], &request["status"]), (&json!(1), &Value::Null));
    assert_eq!((&request["operation"], &request["query"]), (&json!("create_deal"), &json!("a=b")));
    assert_eq!((&request["body"], &request["headers"]["idempotency-key"]), (&json!("{}"), &json!(["k"])));
    assert_eq!(delete(&server, "/sandbox/faults/1"), 204);
    assert_eq!(held.join().expect("no panic"), 422);
    let request = &get(&server, REQUESTS)["requests"][0];
    assert_eq!(request["status"], 422);
    assert!(request["response_body"].as_str().is_some_and(|body| body.contains("deal")), "{request}");
    assert_eq!(delete(&server, REQUESTS), 204);
    assert_eq!(get(&server, REQUESTS), json!({"count": 0, "requests": []}));
    let mut idle = connect(&server.url()).expect("a connection");
    // Connections are accepted in order, so the idle one is open when this one is served.
    assert_eq!(delete(&server, "/sandbox/connections"), 204);
    assert_eq!(idle.read(&mut [0]).expect_err("a reset").kind(), ErrorKind::ConnectionReset);
}

#[test]
fn a_stop_ends_a_wait_for_requests() {
    let server = Server::empty();
    let mut waiting = connect(&server.url()).expect("a connection");
    let request = Request::get("/sandbox/requests?wait_for=2").header("Connection", "close");
    waiting.write_all(&request.bytes()).expect("it is sent");
    // Connections are accepted in order.
    server.get(DEALS);
    let start = Instant::now();
    block_on(server.sandbox.stop()).expect("it stops");
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    let mut response = String::new();
    waiting.read_to_string(&mut response).expect("a response");
    assert!(response.is_empty() || response.contains(r#""count":1"#), "{response}");
}

/// Received requests may hold real credentials, of a client that took the sandbox for the CRM.
#[test]
fn the_control_paths_have_no_cors() {
    let server = Server::empty();
    for target in [FAULTS, REQUESTS] {
        let response = send(&server, &Request::get(target).header("Origin", "https://app.example"));
        assert_eq!(response.header("Access-Control-Allow-Origin"), None, "{target}");
        let question = Request::new("OPTIONS", target)
            .header("Origin", "https://app.example")
            .header("Access-Control-Request-Method", "POST");
        let response = send(&server, &question);
        assert_eq!((response.status, response.header("Access-Control-Allow-Origin")), (405, None), "{target}");
    }
}
