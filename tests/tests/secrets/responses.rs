//! Responses that echo the secrets of their requests.

use intum_client::types::NewDeal;
use tests::Fault;

use crate::{HEADER, MARK, QUERY, SECRET, TOKEN, TOKEN_IN_BODY, World, audit};

/// Returns all secrets, plain and in each format's escapes, with the operations that send them.
fn repeated() -> Vec<(String, &'static [&'static str])> {
    const ALL: &[&str] = &["list_deals", "create_deal", "get_deal", "get_project"];
    let html = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        text.replace('\'', "&#39;").replace('/', "&#x2F;")
    };
    let url = |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let units = |text: &str| text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
    let json = |text: &str| serde_json::to_string(text).expect("JSON").trim_matches('"').to_owned();
    let php = |text: &str| json(text).replace('/', "\\/");
    let secrets: [(&str, &[&str]); 5] =
        [(TOKEN, ALL), (SECRET, &["get_project"]), (TOKEN_IN_BODY, &["create_deal"]), (HEADER, ALL), (QUERY, ALL)];
    let forms = |text: &str| [text.to_owned(), json(text), php(text), units(text), html(text), url(text)];
    secrets.iter().flat_map(|(secret, operations)| forms(secret).map(|form| (form, *operations))).collect()
}

/// Searches the errors of the calls that send the secret, with a server that echoes it.
async fn search(what: &str, response: impl Fn(&str) -> Fault) {
    for (secret, operations) in repeated() {
        let world = World::with([response(&secret)]).await;
        let mut errors = world.errors().await;
        errors.retain(|error| error.operation().is_some_and(|id| operations.contains(&id)));
        assert_eq!(errors.len(), operations.len(), "{what}: {secret}");
        for error in errors {
            audit(&format!("{what}: {secret}"), &error);
        }
    }
}

fn json(status: &str, body: &str) -> Fault {
    Fault::status(status, "content-type: application/json\r\n", body)
}

#[tokio::test]
async fn redacts_a_secret_in_a_401() {
    search("401", |secret| json("401 Unauthorized", &format!("{{\"error\": \"{secret} is wrong\"}}"))).await;
}

#[tokio::test]
async fn redacts_a_secret_in_a_422() {
    let violation = |secret: &str| format!("{{\"errors\": {{\"api_token\": [\"{secret}\"], \"{secret}\": [\"no\"]}}}}");
    search("422", |secret| json("422 Unprocessable Entity", &violation(secret))).await;
    let nested = r#"{"code": "error", "message": {"deal": {"*": "is *"}}}"#;
    search("nested", |secret| json("422 Unprocessable Entity", &nested.replace('*', secret))).await;
}

#[tokio::test]
async fn redacts_a_secret_in_a_response_that_is_not_json() {
    search("decode", |secret| json("200 OK", &format!("{{\"token\": \"{secret}\", nope"))).await;
    search("path", |secret| json("200 OK", &format!("{{\"{secret}\": nope"))).await;
    search("text", |secret| json("200 OK", secret)).await;
}

#[tokio::test]
async fn redacts_the_beginning_of_a_secret_at_the_end_of_a_truncated_response() {
    for cut in [4, 5, 12, TOKEN.len() - 1] {
        let begin = &TOKEN[..cut];
        let broken = format!("HTTP/1.1 500 Down\r\ncontent-length: 1000\r\n\r\n{{\"token\": \"{begin}");
        let long = format!("{}{TOKEN}", "x".repeat(intum_client::ErrorBody::LIMIT - cut));
        for fault in [Fault::raw(broken), json("400 Bad Request", &long), json("200 OK", &long)] {
            let world = World::with([fault]).await;
            let error = world.intum.get_deal(1).send().await.expect_err("no success");
            let text = error.body().expect("a body").text();
            assert!(text.ends_with("(secret)"), "{cut}: {}", &text[text.len().saturating_sub(40)..]);
        }
    }
}

#[tokio::test]
async fn redacts_a_secret_in_response_headers() {
    for name in ["x-request-id", "www-authenticate", "location", "x-echo"] {
        let header = format!("{name}: id {TOKEN} {SECRET} {HEADER} {QUERY}\r\n");
        for (status, body) in [("401 Unauthorized", "{}"), ("302 Found", ""), ("200 OK", "nope")] {
            let world = World::with([Fault::status(status, &header, body)]).await;
            audit(&header, &world.solos.get_project(1_u64).send().await.expect_err("no success"));
        }
    }
}

