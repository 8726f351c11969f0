//! What a fault does to a request.

use std::io::{ErrorKind, Read as _, Write as _};
use std::thread;
use std::time::Duration;

use crm_sandbox::{Fault, Sandbox, Seed};

use crate::fault_client::{DEALS, KeptAlive, LONG, PROJECTS, create, deals, get, sandbox};
use crate::lifecycle::{SOON, block_on};
use crate::server::new_deal;
use crate::wire::{Request, connect, exchange, receive};

#[test]
fn a_fault_sets_status_headers_and_body() {
    let (sandbox, faults) = sandbox();
    faults.fail_next(1).with(Fault::status(429).retry_after(Duration::from_millis(1500)));
    let page = Fault::status(502).header("Content-Type", "text/html").body("<h1>Bad Gateway</h1>");
    faults.fail_next(2).operation("list_projects").with(page);
    let busy = get(&sandbox, DEALS);
    assert_eq!((busy.status, busy.header("Retry-After")), (429, Some("2")));
    let page = get(&sandbox, PROJECTS);
    assert_eq!(
        (page.status, page.header("Content-Type"), page.text()),
        (502, Some("text/html"), "<h1>Bad Gateway</h1>")
    );
    let head = exchange(&sandbox.url(), &Request::new("HEAD", PROJECTS)).expect("a response");
    assert_eq!((head.status, head.header("Content-Length")), (502, Some("20")));
    // The request is carried out, and the response has another body.
    faults.fail_next(1).with(Fault::pass().body(r#"{"id": 25.0}"#).header("X-Changed", "yes"));
    let changed = create(&sandbox, "A").expect("a response");
    assert_eq!((changed.status, changed.text(), changed.header("X-Changed")), (201, r#"{"id": 25.0}"#, Some("yes")));
    assert_eq!(changed.header("Content-Type"), Some("application/json"));
    assert_eq!(deals(&sandbox), 1);
}

#[test]
fn resets_before_or_after_carrying_out_the_request() {
    let (sandbox, faults) = sandbox();
    faults.fail_next(1).reset();
    assert_eq!(create(&sandbox, "A").expect_err("a reset").kind(), ErrorKind::ConnectionReset);
    assert_eq!(deals(&sandbox), 0);
    faults.fail_next(1).method("POST").reset_after();
    assert_eq!(create(&sandbox, "A").expect_err("a reset").kind(), ErrorKind::ConnectionReset);
    assert_eq!(deals(&sandbox), 1);
}

#[test]
fn truncates_a_body() {
    let sandbox = Sandbox::builder().seed(Seed::Count(2000)).start_now().expect("a sandbox");
    let whole = get(&sandbox, DEALS).body;
    for (target, is_chunked) in [("/crm/deals/1.json", false), (DEALS, true)] {
        let whole = get(&sandbox, target).body;
        for length in [0, 1, 20, whole.len() - 1] {
            sandbox.faults().fail_next(1).truncate(length);
            let mut connection = connect(&sandbox.url()).expect("a connection");
            connection.write_all(&Request::get(target).bytes()).expect("it is sent");
            let mut received = Vec::new();
            connection.read_to_end(&mut received).expect("an end, and no reset");
            let text = String::from_utf8(received).expect("text");
            let (head, body) = text.split_once("\r\n\r\n").expect("a head");
            assert!(head.starts_with("HTTP/1.1 200"), "{head}");
            if is_chunked {
                assert!(head.contains("transfer-encoding: chunked") && !body.ends_with("\r\n0\r\n\r\n"), "{head}");
                assert!(body.len() >= length && body.len() < length + 2000, "{length}: {}", body.len());
            } else {
                assert!(head.contains(&format!("content-length: {}", whole.len())), "{head}");
                assert_eq!(body.as_bytes(), &whole[..length]);
            }
        }
    }
    for length in [whole.len(), whole.len() + 1, usize::MAX] {
        sandbox.faults().fail_next(1).truncate(length);
        assert!(get(&sandbox, DEALS).body == whole);
    }
    sandbox.faults().fail_next(1).truncate(5);
    assert_eq!(exchange(&sandbox.url(), &Request::new("HEAD", DEALS)).expect("a response").status, 200);
}

#[test]
fn cancelling_a_delay_lets_requests_continue() {
    let (sandbox, faults) = sandbox();
    let url = sandbox.url();
    let held = faults.fail_next(1).operation("create_deal").hold();
    let all = faults.fail_all().method("PATCH").delay(LONG);
    let create = thread::spawn({
        let url = url.clone();
        move || exchange(&url, &Request::post(DEALS, new_deal(""))).expect("a response").status
    });
    block_on(sandbox.requests().wait_for(1));
    assert_eq!((held.count(), deals(&sandbox)), (1, 0));
    held.cancel();
    assert_eq!(create.join().expect("no panic"), 201);
    assert_eq!(deals(&sandbox), 1);

    // Clearing also ends the delays of exhausted rules.
    faults.fail_next(1).operation("get_deal").with(Fault::status(418).after(LONG));
    let requests = [
        Request::get("/crm/deals/1.json"),
        Request::patch("/crm/deals/1.json", r#"{"deal": {"name": "B"}}"#),
        Request::patch("/crm/deals/1.json", r#"{"deal": {"name": "B"}}"#),
    ];
    let waiting = requests.map(|request| {
        let url = url.clone();
        thread::spawn(move || exchange(&url, &request).expect("a response").status)
    });
    block_on(
        sandbox.requests().wait_until(|requests| requests.iter().filter(|each| each.status().is_none()).count() == 3),
    );
    assert_eq!(all.count(), 2);
    faults.clear();
    assert_eq!(waiting.map(|each| each.join().expect("no panic")), [418, 200, 200]);
}

#[test]
fn a_stop_does_not_wait_for_held_requests() {
    let (sandbox, faults) = sandbox();
    faults.fail_all().hold();
    let url = sandbox.url();
    let held = thread::spawn(move || exchange(&url, &Request::get(DEALS)).expect("a response").status);
    block_on(sandbox.requests().wait_for(1));
    let start = std::time::Instant::now();
    block_on(sandbox.stop()).expect("it stops");
    assert!(start.elapsed() < SOON);
    assert_eq!(held.join().expect("no panic"), 200);
}

#[test]
fn clearing_faults_ends_requested_delays() {
    let (sandbox, faults) = sandbox();
    let url = sandbox.url();
    let slow = |request: Request| {
        let (url, request) = (url.clone(), request.fault(&format!("slow:{}", LONG.as_millis())));
        thread::spawn(move || exchange(&url, &request).expect("a response").status)
    };
    let cleared = slow(Request::get(DEALS));
    block_on(sandbox.requests().wait_for(1));
    faults.clear();
    assert_eq!(cleared.join().expect("no panic"), 200);

    let stopped = slow(Request::get(DEALS));
    block_on(sandbox.requests().wait_for(2));
    let body = new_deal("").into_bytes();
    let bytes = Request::post(DEALS, body).fault("slow:3600000").bytes();
    let mut late = KeptAlive::new(&sandbox);
    let (beginning, rest) = bytes.split_at(bytes.len() - 1);
    late.0.get_mut().write_all(beginning).expect("it is sent");
    // Connections are accepted in order, so the late one is accepted when this one is served.
    get(&sandbox, DEALS);
    let start = std::time::Instant::now();
    let stop = thread::spawn(move || block_on(sandbox.stop()));
    assert_eq!(stopped.join().expect("no panic"), 200);
    // This request is decided while the sandbox is stopping.
    if late.0.get_mut().write_all(rest).is_ok()
        && let Ok(response) = receive(&mut late.0, false)
    {
        assert_eq!(response.status, 201);
    }
    stop.join().expect("no panic").expect("it stops");
    assert!(start.elapsed() < SOON);
}
