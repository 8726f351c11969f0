//! Valid requests with random mutations, from a fixed seed.

use std::time::{Duration, Instant};

use fastrand::Rng;

use crate::error_responses::valid;
use crate::server::{Server, check};
use crate::wire::{Request, exchange};

/// Fragments that parsers treat specially.
const FRAGMENTS: [&str; 44] = [
    "%",
    "%00",
    "%ff",
    "%2F",
    "%C5%BC",
    "%zz",
    "..",
    "/",
    "//",
    ".json",
    "?",
    "&",
    "=",
    ";",
    "+",
    "*",
    "'",
    "\"",
    "\\",
    "_",
    "-1",
    "0",
    "1e400",
    "1e3",
    "1.0",
    "9223372036854775808",
    "18446744073709551616",
    "NaN",
    "null",
    "true",
    "[]",
    "{}",
    "{",
    "[",
    ",",
    ":",
    "\"deal\":",
    "\\u0000",
    "\\ud800",
    "\u{feff}",
    "ż",
    "client_id",
    "2026-02-30",
    "and",
];

const METHODS: [&str; 9] = ["GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS", "TRACE", "BREW"];
const NAMES: [&str; 12] = [
    "q",
    "client_id",
    "main_date_from",
    "total_amount_gross_to",
    "id",
    "count",
    "offset",
    "order_by",
    "reverse",
    "filter_date",
    "filter_steps",
    "filter_type",
];
const HEADERS: [&str; 8] = [
    "Content-Type",
    "Authorization",
    "X-Crypto-Token",
    "X-Crypto-Secret",
    "X-Sandbox-Fault",
    "Accept",
    "Cookie",
    "Expect",
];
const BODIES: [&str; 6] = [
    r#"{"deal": {"name": "n", "total_amount_net": 1.00, "total_amount_gross": 2.00, "tax": "23", "client_id": 5, "closed": "win", "date": "2026-01-01", "fields": {"a": [1, {"b": null}]}}}"#,
    r#"{"deal": {"closed": null, "date": null, "fields": null}}"#,
    r#"{"count": 10, "offset": 0, "order_by": "price", "reverse": "1", "deleted": "0", "condition": "or", "having": "goods", "buildin_data": {"created": "2020-01-01;2020-12-31", "step_id": [1, 2], "price": 100}, "data": {"client_id": [1, 3], "x": "y"}}"#,
    "{}",
    "null",
    "[[[[]]]]",
];

fn fragment<'a>(rng: &mut Rng) -> &'a str {
    FRAGMENTS[rng.usize(..FRAGMENTS.len())]
}

/// Inserts, removes or replaces fragments of a text.
fn mutated_text(text: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..rng.usize(1..4) {
        let start = rng.usize(..=letters.len());
        let end = (start + rng.usize(..4)).min(letters.len());
        let fragment = if rng.bool() { fragment(rng) } else { "" };
        letters.splice(start..end, fragment.chars());
    }
    letters.into_iter().collect()
}

/// Removes what cannot be in a line of a request.
fn visible(text: &str) -> String {
    text.chars().filter(char::is_ascii_graphic).collect()
}

fn mutated(mut request: Request, rng: &mut Rng) -> Request {
    for _ in 0..rng.usize(1..4) {
        match rng.u8(..9) {
            0 => METHODS[rng.usize(..METHODS.len())].clone_into(&mut request.method),
            1 => request.target = format!("/{}", visible(&mutated_text(&request.target, rng)).trim_start_matches('/')),
            2 | 3 => {
                let join = if request.target.contains('?') { '&' } else { '?' };
                let value = visible(&mutated_text(fragment(rng), rng));
                request.target.push_str(&format!("{join}{}={value}", NAMES[rng.usize(..NAMES.len())]));
            }
            4 => {
                let name = HEADERS[rng.usize(..HEADERS.len())];
                if rng.bool() {
                    request = request.without(name);
                }
                if rng.bool() {
                    request = request.header(name, &visible(fragment(rng)));
                }
            }
            5 => request.body = BODIES[rng.usize(..BODIES.len())].into(),
            6 | 7 => {
                let text = String::from_utf8_lossy(&request.body).into_owned();
                request.body = mutated_text(&text, rng).into_bytes();
            }
            _ => {
                if let Some(byte) = rng.choice(&mut request.body) {
                    *byte ^= 1 << rng.u8(..8);
                }
                request.is_chunked = rng.bool();
            }
        }
    }
    request
}

#[test]
fn mutated_requests_never_cause_a_server_error() {
    let server = Server::start();
    let mut rng = Rng::with_seed(2026);
    let requests = valid();
    let start = Instant::now();
    let (mut accepted, mut rejected) = (0, 0);
    for number in 0..1500 {
        let mut request = mutated(requests[rng.usize(..requests.len())].clone(), &mut rng);
        if request.method == "GET" && !request.body.is_empty() && rng.bool() {
            "POST".clone_into(&mut request.method);
        }
        let what = format!("{number}: {} {} {:?}", request.method, request.target, request.headers);
        let response = exchange(&server.url(), &request)
            .unwrap_or_else(|error| panic!("{error}: {what} {}", String::from_utf8_lossy(&request.body)));
        // The HTTP library itself responds to malformed HTTP, without a request id.
        if response.header("X-Request-Id").is_some() {
            check(&request, &response, false);
        } else {
            assert!(matches!(response.status, 400 | 414 | 431), "{what} {}", response.status);
        }
        if response.status < 300 {
            accepted += 1;
        } else {
            rejected += 1;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "{what} took too long");
    }
    assert!(accepted > 100 && rejected > 100, "{accepted} and {rejected}");
    server.expect(200, &Request::get("/crm/deals.json"));
}
