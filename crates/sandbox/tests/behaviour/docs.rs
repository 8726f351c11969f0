//! The references.

use crm_contract::Api;
use serde_json::{Value, json};

use crate::server::Server;
use crate::wire::Request;

/// Returns the URL in quotes or parentheses after each of the words.
fn references<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
    let mut found = Vec::new();
    for word in words {
        for rest in text.split(word).skip(1) {
            let rest = rest.trim_start_matches(['"', '\'']);
            let end = rest.find(['"', '\'', ')', '>']).unwrap_or(rest.len());
            found.push(&rest[..end]);
        }
    }
    found
}

#[test]
fn the_page_loads_everything_from_the_sandbox() {
    let server = Server::start();
    let page = server.expect(200, &Request::get("/docs/").anonymous());
    assert!(page.header("Content-Type").is_some_and(|each| each.starts_with("text/html")));
    let mut assets = references(page.text(), &["src=\"", "href=\""]);
    assets.sort_unstable();
    let links = Api::ALL.iter().map(|api| format!("?api={}", api.name()));
    let files = ["start.js", "swagger-ui/swagger-ui-bundle.js", "swagger-ui/swagger-ui.css"].map(str::to_owned);
    let mut expected: Vec<String> = links.chain(files).collect();
    expected.sort_unstable();
    assert_eq!(assets, expected);
    for asset in assets {
        assert!(!asset.contains("//"), "{asset}");
        let response = server.expect(200, &Request::get(&format!("/docs/{asset}")).anonymous());
        assert!(!response.body.is_empty(), "{asset}");
        if response.header("Content-Type").is_some_and(|each| each.starts_with("text/css")) {
            let loaded = references(response.text(), &["url(", "@import "]);
            let others: Vec<&&str> = loaded.iter().filter(|each| !each.starts_with("data:")).collect();
            assert!(others.is_empty(), "{others:?}");
        }
        if asset == "start.js" {
            assert!(!response.text().contains("://"), "{}", response.text());
        }
    }
}

/// A browser fills them in by itself, so that an operation is tried by one click.
#[test]
fn the_page_shows_and_sends_the_credentials() {
    let server = Server::start();
    let (page, script) = (server.get("/docs/"), server.get("/docs/start.js"));
    for (api, shown) in [("intum", "Bearer test-token"), ("solos", "X-Crypto-Secret: test-secret")] {
        let marker = format!("<p data-api=\"{api}\" hidden>");
        let text = page.text().split(&marker).nth(1).and_then(|rest| rest.split("</p>").next());
        assert!(text.is_some_and(|text| text.contains(shown)), "{}", page.text());
    }
    let apis = script.text().split("new Map(").nth(1).and_then(|rest| rest.split(");").next()).expect("the APIs");
    let apis: Vec<(String, Value)> = serde_json::from_str(apis).expect("JSON");
    for ((name, credentials), api) in apis.iter().zip(Api::ALL) {
        assert_eq!(name, api.name());
        let document: Value = serde_json::from_str(api.json()).expect("JSON");
        let sent: Vec<&String> = credentials.as_object().expect("an object").keys().collect();
        let is_enough = document["security"]
            .as_array()
            .expect("a list")
            .iter()
            .any(|requirement| requirement.as_object().expect("an object").keys().collect::<Vec<_>>() == sent);
        assert!(is_enough, "{name}: {sent:?}");
    }
    assert_eq!(apis.len(), Api::ALL.len());
}

#[test]
fn a_policy_forbids_loading_from_elsewhere() {
    let server = Server::start();
    for path in ["/docs/", "/docs/start.js", "/docs/swagger-ui/swagger-ui.css", "/docs/intum.json"] {
        let response = server.get(path);
        let policy = response.header("Content-Security-Policy").unwrap_or_else(|| panic!("{path} has no policy"));
        assert!(policy.contains("default-src 'self'"), "{policy}");
        assert!(!policy.contains("http"), "{policy}");
    }
}

#[test]
fn serves_the_documents_with_itself_as_the_server() {
    let server = Server::start();
    for api in Api::ALL {
        let mut document = server.expect(200, &Request::get(&format!("/docs/{}.json", api.name()))).json();
        let urls: Vec<Value> = document["servers"].as_array().unwrap().iter().map(|each| each["url"].clone()).collect();
        assert_eq!(urls, [json!("/")]);
        let mut expected: Value = serde_json::from_str(api.json()).expect("JSON");
        document["servers"].take();
        expected["servers"].take();
        assert_eq!(document, expected);
    }
}

#[test]
fn responds_with_404_to_unknown_paths_of_the_references() {
    let server = Server::start();
    let page = server.get("/docs");
    assert_eq!((page.status, page.header("Location")), (308, Some("/docs/")));
    for path in ["/docs/none.js", "/docs/../Cargo.toml", "/docs/%2e%2e/Cargo.toml", "/docs//etc/passwd"] {
        server.expect(404, &Request::get(path));
    }
    server.expect(405, &Request::new("POST", "/docs/"));
}
