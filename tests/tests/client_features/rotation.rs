//! Credentials that change while a client is in use.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use intum_client::{CallOptions, Client, ClientBuilder, CredentialError, CredentialRequest, RetryPolicy, SecretString};
use wiremock::{MockServer, Request, ResponseTemplate};

use crate::{json, requests, server};

fn builder(server: &MockServer) -> ClientBuilder {
    let retry = RetryPolicy::default().attempts(3).backoff(Duration::ZERO, Duration::ZERO);
    Client::builder().base_url(server.uri()).retry(retry)
}

type Asked = Arc<Mutex<Vec<bool>>>;
type Token = std::future::Ready<Result<SecretString, CredentialError>>;

/// Provides these tokens one after the other, the last one forever. Records at each whether the one before was rejected.
fn tokens(tokens: &[&'static str]) -> (impl Fn(CredentialRequest) -> Token + use<>, Asked) {
    let asked = Asked::default();
    let (queue, seen) = (Mutex::new(VecDeque::from(tokens.to_vec())), Arc::clone(&asked));
    let provider = move |request: CredentialRequest| {
        seen.lock().expect("no panic").push(request.is_rejected);
        let mut queue = queue.lock().expect("no panic");
        let token = if queue.len() > 1 { queue.pop_front() } else { queue.front().copied() };
        std::future::ready(Ok(SecretString::from(token.expect("a token"))))
    };
    (provider, asked)
}

async fn sent(server: &MockServer) -> Vec<String> {
    let text = |request: &Request| request.headers["authorization"].to_str().expect("text").to_owned();
    requests(server).await.iter().map(text).collect()
}

/// Starts a server that accepts one token and echoes what it was sent in its errors.
async fn accepting(token: &'static str) -> MockServer {
    server(move |request| {
        let sent = request.headers["authorization"].to_str().expect("text").to_owned();
        if sent.ends_with(token) {
            return json("{\"id\": 1}");
        }
        ResponseTemplate::new(401).insert_header("x-sent", sent.as_str()).set_body_string(format!("no {sent}"))
    })
    .await
}

fn deal() -> intum_client::types::NewDeal {
    intum_client::types::NewDeal::new(1.into(), 1.into(), "23")
}

#[tokio::test]
async fn requests_a_token_for_each_attempt() {
    let server = server(|_| ResponseTemplate::new(503)).await;
    let (provider, asked) = tokens(&["token-1", "token-2", "token-3"]);
    let client = builder(&server).token_provider(provider).build().expect("a client");
    client.get_deal(1).send().await.expect_err("down");
    assert_eq!(sent(&server).await, ["Bearer token-1", "Bearer token-2", "Bearer token-3"]);
    assert_eq!(*asked.lock().expect("no panic"), [false, false, false]);
}

#[tokio::test]
async fn renews_a_rejected_token_once_even_for_a_create() {
    let server = accepting("token-2").await;
    let (provider, asked) = tokens(&["token-1", "token-2"]);
    let client = builder(&server).retry(RetryPolicy::none()).token_provider(provider).build().expect("a client");
    let created = client.create_deal(deal()).send().await.expect("created");
    assert_eq!(
        (created.attempts(), sent(&server).await),
        (2, vec!["Bearer token-1".to_owned(), "Bearer token-2".into()])
    );
    assert_eq!(*asked.lock().expect("no panic"), [false, true]);
    // The same token again, and another that is no better.
    for (given, requests) in [(&["token-1"][..], 1), (&["token-1", "token-3", "token-4"], 2)] {
        let server = accepting("token-2").await;
        let (provider, _) = tokens(given);
        let client = builder(&server).token_provider(provider).build().expect("a client");
        let error = client.create_deal(deal()).send().await.expect_err("rejected");
        assert!(error.is_unauthorized() && !error.is_outcome_unknown(), "{error}");
        assert_eq!(sent(&server).await.len(), requests);
        let body = error.body().expect("a body").text();
        let shown = format!("{error} {error:?} {body} {:?}", error.headers());
        assert!(!shown.contains("token-1") && !shown.contains("token-3"), "{shown}");
    }
}

/// The server echoes the credentials of the first attempt in the response to the second.
#[tokio::test]
async fn redacts_every_credential_of_a_call() {
    let before = Mutex::new(String::new());
    let server = server(move |request| {
        let mut before = before.lock().expect("no panic");
        before.push_str(request.headers["authorization"].to_str().expect("text"));
        if before.matches("Bearer").count() < 2 {
            return ResponseTemplate::new(503);
        }
        json(format!("[\"{before}\""))
    })
    .await;
    let (provider, _) = tokens(&["token-17", "token-18"]);
    let client = builder(&server).token_provider(provider).build().expect("a client");
    let error = client.get_deal(1).send().await.expect_err("no JSON");
    let shown = format!("{error} {error:?} {:?} {}", error.body(), error.body().expect("a body").text());
    assert!(error.is_decode() && !shown.contains("token-1"), "{shown}");
}

#[tokio::test]
async fn a_failing_provider_fails_the_call_unless_its_error_is_retryable() {
    let server = server(|_| json("{\"id\": 1}")).await;
    let failing = |_: CredentialRequest| async {
        std::fs::read("/nonexistent/token")?;
        Ok(SecretString::from("test-token"))
    };
    let client = builder(&server).token_provider(failing).build().expect("a client");
    let error = client.create_deal(deal()).send().await.expect_err("no token");
    assert!(!error.is_retryable() && !error.is_outcome_unknown() && error.attempts() == 1, "{error}");
    assert!(
        error.to_string().contains("there are no credentials") && !error.to_string().contains("No such file"),
        "{error}"
    );
    let source = std::error::Error::source(&error).expect("a cause");
    assert!(source.is::<std::io::Error>(), "{source:?}");
    let count = Arc::new(Mutex::new(0));
    let asked = Arc::clone(&count);
    let slow = move |_: CredentialRequest| {
        let mut asked = asked.lock().expect("no panic");
        *asked += 1;
        let is_there = *asked == 3;
        async move {
            let error = CredentialError::new("it is being renewed").retryable();
            if is_there { Ok(SecretString::from("test-token")) } else { Err(error) }
        }
    };
    let client = builder(&server).token_provider(slow).build().expect("a client");
    client.create_deal(deal()).send().await.expect("the third attempt has a token");
    assert_eq!(requests(&server).await.len(), 1);
    assert_eq!(*count.lock().expect("no panic"), 3);
}

#[tokio::test]
async fn a_provider_that_hangs_ends_with_the_attempt_and_a_token_that_cannot_be_sent_is_named() {
    let server = server(|_| json("{}")).await;
    let hanging = |_: CredentialRequest| std::future::pending::<Result<SecretString, CredentialError>>();
    let short = Duration::from_millis(50);
    let client = builder(&server).token_provider(hanging).attempt_timeout(short).build().expect("a client");
    let error = client.get_deal(1).send().await.expect_err("no token");
    assert!(format!("{error:?}").contains("in time"), "{error:?}");
    let malformed = |_: CredentialRequest| async { Ok(SecretString::from("7f3a 7f3a")) };
    let client = builder(&server).token_provider(malformed).build().expect("a client");
    let error = client.get_deal(1).send().await.expect_err("no token");
    let shown = format!("{error:?}");
    assert!(shown.contains("`token`") && !shown.contains("7f3a"), "{shown}");
    assert!(requests(&server).await.is_empty());
}

#[tokio::test]
async fn both_credentials_of_solos_change_together() {
    let server = server(|_| ResponseTemplate::new(503)).await;
    let number = Mutex::new(0);
    let provider = move |_: solos_client::CredentialRequest| {
        let mut number = number.lock().expect("no panic");
        *number += 1;
        std::future::ready(Ok((
            SecretString::from(format!("token-{number}")),
            SecretString::from(format!("secret-{number}")),
        )))
    };
    let retry = RetryPolicy::default().attempts(2).backoff(Duration::ZERO, Duration::ZERO);
    let builder = || solos_client::Client::builder().base_url(server.uri()).retry(retry.clone());
    let client = builder().credentials_provider(provider).build().expect("a client");
    client.get_project(1_u64).send().await.expect_err("down");
    let sent: Vec<_> = requests(&server)
        .await
        .iter()
        .map(|request| {
            let header = |name| request.headers[name].to_str().expect("text").to_owned();
            format!("{} {}", header("x-crypto-token"), header("x-crypto-secret"))
        })
        .collect();
    assert_eq!(sent, ["token-1 secret-1", "token-2 secret-2"]);
    // The token alone: the secret is set.
    let (provider, _) = tokens(&["token-3"]);
    let client = builder().token_provider(provider).secret("test-secret").build().expect("a client");
    client.get_project(1_u64).send().await.expect_err("down");
    assert_eq!(requests(&server).await[2].headers["x-crypto-secret"], "test-secret");
    let (provider, _) = tokens(&["token-3"]);
    let error = builder().token_provider(provider).build().expect_err("no secret");
    assert_eq!(error.setting(), "secret");
    let (provider, _) = tokens(&["token-3"]);
    let error = builder().token_provider(provider).token("token").secret("secret").build().expect_err("two tokens");
    assert_eq!(error.setting(), "token");
}

#[tokio::test]
async fn a_header_of_the_call_overrides_the_provider() {
    let server = server(|_| json("{\"id\": 1}")).await;
    let (provider, _) = tokens(&["token-1"]);
    let client = builder(&server).token_provider(provider).build().expect("a client");
    let options = CallOptions::new().header("Authorization", "Bearer mine").expect("a header");
    client.with_options(options).get_deal(1).send().await.expect("a response");
    assert_eq!(sent(&server).await, ["Bearer mine"]);
}
