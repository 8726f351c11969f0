//! Pages of any origin may call the sandbox, as a reference that is read from a disk does.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::server::Server;

fn answer(server: &Server, request: &str) -> String {
    let url = server.url();
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).expect("a connection");
    write!(stream, "{request}\r\nHost: x\r\nConnection: close\r\n\r\n").expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer.to_lowercase()
}

#[test]
fn a_browser_is_told_what_it_asks_before_a_request() {
    let server = Server::start();
    let question = "OPTIONS /crm/deals/1.json HTTP/1.1\r\nOrigin: null\r\nAccess-Control-Request-Method: PATCH\r\n\
                    Access-Control-Request-Headers: authorization,content-type";
    let answer = answer(&server, question);
    assert!(answer.starts_with("http/1.1 204"), "{answer}");
    for header in [
        "access-control-allow-origin: *\r\n",
        "access-control-allow-methods: get, post, patch, delete\r\n",
        "access-control-allow-headers: authorization, content-type, x-crypto-token, x-crypto-secret",
    ] {
        assert!(answer.contains(header), "{header} in {answer}");
    }
}

#[test]
fn a_page_may_read_answers_and_refusals() {
    let server = Server::start();
    for (credentials, status) in [("\r\nAuthorization: Bearer test-token", "200"), ("", "401")] {
        let answer =
            answer(&server, &format!("GET /crm/deals.json HTTP/1.1\r\nOrigin: https://docs.example{credentials}"));
        assert!(answer.starts_with(&format!("http/1.1 {status}")), "{answer}");
        assert!(answer.contains("access-control-allow-origin: *\r\n"), "{answer}");
    }
}

#[test]
fn who_is_no_page_gets_what_it_got() {
    let server = Server::start();
    let answer = answer(&server, "GET /crm/deals.json HTTP/1.1\r\nAuthorization: Bearer test-token");
    assert!(answer.starts_with("http/1.1 200") && !answer.contains("access-control"), "{answer}");
}
