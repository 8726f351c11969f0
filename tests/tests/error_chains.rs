//! Errors with their sources, as reporters print them: no text is repeated, and each is one line.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::error::Error as _;
use std::net::TcpListener;

use intum_client::{Client, CredentialError, Error, ErrorKind, RetryPolicy, SecretString};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

async fn responded(status: u16, body: &str) -> Error {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(status).set_body_string(body)).mount(&server).await;
    let client = Client::new(&server.uri(), "test-token").expect("a client");
    client.get_deal(17).retry(RetryPolicy::none()).await.expect_err("an error")
}

/// Returns errors with each kind of source, and some without.
async fn errors() -> Vec<Error> {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    let client = |port: u16| Client::new(&format!("http://127.0.0.1:{port}"), "test-token").expect("a client");
    let rejected = client(free.port()).get_deal(17).retry(RetryPolicy::none()).await.expect_err("rejected");
    let fails =
        |_| async { Err::<SecretString, _>(CredentialError::new(std::io::Error::other("the vault is sealed"))) };
    let builder = Client::builder().base_url("http://127.0.0.1:1").token_provider(fails);
    let sealed = builder.build().expect("a client").get_deal(17).await.expect_err("no token");
    vec![
        rejected,
        sealed,
        responded(200, "<html>\n<p>maintenance").await,
        responded(200, "[1, 2]").await,
        responded(503, "line one\nline two").await,
        Client::new("http://crm.example", "test-token").expect_err("no TLS").into(),
        "12,5".parse::<intum_client::Amount>().expect_err("no amount").into(),
        "soon".parse::<intum_client::NaiveDate>().expect_err("no date").into(),
    ]
}

#[tokio::test]
async fn an_error_chain_has_no_repetition() {
    for error in errors().await {
        let mut texts = vec![error.to_string()];
        let mut source = error.source();
        while let Some(next) = source {
            texts.push(next.to_string());
            source = next.source();
        }
        for (index, text) in texts.iter().enumerate() {
            assert!(!text.contains('\n') && !text.is_empty(), "{texts:?}");
            let others = texts.iter().enumerate().filter(|(other, _)| *other != index);
            for (_, other) in others {
                assert!(!other.contains(text.as_str()), "{texts:?}");
            }
        }
        assert!(!error.advice().is_empty() && !error.to_string().contains(error.advice()), "{error}");
    }
}

#[tokio::test]
async fn error_reporters_print_the_error_once_and_its_cause_below() {
    let error = errors().await.remove(1);
    assert_eq!(error.kind(), ErrorKind::Credentials);
    let own = error.to_string();
    let chain = format!("{:#}", anyhow::Error::from(error));
    assert_eq!(chain, format!("{own}: the vault is sealed"));
    let error = errors().await.remove(1);
    let report = format!("{:?}", anyhow::Error::from(error));
    assert_eq!((report.matches(&own).count(), report.matches("the vault is sealed").count()), (1, 1), "{report}");
    let error = errors().await.remove(1);
    let mut report = String::new();
    let diagnostic = miette::Report::from_err(error);
    miette::NarratableReportHandler::new().render_report(&mut report, diagnostic.as_ref()).expect("a text");
    assert_eq!(report.matches("the vault is sealed").count(), 1, "{report}");
    assert!(report.contains("there are no credentials"), "{report}");
}
