//! Values in URLs, and those that are rejected before they are sent.

use intum_client::Client;

use crate::{client, json_server, only_request, violations};

#[tokio::test]
async fn an_external_id_with_any_character_is_one_segment_of_the_path() {
    for id in [
        "a/b",
        "100%",
        "a?b",
        "a b",
        "ż",
        "...",
        "a..b",
        "#",
        "\\",
        "a\\..\\b",
        "+",
        "&=;",
        "\u{1}\n\t",
        "%2e%2e",
        ":@",
    ] {
        let server = json_server("{}").await;
        let client = client(&server.uri());
        client.get_deal_by_external_id(id, id).send().await.expect("a response");
        let request = only_request(&server).await;
        let segments: Vec<&str> = request.url.path_segments().expect("a path").collect();
        let [crm, deals, e, app_code, external_id] = segments.as_slice() else {
            panic!("{id:?} is sent as {}", request.url.path());
        };
        assert_eq!((*crm, *deals, *e), ("crm", "deals", "e"));
        let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().expect("text").into_owned();
        assert_eq!((decode(app_code), decode(external_id)), (id.to_owned(), format!("{id}.json")));
    }
}

#[tokio::test]
async fn rejects_a_path_segment_that_would_name_another_resource() {
    for id in ["..", ".", ""] {
        let server = json_server("{}").await;
        let client = client(&server.uri());
        let error = client.get_deal_by_external_id(id, "x").send().await.expect_err("rejected");
        assert!(violations(&error).concat().starts_with("`app_code`: "), "{error}");
        assert!(server.received_requests().await.expect("recorded").is_empty());
    }
}

#[tokio::test]
async fn names_all_invalid_arguments_before_anything_is_sent() {
    let server = json_server("{}").await;
    let error = client(&server.uri()).get_deal_by_external_id("", "..").await.expect_err("rejected");
    let violations = error.violations();
    assert_eq!(violations.iter().map(|it| &*it.field).collect::<Vec<_>>(), ["app_code", "external_id"], "{error}");
    assert!(server.received_requests().await.expect("recorded").is_empty());
}

#[tokio::test]
async fn rejects_an_empty_id_list_and_a_reversed_range() {
    let server = json_server("[]").await;
    let solos = solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client");
    let error = solos.list_project_steps(1).filter_steps(Vec::new()).send().await.expect_err("rejected");
    assert!(violations(&error).concat().starts_with("`filter_steps`: an id list is empty"), "{error}");
    let error = "2020-12-31;2020-01-01".parse::<solos_client::DateRange>().expect_err("rejected");
    assert!(error.to_string().contains("the range is reversed"), "{error}");
    assert!(server.received_requests().await.expect("recorded").is_empty());
}

#[tokio::test]
async fn a_prefix_in_the_base_url_is_kept() {
    let server = json_server("{}").await;
    client(&format!("{}/tenant/a/", server.uri())).get_deal(1).send().await.expect("a response");
    assert_eq!(only_request(&server).await.url.path(), "/tenant/a/crm/deals/1.json");
}

#[test]
fn rejects_an_unusable_base_url_without_showing_it() {
    for url in [
        "",
        "your-account.example",
        "ftp://a.example",
        "https://a.example?x=1",
        "https://a.example#x",
        "https://user:7f3a@a.example",
        "https://@a.example",
        "https:/a.example",
        "https:a.example",
        "https:///a.example",
        "https:\\\\a.example\\p",
        "https://a.exa\nmple",
        " https://a.example",
    ] {
        let Err(error) = Client::new(url, "test-token") else { panic!("{url} is rejected") };
        assert_eq!(error.setting(), "base URL");
        assert!(!error.to_string().contains("7f3a"), "{error}");
    }
}
