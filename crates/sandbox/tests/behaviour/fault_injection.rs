//! Faults that are set while the sandbox runs.

use std::collections::BTreeSet;
use std::io::{BufReader, ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::num::NonZeroU32;
use std::thread;
use std::time::Duration;

use crm_sandbox::{Fault, Faults, Sandbox, Seed};

use crate::life::{SOON, block_on};
use crate::server::new_deal;
use crate::wire::{Answer, Request, connect, exchange, receive};

const DEALS: &str = "/crm/deals.json";
const PROJECTS: &str = "/backend/public/projects";

/// So long that a test which waits for it fails.
const LONG: Duration = Duration::from_secs(3600);

fn sandbox() -> (Sandbox, Faults) {
    let sandbox = Sandbox::builder().seed(Seed::Nothing).start_now().expect("a sandbox");
    let faults = sandbox.faults();
    (sandbox, faults)
}

fn get(sandbox: &Sandbox, target: &str) -> Answer {
    exchange(&sandbox.url(), &Request::get(target)).expect("an answer")
}

fn create(sandbox: &Sandbox, name: &str) -> std::io::Result<Answer> {
    let body = new_deal(&format!("\"name\": \"{name}\""));
    exchange(&sandbox.url(), &Request::post(DEALS, body))
}

fn deals(sandbox: &Sandbox) -> usize {
    get(sandbox, DEALS).ids().len()
}

/// An open connection, which is used for several requests.
struct KeptAlive(BufReader<TcpStream>);

impl KeptAlive {
    fn new(sandbox: &Sandbox) -> Self {
        Self(BufReader::new(connect(&sandbox.url()).expect("a connection")))
    }

    fn send(&mut self, request: &Request) -> std::io::Result<Answer> {
        self.0.get_mut().write_all(&request.bytes())?;
        receive(&mut self.0, request.method == "HEAD")
    }
}

#[test]
fn the_next_requests_fail_and_no_more() {
    let (sandbox, faults) = sandbox();
    let fault = faults.fail_next(3).status(503);
    for (target, count) in [(DEALS, 1), (PROJECTS, 2), ("/none", 3)] {
        let answer = get(&sandbox, target);
        assert_eq!((answer.status, fault.count()), (503, count), "{target}");
        assert_eq!(answer.json()["error"], "the fault that was asked for");
    }
    assert_eq!(get(&sandbox, DEALS).status, 200);
    assert_eq!(get(&sandbox, PROJECTS).status, 200);
    assert_eq!(fault.count(), 3);
    faults.fail_next(0).status(503);
    assert_eq!(get(&sandbox, DEALS).status, 200);
}

#[test]
fn only_requests_that_fit_fail() {
    let (sandbox, faults) = sandbox();
    let of_operation = faults.fail_next(1).operation("create_deal").status(500);
    let of_method = faults.fail_next(1).method("delete").status(501);
    let of_path = faults.fail_next(1).path("/backend/*").status(502);
    let encoded = faults.fail_next(1).path("/crm/deals/e/erp/A%20ą.json").method("GET").status(504);
    assert_eq!(deals(&sandbox), 0);
    assert_eq!(create(&sandbox, "A").expect("an answer").status, 500);
    assert_eq!(create(&sandbox, "A").expect("an answer").status, 201);
    let delete = Request::new("DELETE", "/crm/deals/1.json");
    assert_eq!(exchange(&sandbox.url(), &delete).expect("an answer").status, 501);
    assert_eq!(exchange(&sandbox.url(), &delete).expect("an answer").status, 204);
    assert_eq!([get(&sandbox, PROJECTS).status, get(&sandbox, PROJECTS).status], [502, 200]);
    let target = "/crm/deals/e/erp/A%20%C4%85.json";
    assert_eq!([get(&sandbox, target).status, get(&sandbox, target).status], [504, 404]);
    for fault in [of_operation, of_method, of_path, encoded] {
        assert_eq!(fault.count(), 1, "{fault:?}");
    }
    // A `HEAD` is the operation too, and a path is whole.
    faults.fail_next(1).operation("list_deals").status(503);
    faults.fail_next(1).path("/crm").status(500);
    assert_eq!(exchange(&sandbox.url(), &Request::new("HEAD", DEALS)).expect("an answer").status, 503);
    assert_eq!(get(&sandbox, DEALS).status, 200);
}

#[test]
#[should_panic(expected = "neither document has an operation \"creat_deal\"")]
fn an_operation_that_is_misspelt_is_told_at_once() {
    let (_sandbox, faults) = sandbox();
    faults.fail_next(1).operation("creat_deal").status(500);
}

#[test]
#[should_panic(expected = "\"crm/deals.json\" must be a path that begins with `/`")]
fn a_path_that_no_request_has_is_told_at_once() {
    let (_sandbox, faults) = sandbox();
    faults.fail_next(1).path("crm/deals.json").status(500);
}

#[test]
#[should_panic(expected = "\"GET \" cannot be a method")]
fn a_method_that_no_request_has_is_told_at_once() {
    let (_sandbox, faults) = sandbox();
    faults.fail_next(1).method("GET ").status(500);
}

#[test]
fn what_a_response_of_a_fault_has() {
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
    let head = exchange(&sandbox.url(), &Request::new("HEAD", PROJECTS)).expect("an answer");
    assert_eq!((head.status, head.header("Content-Length")), (502, Some("20")));
    // What is done is done, and something else is told.
    faults.fail_next(1).with(Fault::pass().body(r#"{"id": 25.0}"#).header("X-Odd", "yes"));
    let odd = create(&sandbox, "A").expect("an answer");
    assert_eq!((odd.status, odd.text(), odd.header("X-Odd")), (201, r#"{"id": 25.0}"#, Some("yes")));
    assert_eq!(odd.header("Content-Type"), Some("application/json"));
    assert_eq!(deals(&sandbox), 1);
}

#[test]
fn a_reset_before_and_after_what_is_done() {
    let (sandbox, faults) = sandbox();
    faults.fail_next(1).reset();
    assert_eq!(create(&sandbox, "A").expect_err("a reset").kind(), ErrorKind::ConnectionReset);
    assert_eq!(deals(&sandbox), 0);
    faults.fail_next(1).method("POST").reset_after();
    assert_eq!(create(&sandbox, "A").expect_err("a reset").kind(), ErrorKind::ConnectionReset);
    assert_eq!(deals(&sandbox), 1);
}

#[test]
fn a_body_that_ends_too_soon() {
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
    assert_eq!(exchange(&sandbox.url(), &Request::new("HEAD", DEALS)).expect("an answer").status, 200);
}

#[test]
fn what_waits_goes_on_when_it_is_told_to() {
    let (sandbox, faults) = sandbox();
    let url = sandbox.url();
    let held = faults.fail_next(1).operation("create_deal").hold();
    let all = faults.fail_all().method("PATCH").delay(LONG);
    let create = thread::spawn({
        let url = url.clone();
        move || exchange(&url, &Request::post(DEALS, new_deal(""))).expect("an answer").status
    });
    block_on(sandbox.requests().wait_for(1));
    assert_eq!((held.count(), deals(&sandbox)), (1, 0));
    held.cancel();
    assert_eq!(create.join().expect("no panic"), 201);
    assert_eq!(deals(&sandbox), 1);

    // Cleared, those of a rule that is used up too.
    faults.fail_next(1).operation("get_deal").with(Fault::status(418).after(LONG));
    let requests = [
        Request::get("/crm/deals/1.json"),
        Request::patch("/crm/deals/1.json", r#"{"deal": {"name": "B"}}"#),
        Request::patch("/crm/deals/1.json", r#"{"deal": {"name": "B"}}"#),
    ];
    let waiting = requests.map(|request| {
        let url = url.clone();
        thread::spawn(move || exchange(&url, &request).expect("an answer").status)
    });
    block_on(
        sandbox.requests().wait_until(|requests| requests.iter().filter(|each| each.status().is_none()).count() == 3),
    );
    assert_eq!(all.count(), 2);
    faults.clear();
    assert_eq!(waiting.map(|each| each.join().expect("no panic")), [418, 200, 200]);
}

#[test]
fn a_stop_does_not_wait_for_what_is_held() {
    let (sandbox, faults) = sandbox();
    faults.fail_all().hold();
    let url = sandbox.url();
    let held = thread::spawn(move || exchange(&url, &Request::get(DEALS)).expect("an answer").status);
    block_on(sandbox.requests().wait_for(1));
    let start = std::time::Instant::now();
    block_on(sandbox.stop()).expect("it stops");
    assert!(start.elapsed() < SOON);
    assert_eq!(held.join().expect("no panic"), 200);
}

#[test]
fn what_a_request_has_asked_to_wait_for_ends_too() {
    let (sandbox, faults) = sandbox();
    let url = sandbox.url();
    let slow = |request: Request| {
        let (url, request) = (url.clone(), request.fault(&format!("slow:{}", LONG.as_millis())));
        thread::spawn(move || exchange(&url, &request).expect("an answer").status)
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
    // Connections are accepted in their order, so the late one is taken when this is answered.
    get(&sandbox, DEALS);
    let start = std::time::Instant::now();
    let stop = thread::spawn(move || block_on(sandbox.stop()));
    assert_eq!(stopped.join().expect("no panic"), 200);
    // Decided when the sandbox stops already.
    if late.0.get_mut().write_all(rest).is_ok()
        && let Ok(answer) = receive(&mut late.0, false)
    {
        assert_eq!(answer.status, 201);
    }
    stop.join().expect("no panic").expect("it stops");
    assert!(start.elapsed() < SOON);
}

#[test]
fn the_rates_of_a_start_hide_nothing_of_one_another() {
    let count = |fail: f64, reset: f64| {
        let builder = Sandbox::builder().seed(Seed::Nothing).fail_rate(fail).reset_rate(reset);
        let sandbox = builder.start_now().expect("a sandbox");
        let answers: Vec<_> = (0..400).map(|number| create(&sandbox, &number.to_string())).collect();
        let failed = answers.iter().flatten().filter(|answer| answer.status == 503).count();
        (failed, answers.iter().filter(|answer| answer.is_err()).count())
    };
    let (failed, reset) = count(0.5, 0.5);
    assert!((160..240).contains(&failed) && failed + reset == 400, "{failed} failed, {reset} were reset");
    let (failed, reset) = count(0.25, 0.5);
    assert!((70..130).contains(&failed) && (160..240).contains(&reset), "{failed} failed, {reset} were reset");
    assert_eq!([count(1.0, 0.0), count(0.0, 1.0)], [(400, 0), (0, 400)]);
    for (fail, reset) in [(1.0, 1.0), (0.7, 0.4), (-0.1, 0.0), (0.0, 1.1), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
        let error = Sandbox::builder().fail_rate(fail).reset_rate(reset).start_now().expect_err("no rates").to_string();
        assert!(error.contains("rate"), "{error}");
    }
}

#[test]
fn faults_change_on_a_connection_that_is_open() {
    let (sandbox, faults) = sandbox();
    let mut connection = KeptAlive::new(&sandbox);
    let mut status = |request: &Request| connection.send(request).expect("an answer").status;
    let (read, write) = (Request::get(DEALS), Request::post(DEALS, new_deal("")));
    assert_eq!(status(&read), 200);
    let fault = faults.fail_all().status(500);
    assert_eq!([status(&read), status(&write), status(&Request::get(PROJECTS))], [500, 500, 500]);
    // The latest is asked first.
    faults.fail_next(1).status(503);
    assert_eq!([status(&read), status(&read)], [503, 500]);
    fault.cancel();
    assert_eq!([status(&write), status(&read)], [201, 200]);
    assert_eq!(fault.count(), 4);
    faults.set_rate_limit(NonZeroU32::new(1));
    assert!((0..500).any(|_| status(&read) == 429));
    faults.set_rate_limit(None);
    assert_eq!(status(&read), 200);
    faults.set_rate_limit(NonZeroU32::new(1));
    faults.clear();
    assert!((0..5).all(|_| status(&read) == 200));
    // Of requests that are sent at once, each has its own.
    faults.fail_next(1).status(503);
    let mut connection = KeptAlive::new(&sandbox);
    let all = [write.bytes(), write.bytes(), read.bytes()].concat();
    connection.0.get_mut().write_all(&all).expect("they are sent");
    let statuses = [(); 3].map(|()| receive(&mut connection.0, false).expect("an answer").status);
    assert_eq!(statuses, [503, 201, 200]);
    assert_eq!(deals(&sandbox), 2);
}

#[test]
fn nothing_behind_a_reset_is_done() {
    let (sandbox, faults) = sandbox();
    faults.fail_next(1).reset();
    let write = Request::post(DEALS, new_deal("")).bytes();
    let mut connection = KeptAlive::new(&sandbox);
    connection.0.get_mut().write_all(&[write.clone(), write].concat()).expect("they are sent");
    assert_eq!(receive(&mut connection.0, false).expect_err("a reset").kind(), ErrorKind::ConnectionReset);
    assert_eq!(deals(&sandbox), 0);
}

#[test]
fn what_a_request_asks_for_comes_first_and_uses_no_rule_up() {
    let (sandbox, faults) = sandbox();
    let fault = faults.fail_next(1).status(503);
    for (asked, status) in [("504", 504), ("429:7", 429), ("nonsense", 400)] {
        let answer = exchange(&sandbox.url(), &Request::get(DEALS).fault(asked)).expect("an answer");
        assert_eq!((answer.status, fault.count()), (status, 0));
        assert_eq!(answer.header("Retry-After"), asked.strip_prefix("429:"));
    }
    let twice = Request::get(DEALS).fault("504").fault("503");
    assert_eq!(exchange(&sandbox.url(), &twice).expect("an answer").status, 400);
    let truncated = exchange(&sandbox.url(), &Request::get(DEALS).fault("truncate:3"));
    assert_eq!(truncated.expect_err("it is cut off").kind(), ErrorKind::UnexpectedEof);
    assert_eq!(get(&sandbox, DEALS).status, 503);
}

#[test]
fn the_references_have_no_faults() {
    let (sandbox, faults) = sandbox();
    let fault = faults.fail_all().reset();
    for path in ["/", "/docs/", "/docs/intum.json"] {
        assert_eq!(get(&sandbox, path).status, 200, "{path}");
    }
    assert_eq!((fault.count(), sandbox.requests().count()), (0, 0));
}

#[test]
fn connections_that_are_open_are_reset() {
    let (sandbox, faults) = sandbox();
    let mut idle = KeptAlive::new(&sandbox);
    assert_eq!(idle.send(&Request::get(DEALS)).expect("an answer").status, 200);
    faults.fail_next(1).hold();
    let mut used = KeptAlive::new(&sandbox);
    used.0.get_mut().write_all(&Request::get(DEALS).bytes()).expect("it is sent");
    block_on(sandbox.requests().wait_for(2));
    faults.reset_connections();
    for connection in [&mut idle, &mut used] {
        let error = connection.0.read(&mut [0]).expect_err("a reset");
        assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    }
    assert_eq!(get(&sandbox, DEALS).status, 200);
    block_on(sandbox.requests().wait_until(|requests| requests[1].is_abandoned()));
}

/// Which creates of many at once fail, and how.
fn outcomes(seed: u64, clients: usize) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let sandbox = Sandbox::builder().seed(Seed::Nothing).fail_rate(0.2).reset_rate(0.1).fault_seed(seed);
    let sandbox = sandbox.start_now().expect("a sandbox");
    let share = |client: usize| -> Vec<(usize, Option<u16>)> {
        let numbers = (0..200).filter(|number| number % clients == client);
        let send = |number: usize| create(&sandbox, &format!("D-{number}")).ok().map(|answer| answer.status);
        numbers.map(|number| (number, send(number))).collect()
    };
    let all: Vec<_> = thread::scope(|scope| {
        let shares: Vec<_> = (0..clients).map(|client| scope.spawn(move || share(client))).collect();
        shares.into_iter().flat_map(|each| each.join().expect("no panic")).collect()
    });
    let of = |outcome| all.iter().filter(|(_, each)| *each == outcome).map(|(number, _)| *number).collect();
    (of(Some(503)), of(None))
}

#[test]
fn a_rate_is_for_the_same_requests_in_any_order() {
    let one = outcomes(7, 1);
    assert_eq!(one, outcomes(7, 8));
    assert_ne!(one, outcomes(8, 8));
    let (failed, reset) = (one.0.len(), one.1.len());
    assert!((20..60).contains(&failed) && (8..35).contains(&reset), "{failed} failed, {reset} were reset");
}

#[test]
fn a_rate_can_be_for_one_operation() {
    let (sandbox, faults) = sandbox();
    let fault = faults.fail_rate(1.0).operation("create_deal").status(503);
    let never = faults.fail_rate(0.0).reset();
    assert_eq!([get(&sandbox, DEALS).status, create(&sandbox, "A").expect("an answer").status], [200, 503]);
    assert_eq!((fault.count(), never.count()), (1, 0));
}
