//! The home page.

use serde_json::Value;

use crate::server::Server;
use crate::wire::Request;

fn root() -> Request {
    Request::get("/").anonymous()
}

#[test]
fn returns_the_details_as_json() {
    let server = Server::start();
    for accept in [None, Some("*/*"), Some("application/json"), Some("text/plain")] {
        let request = accept.map_or_else(root, |accept| root().header("Accept", accept));
        let response = server.expect(200, &request);
        assert_eq!(response.header("Content-Type"), Some("application/json"), "{accept:?}");
        let details: Value = serde_json::from_str(&server.sandbox.details()).expect("JSON");
        assert_eq!(response.json(), details);
        assert_eq!(response.json()["docs_url"], format!("{}/docs/", server.url()));
        assert_eq!(response.json()["intum"]["base_url"], server.url());
        assert_eq!(response.json()["solos"]["secret"], "test-secret");
    }
}

#[test]
fn returns_a_page_to_a_browser() {
    let server = Server::start();
    let accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    for accept in [accept, "application/json;q=0.1, Text/HTML;q=0.9"] {
        let response = server.expect(200, &root().header("Accept", accept));
        assert_eq!(response.header("Content-Type"), Some("text/html; charset=utf-8"));
        assert_eq!(response.header("Vary"), Some("accept"));
        let page = response.text();
        for part in ["href=\"/docs/\"", &server.url(), "Bearer test-token", "test-secret", "erp"] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
}

#[test]
fn rejects_other_methods() {
    let server = Server::start();
    let (head, get) = (server.expect(200, &Request::new("HEAD", "/")), server.get("/"));
    assert_eq!((head.body.len(), head.header("Content-Length")), (0, get.header("Content-Length")));
    assert_eq!(server.expect(200, &Request::get("/?utm=1")).json(), get.json());
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
        let response = server.expect(405, &Request::new(method, "/"));
        assert_eq!(response.header("Allow"), Some("GET,HEAD"), "{method}");
    }
}