#[tokio::test]
async fn redacts_a_secret_in_an_unexpected_success() {
    // Behind the token a message is cut off: sooner, within it, and later.
    for before in (0..70).step_by(7) {
        let text = serde_json::to_string(&format!("{}{TOKEN}", "x".repeat(before))).expect("JSON");
        for body in [format!("{{\"error\": {text}}}"), format!("{{\"deal\": {{\"id\": {text}}}}}"), format!("[{text}]")]
        {
            let world = World::with([json("200 OK", &body)]).await;
            let amount = || "1.00".parse().expect("an amount");
            let deal = NewDeal::new(amount(), amount(), "23");
            let error = world.intum.upsert_deal("erp", "1", deal).await.expect_err("no deal");
            assert!(error.is_decode(), "{error}");
            audit(&body, &error);
            let error = world.solos.list_projects().stream().next().await.expect("an item");
            if let Err(error) = error {
                audit(&body, &error);
            }
        }
    }
}

#[tokio::test]
async fn the_debug_output_of_a_response_has_no_headers() {
    let cookie = format!("set-cookie: session={MARK}\r\n");
    let world = World::with([Fault::status("200 OK", &cookie, "{\"id\": 17}")]).await;
    let response = world.intum.get_deal(17).send().await.expect("a response");
    let printed = format!("{response:?} {response:#?}");
    assert!(printed.contains("set-cookie") && printed.contains("17") && !printed.contains(MARK), "{printed}");
}

/// A redirect and a page of a proxy repeat the URL, as it was sent or as a browser writes it.
#[tokio::test]
async fn redacts_a_token_in_a_url() {
    let strict = percent_encoding::utf8_percent_encode(TOKEN, percent_encoding::NON_ALPHANUMERIC).to_string();
    for token in [strict.replace("%2D", "-"), strict.to_lowercase(), strict, TOKEN.to_owned()] {
        let url = format!("https://other.example/crm/deals/1.json?q=a+b&api_token={token}");
        for (status, header, body) in [
            ("302 Found", format!("location: {url}\r\n"), String::new()),
            ("301 Moved", String::new(), format!("<a href=\"{}\">here</a>", url.replace('&', "&amp;"))),
            ("404 Not Found", String::new(), format!("{{\"error\": {url:?}}}")),
            ("200 OK", String::new(), format!("cannot GET {url}")),
        ] {
            let world = World::with([Fault::status(status, &header, &body)]).await;
            let error = world.in_query.get_deal(1).send().await.expect_err("no deal");
            audit(status, &error);
            assert_eq!(error.path(), Some("/crm/deals/1.json"));
            let log = world.server.log();
            let heads: Vec<&str> = log.requests.iter().map(|request| request.head.as_str()).collect();
            assert!(
                heads.iter().all(|head| head.contains("api_token=zq7f3a") && !head.contains("uthorization")),
                "{heads:?}"
            );
        }
    }
}

/// A JSON path consists of the server's names, which can be of any length.
#[tokio::test]
async fn redacts_and_shortens_a_json_path() {
    let names = "x".repeat(100_000);
    for name in [format!("{TOKEN}{names}"), format!("{names}{TOKEN}"), "ż".repeat(100_000)] {
        let name = serde_json::to_string(&name).expect("JSON");
        let world = World::with([json("200 OK", &format!("{{{name}: nope}}"))]).await;
        let error = world.intum.get_deal(1).send().await.expect_err("no JSON");
        audit("a long path", &error);
        assert!(error.json_path().is_some_and(|path| path.len() < 70_000 && path.ends_with('…')));
    }
}

/// The errors of an upsert show the value that was found in place of an id.
#[tokio::test]
async fn redacts_a_secret_in_decode_errors() {
    let echo = serde_json::json!({"id": TOKEN}).to_string();
    let world = World::with([json("200 OK", &echo), json("404 Not Found", "{}")]).await;
    let said = format!("the id is {TOKEN}");
    let response = world.intum.get_deal(1).send().await.expect("an object");
    let error = world.intum.get_deal(1).send().await.expect_err("no deal");
    for error in [response.into_conflict(said.as_str()), error.with_note(&said)] {
        assert!(error.to_string().to_lowercase().contains("the id is (secret)"), "{error}");
        audit("what is said", &error);
    }
}

#[tokio::test]
async fn redacts_a_secret_in_an_id_of_an_upsert() {
    let echo = serde_json::json!({"id": TOKEN}).to_string();
    let nothing = || json("404 Not Found", "{}");
    for last in [nothing(), json("200 OK", r#"{"id": 24}"#), json("403 Forbidden", "{}")] {
        let faults = [nothing(), json("201 Created", &echo)].into_iter().chain(std::iter::repeat_n(last, 20));
        let world = World::with(faults.collect::<Vec<_>>()).await;
        let deal = NewDeal::new(1.into(), 1.into(), "23");
        let error = world.intum.upsert_deal("crm", "17", deal).await.expect_err("no id");
        audit("upsert", &error);
    }
}
