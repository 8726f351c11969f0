//! Redirects are not followed, so no credentials leave the host.

use tests::Fault;

use crate::{builder, client, deal, failed, server, status};

#[tokio::test]
async fn does_not_follow_a_redirect_to_another_host() {
    let other = server([Fault::json("{\"id\": 17}")]).await;
    for (code, reason) in
        [(301, "Moved Permanently"), (302, "Found"), (303, "See Other"), (307, "Temporary"), (308, "Permanent")]
    {
        let location = format!("location: {}/crm/deals/1.json\r\n", other.url());
        let server = server([Fault::status(&format!("{code} {reason}"), &location, "moved")]).await;
        let client = client(server.url());
        for error in [failed(client.get_deal(1).send()).await, failed(client.create_deal(deal()).send()).await] {
            assert_eq!((status(&error), error.attempts()), (Some(code), 1), "{error}");
            assert!(!error.is_retryable() && error.advice().contains("Redirects are not followed"), "{error}");
        }
        assert_eq!(server.log().complete(), 2);
    }
    assert_eq!(other.log().connections, 0);
}

#[tokio::test]
async fn does_not_follow_a_redirect_to_itself() {
    let server = server([Fault::status("302 Found", "location: /crm/deals/1.json\r\n", "")]).await;
    let error = failed(client(server.url()).get_deal(1).send()).await;
    assert_eq!((status(&error), error.attempts()), (Some(302), 1));
    assert_eq!(server.log().complete(), 1);
}

/// The connection of the redirect fails, after the create has arrived.
#[tokio::test]
async fn does_not_retry_a_create_that_was_redirected_by_a_custom_http_client() {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let location = format!("location: http://{}/\r\n", nobody.local_addr().expect("an address"));
    drop(nobody);
    let server = server([Fault::status("303 See Other", &location, "")]).await;
    let http = intum_client::http_client_builder().expect("a builder");
    let http = http.redirect(intum_client::reqwest::redirect::Policy::default()).build().expect("an HTTP client");
    let client = builder(server.url()).http_client(http).build().expect("a client");
    let error = failed(client.create_deal(deal()).send()).await;
    assert!(error.is_connect() && !error.is_retryable() && error.is_outcome_unknown(), "{error}");
    assert!(!error.to_string().contains("nothing was sent"), "{error}");
    assert_eq!((error.attempts(), server.log().complete()), (1, 1));
}
