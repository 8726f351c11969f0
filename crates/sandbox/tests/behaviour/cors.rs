//! CORS: pages of any origin may call the sandbox, for example a reference that is opened from a disk.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::server::Server;

fn response(server: &Server, request: &str) -> String {
    let url = server.url();
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).expect("a connection");
    write!(stream, "{request}\r\nHost: x\r\nConnection: close\r\n\r\n").expect("sent");
    let mut response = String::new();
    stream.read_to_string(&mut response).expect("a response");
    response.to_lowercase()
}

#[test]
fn responds_to_a_preflight_request() {
    let server = Server::start();
    let question = "OPTIONS /crm/deals/1.json HTTP/1.1\r\nOrigin: null\r\nAccess-Control-Request-Method: PATCH\r\n\
                    Access-Control-Request-Headers: authorization,content-type";
    let response = response(&server, question);
    assert!(response.starts_with("http/1.1 204"), "{response}");
    for header in [
        "access-control-allow-origin: *\r\n",
        "access-control-allow-methods: get, post, patch, delete\r\n",
        "access-control-allow-headers: authorization, content-type, x-crypto-token, x-crypto-secret",
    ] {
        assert!(response.contains(header), "{header} in {response}");
    }
}

#[test]
fn lets_pages_read_responses_and_error_responses() {
    let server = Server::start();
    for (credentials, status) in [("\r\nAuthorization: Bearer test-token", "200"), ("", "401")] {
        let response =
            response(&server, &format!("GET /crm/deals.json HTTP/1.1\r\nOrigin: https://docs.example{credentials}"));
        assert!(response.starts_with(&format!("http/1.1 {status}")), "{response}");
        assert!(response.contains("access-control-allow-origin: *\r\n"), "{response}");
    }
}

#[test]
fn adds_no_cors_headers_without_an_origin() {
    let server = Server::start();
    let response = response(&server, "GET /crm/deals.json HTTP/1.1\r\nAuthorization: Bearer test-token");
    assert!(response.starts_with("http/1.1 200") && !response.contains("access-control"), "{response}");
}

fn values<'a>(response: &'a str, name: &str) -> Vec<&'a str> {
    let header = format!("\r\n{name}: ");
    let start = response.find(&header).unwrap_or_else(|| panic!("no {name} in {response}")) + header.len();
    response[start..].split("\r\n").next().unwrap_or_default().split(", ").collect()
}

#[test]
fn allows_every_header_and_method() {
    let server = Server::start();
    for (path, method, asked) in [
        ("/crm/deals.json", "POST", "authorization,content-type,traceparent,tracestate,baggage"),
        ("/crm/deals.json", "POST", "idempotency-key"),
        ("/backend/public/projects", "GET", "x-crypto-token, x-crypto-secret, X-Request-Id, x-b3-traceid"),
        ("/none", "PUT", "x-any!#$%&'*+.^_`|~thing"),
        ("/docs/intum.json", "GET", "if-none-match"),
        ("/", "HEAD", "x-a\r\nAccess-Control-Request-Headers: x-b"),
    ] {
        let question = format!(
            "OPTIONS {path} HTTP/1.1\r\nOrigin: https://app.example\r\nAccess-Control-Request-Method: {method}\r\n\
             Access-Control-Request-Headers: {asked}\r\nAccess-Control-Request-Private-Network: true"
        );
        let response = response(&server, &question);
        assert!(response.starts_with("http/1.1 204"), "{response}");
        assert!(response.contains("access-control-allow-private-network: true\r\n"), "{response}");
        let allowed = values(&response, "access-control-allow-headers");
        let names = asked.to_lowercase().replace("\r\naccess-control-request-headers:", ",");
        for name in names.split(',').map(str::trim) {
            assert!(allowed.contains(&name), "{name} in {response}");
        }
        assert!(
            values(&response, "access-control-allow-methods").contains(&method.to_lowercase().as_str()),
            "{response}"
        );
    }
}

#[test]
fn does_not_repeat_malformed_header_names() {
    let server = Server::start();
    let many: Vec<String> = (0..500).map(|number| format!("x-{number}")).collect();
    for (asked, expected) in
        [("x y, <script>, ,x-good,,x(", vec!["x-good"]), (&many.join(","), many.iter().map(String::as_str).collect())]
    {
        let question = format!(
            "OPTIONS / HTTP/1.1\r\nOrigin: null\r\nAccess-Control-Request-Method: <b>\r\n\
             Access-Control-Request-Headers: {asked}"
        );
        let response = response(&server, &question);
        assert_eq!(values(&response, "access-control-allow-headers")[5..], expected);
        assert_eq!(values(&response, "access-control-allow-methods"), ["get", "post", "patch", "delete"]);
    }
}

#[test]
fn exposes_every_header_of_a_response() {
    let server = Server::start();
    for request in [
        "GET /crm/deals.json HTTP/1.1\r\nAuthorization: Bearer test-token",
        "GET /crm/deals.json HTTP/1.1",
        "PUT /crm/deals.json HTTP/1.1",
        "GET /crm/deals.json HTTP/1.1\r\nX-Sandbox-Fault: 503",
        "GET /none HTTP/1.1",
        "GET /docs/intum.json HTTP/1.1",
        "GET / HTTP/1.1",
    ] {
        let response = response(&server, &format!("{request}\r\nOrigin: https://app.example"));
        let exposed = values(&response, "access-control-expose-headers");
        let head = response.split("\r\n\r\n").next().unwrap_or_default();
        for name in head.lines().skip(1).filter_map(|line| line.split(':').next()) {
            let is_seen = name.starts_with("access-control") || ["connection", "transfer-encoding"].contains(&name);
            assert!(is_seen || exposed.contains(&name), "{name} of {request} in {response:.900}");
        }
        assert!(exposed.contains(&"retry-after"), "{response:.900}");
    }
}
