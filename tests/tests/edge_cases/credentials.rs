//! Credentials are sent and never shown.

use intum_client::Client;
use wiremock::ResponseTemplate;

use crate::{client, json_server, only_request, server};

#[tokio::test]
async fn credentials_are_sent_and_never_printed() {
    let server = json_server("{}").await;
    let client = Client::new(&server.uri(), "test-token-7f3a").expect("a client");
    client.get_deal(1).send().await.expect("a response");
    let request = only_request(&server).await;
    assert_eq!(request.headers.get("authorization").expect("a header"), "Bearer test-token-7f3a");
    let body: intum_client::types::CreateDealRequest = serde_json::from_str(
        r#"{"api_token": "test-token-7f3a", "deal": {"total_amount_net": 1, "total_amount_gross": 1, "tax": ""}}"#,
    )
    .expect("a body");
    let builder = client.create_deal(body.clone());
    for printed in [format!("{client:?}"), format!("{body:?}"), format!("{builder:?}")] {
        assert!(!printed.contains("7f3a"), "{printed}");
    }
    for token in [
        "test-token-7f3a\n",
        "test-token-7f3a ",
        "\ttest-token-7f3a",
        "test-\u{1}token-7f3a",
        "test-tökén-7f3a",
        "test-token\u{200b}-7f3a",
        "",
    ] {
        let Err(error) = Client::new("https://a.example", token) else { panic!("{token:?} is rejected") };
        assert!(!format!("{error} {error:?}").contains("7f3a"), "{error:?}");
        assert_eq!(error.setting(), "token");
    }
}

#[tokio::test]
async fn an_error_of_the_connection_does_not_show_the_query() {
    // A port that was free a moment ago: nothing listens on it.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    drop(listener);
    let error = client(&url).list_deals().q("test-token-7f3a").send().await.expect_err("nothing listens");
    assert!(!format!("{error} {error:?} {error:#}").contains("7f3a"), "{error:?}");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = json_server("{}").await;
    let server = server(ResponseTemplate::new(302).insert_header("location", other.uri().as_str())).await;
    let solos = solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client");
    let error = solos.get_project(1).send().await.expect_err("no response");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(302));
    assert!(other.received_requests().await.expect("recorded").is_empty());
}

#[tokio::test]
async fn an_undocumented_status_shows_no_query_and_no_cookie() {
    for status in [302, 404, 600] {
        let response =
            ResponseTemplate::new(status).insert_header("set-cookie", "session=7f3a").set_body_string("moved");
        let server = server(response).await;
        let error = client(&server.uri()).list_deals().q("test-token-7f3a").send().await.expect_err("no success");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        let printed = format!("{error} {error:?} {error:#}");
        assert!(!printed.contains("7f3a") && printed.contains("moved"), "{printed}");
    }
}

#[test]
fn a_secret_that_is_not_unicode_is_not_shown() {
    let body = r#"{"api_token": 70003, "deal": {"total_amount_net": 1, "total_amount_gross": 1, "tax": ""}}"#;
    let error = serde_json::from_str::<intum_client::types::CreateDealRequest>(body).expect_err("no text");
    assert!(!error.to_string().contains("70003"), "{error}");
}
