//! Malformed HTTP.

use std::io::{Read as _, Write as _};
use std::net::Shutdown;

use crate::server::{Server, check, new_deal};
use crate::wire::{Request, connect, send};

#[test]
fn survives_malformed_http() {
    let server = Server::start();
    let long = "x".repeat(100_000);
    let headers = "a: b\r\n".repeat(500);
    for bytes in [
        "\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}".to_owned(),
        "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n".to_owned(),
        "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n".to_owned(),
        "GET http://other/crm/deals.json HTTP/1.1\r\nHost: x\r\n\r\n".to_owned(),
        "GET /crm/deals.json HTTP/1.0\r\n\r\n".to_owned(),
        "GET /crm/deals.json HTTP/1.1\r\n\r\n".to_owned(),
        "GET /crm/deals.json HTTP/1.1\r\nno colon\r\n\r\n".to_owned(),
        "GET /crm/deals.json HTTP/1.1\r\na: \u{0}\r\n\r\n".to_owned(),
        "GET /crm/\u{7f}deals.json HTTP/1.1\r\n\r\n".to_owned(),
        format!("GET /{long} HTTP/1.1\r\n\r\n"),
        format!("GET /crm/deals.json?q={long} HTTP/1.1\r\n\r\n"),
        format!("GET /crm/deals.json HTTP/1.1\r\na: {long}{long}{long}{long}{long}\r\n\r\n"),
        format!("GET /crm/deals.json HTTP/1.1\r\n{headers}\r\n"),
        "POST /crm/deals.json HTTP/1.1\r\nContent-Length: -1\r\n\r\n".to_owned(),
        "POST /crm/deals.json HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx".to_owned(),
        "POST /crm/deals.json HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\nxx".to_owned(),
        "POST /crm/deals.json HTTP/1.1\r\nTransfer-Encoding: x\r\n\r\nxx".to_owned(),
        "POST /crm/deals.json HTTP/1.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\nxx\r\n".to_owned(),
    ] {
        // The server waits for the rest of some of it, so the end of the data is sent too.
        let mut stream = connect(&server.url()).expect("a connection");
        drop(stream.write_all(bytes.as_bytes()));
        drop(stream.shutdown(Shutdown::Write));
        let mut response = Vec::new();
        drop(stream.read_to_end(&mut response));
        let response = String::from_utf8_lossy(&response);
        assert!(!response.starts_with("HTTP/1.1 5") && !response.starts_with("HTTP/1.0 5"), "{bytes:.100}: {response}");
    }
    server.expect(200, &Request::get("/crm/deals/1.json"));
}

#[test]
fn an_incomplete_body_creates_nothing() {
    let server = Server::empty();
    let request = Request::post("/crm/deals.json", new_deal(""));
    for request in [request.clone(), request.chunked()] {
        let bytes = request.bytes();
        for length in [bytes.len() - 1, bytes.len() - 30] {
            let mut stream = connect(&server.url()).expect("a connection");
            stream.write_all(&bytes[..length]).expect("it is sent");
            stream.shutdown(Shutdown::Write).expect("it ends");
            let mut response = Vec::new();
            drop(stream.read_to_end(&mut response));
            let response = String::from_utf8_lossy(&response);
            assert!(response.is_empty() || response.starts_with("HTTP/1.1 400"), "{response}");
        }
    }
    assert!(server.deals(&[]).is_empty());
}

#[test]
fn rejects_malformed_chunks() {
    let server = Server::empty();
    let request = Request::post("/crm/deals.json", "").chunked();
    for chunks in ["zz\r\n", "-1\r\n\r\n", "fffffffffffffffff\r\nx", "5\r\nab\r\n0\r\n\r\n"] {
        let mut bytes = request.bytes();
        bytes.truncate(bytes.len() - b"0\r\n\r\n".len());
        bytes.extend_from_slice(chunks.as_bytes());
        let response = send(&server.url(), &bytes, false).unwrap_or_else(|error| panic!("{chunks:?}: {error}"));
        assert_eq!(response.status, 400, "{chunks:?}: {}", response.text());
        check(&request, &response, false);
    }
    assert!(server.deals(&[]).is_empty());
}

#[test]
fn serves_pipelined_requests() {
    let server = Server::start();
    let (get, none) = (Request::get("/crm/deals/1.json").bytes(), Request::get("/none").bytes());
    let create = Request::post("/crm/deals.json", new_deal("")).bytes();
    let last = Request::get("/crm/deals/25.json").header("Connection", "close").bytes();
    let mut stream = connect(&server.url()).expect("a connection");
    stream.write_all(&[get, none, create, last].concat()).expect("they are sent");
    let mut reader = std::io::BufReader::new(stream);
    let statuses = [(); 4].map(|()| crate::wire::receive(&mut reader, false).expect("a response").status);
    assert_eq!(statuses, [200, 404, 201, 200]);
}
