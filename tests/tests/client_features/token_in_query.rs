//! A token in the query of the URL, in place of the header.

use std::time::Duration;

use intum_client::{CallOptions, Client, ClientBuilder, CredentialRequest, RetryPolicy, SecretString};
use wiremock::{MockServer, Request, ResponseTemplate};

use crate::{json, requests, server};

fn builder(server: &MockServer) -> ClientBuilder {
    Client::builder().base_url(server.uri()).token("test-token").retry(RetryPolicy::none())
}

/// Returns the tokens of a request: in the query, and in the header.
fn tokens(request: &Request) -> (Vec<String>, Option<&str>) {
    let query = request.url.query_pairs().filter(|(name, _)| name == "api_token");
    let header = request.headers.get("authorization").map(|value| value.to_str().expect("text"));
    (query.map(|(_, value)| value.into_owned()).collect(), header)
}

async fn last(server: &MockServer) -> Request {
    requests(server).await.pop().expect("a request")
}

#[tokio::test]
async fn a_token_is_in_the_header_unless_the_query_is_chosen() {
    let server = server(|_| json("{}")).await;
    builder(&server).build().expect("a client").get_deal(1).send().await.expect("a deal");
    assert_eq!(tokens(&last(&server).await), (vec![], Some("Bearer test-token")));
    let client = builder(&server).token("test&token=+").token_in_query().build().expect("a client");
    let options = CallOptions::new().timeout(Duration::from_secs(60)).public_query("lang", "pl");
    for client in [client.clone(), client.with_options(options)] {
        client.list_deals().q("a b").send().await.expect("a list");
        assert_eq!(tokens(&last(&server).await), (vec!["test&token=+".to_owned()], None));
        client.delete_deal(1).send().await.expect("no deal");
        assert_eq!(tokens(&last(&server).await).0.len(), 1);
    }
    let debug = format!("{client:?} {:?}", builder(&server).token_in_query());
    assert!(!debug.contains("test"), "{debug}");
}

#[tokio::test]
async fn a_call_that_sets_the_token_sends_no_other() {
    let server = server(|_| json("{}")).await;
    let in_header = builder(&server).build().expect("a client");
    let in_query = builder(&server).token_in_query().build().expect("a client");
    let provided = Client::builder().base_url(server.uri());
    let provided = provided.token_provider(|_| async { Ok(SecretString::from("test-token")) });
    let provided = provided.token_in_query().build().expect("a client");
    for client in [&in_header, &in_query, &provided] {
        client.get_deal(1).query("api_token", "own").send().await.expect("a deal");
        assert_eq!(tokens(&last(&server).await), (vec!["own".to_owned()], None));
        client.get_deal(1).header("Authorization", "Bearer own").send().await.expect("a deal");
        assert_eq!(tokens(&last(&server).await), (vec![], Some("Bearer own")));
        let options = CallOptions::new().query("api_token", "own");
        client.with_options(options).get_deal(1).send().await.expect("a deal");
        assert_eq!(tokens(&last(&server).await), (vec!["own".to_owned()], None));
    }
}

#[tokio::test]
async fn a_provided_token_is_renewed_in_the_query() {
    let server = server(|request| match tokens(request).0.as_slice() {
        [token] if token == "new" => json("{}"),
        _ => ResponseTemplate::new(401),
    })
    .await;
    let provider = |request: CredentialRequest| async move {
        Ok(SecretString::from(if request.is_rejected { "new" } else { "old" }))
    };
    let client = Client::builder().base_url(server.uri()).token_provider(provider).token_in_query();
    client.build().expect("a client").get_deal(1).send().await.expect("a deal");
    let sent: Vec<Vec<String>> = requests(&server).await.iter().map(|request| tokens(request).0).collect();
    assert_eq!(sent, [["old"], ["new"]]);
}

#[tokio::test]
async fn an_error_says_where_the_token_is_and_what_may_be_wrong_with_it() {
    for (status, words) in [
        (401, &["`Authorization: Bearer`", "`token_in_query`", "`api_token`", "expired", "switched off"][..]),
        (403, &["header", "query", "`crm`", "permissions"]),
    ] {
        let server = server(move |_| ResponseTemplate::new(status)).await;
        let error = builder(&server).build().expect("a client").get_deal(1).await.expect_err("no deal");
        for word in words {
            assert!(error.advice().contains(word), "{word}: {}", error.advice());
        }
        let client = crate::solos(&server);
        let error = client.get_project(1).retry(RetryPolicy::none()).await.expect_err("no project");
        assert!(error.advice().contains("credentials") && !error.advice().contains("api_token"), "{}", error.advice());
    }
}

#[test]
fn an_invalid_setting_says_how_it_looks() {
    let error = Client::new("mycompany.intum.com", "test-token").expect_err("no scheme").to_string();
    assert!(error.contains("https://mycompany.intum.com"), "{error}");
    let error = Client::builder().token("test-token").build().expect_err("no base URL").to_string();
    assert!(error.contains("https://mycompany.intum.com"), "{error}");
    let error = solos_client::Client::new("", "test-token", "test-secret").expect_err("empty").to_string();
    assert!(error.contains("https://mycompany.solos.pro"), "{error}");
    let builder = Client::builder().base_url("https://mycompany.intum.com").token("test\ntoken").token_in_query();
    assert_eq!(builder.build().expect_err("a line break").setting(), "token");
}
