//! Compressed responses.

use std::io::Write;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use intum_client::ErrorBody;
use intum_client::reqwest::{self, redirect::Policy};
use tests::Fault;

use crate::{ATTEMPTS, builder, client, deal, failed, server, status};

fn response(body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n");
    [head.as_bytes(), body].concat()
}

fn gzip(pieces: usize, piece: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..pieces {
        encoder.write_all(piece).expect("memory");
    }
    encoder.finish().expect("memory")
}

#[tokio::test]
async fn requests_and_reads_a_compressed_response() {
    let server = server([Fault::Responds(response(&gzip(1, br#"{"id": 17}"#)))]).await;
    let response = client(server.url()).get_deal(1).send().await.expect("a response");
    assert_eq!(response.object().expect("a deal").id().expect("an id"), Some(17));
    assert!(server.log().requests[0].head.contains("accept-encoding: gzip\r\n"));
}

/// Returns two gigabytes of spaces. gzip reads concatenated members as one.
fn bomb() -> Vec<u8> {
    let bomb = gzip(64, &vec![b' '; 1024 * 1024]).repeat(32);
    assert!(bomb.len() < 16 * 1024 * 1024);
    bomb
}

#[tokio::test]
async fn reads_a_decompression_bomb_up_to_the_limit() {
    let bomb = bomb();
    let server = server([Fault::raw(response(&bomb))]).await;
    let client = builder(server.url()).body_limit(4 * 1024 * 1024).build().expect("a client");
    let error = failed(client.get_deal(1).send()).await;
    assert!(error.is_too_large() && !error.is_retryable(), "{error}");
    assert_eq!((error.attempts(), status(&error)), (1, Some(200)));
    let error = failed(client.create_deal(deal()).send()).await;
    assert!(error.is_too_large() && error.is_outcome_unknown(), "{error}");
    assert_eq!(server.closed(2).await.complete(), 2);
}

#[tokio::test]
async fn reads_a_decompression_bomb_in_an_error_up_to_the_limit_of_error_bodies() {
    let bomb = bomb();
    let head = "HTTP/1.1 400 Bad Request\r\ncontent-encoding: gzip\r\n\r\n";
    let server = server([Fault::raw([head.as_bytes(), &bomb].concat())]).await;
    let error = failed(client(server.url()).get_deal(1).send()).await;
    let body = error.body().expect("a body");
    assert!(body.bytes().len() == ErrorBody::LIMIT && body.is_truncated(), "{error}");
    assert_eq!(server.closed(1).await.complete(), 1);
}

#[tokio::test]
async fn the_limit_applies_to_the_decompressed_body() {
    let body = format!("{{\"id\": {}17}}", " ".repeat(990));
    let server = server([Fault::Responds(response(&gzip(1, body.as_bytes())))]).await;
    let limited = |limit| builder(server.url()).body_limit(limit).build().expect("a client");
    limited(body.len()).get_deal(1).send().await.expect("a response");
    let error = failed(limited(body.len() - 1).get_deal(1).send()).await;
    assert!(error.is_too_large(), "{error}");
}

/// A custom HTTP client does not decompress, and the server compresses unasked.
#[tokio::test]
async fn shows_unrequested_gzip_as_it_came() {
    let server = server([Fault::Responds(response(&gzip(1, br#"{"id": 17}"#)))]).await;
    // The same TLS as ever, and nothing in the environment that could send the request elsewhere.
    let http = reqwest::Client::builder().no_gzip().no_proxy().redirect(Policy::none());
    let http = http.tls_backend_preconfigured(crate::tls::trusting_nobody()).timeout(Duration::from_secs(10));
    let client = builder(server.url()).http_client(http.build().expect("an HTTP client")).build().expect("a client");
    let error = failed(client.get_deal(1).send()).await;
    assert!(error.is_decode() && !error.is_retryable(), "{error}");
    assert_eq!((error.json_path(), error.attempts()), (Some("$"), 1));
    assert_eq!(error.body().expect("a body").bytes()[..2], [0x1f, 0x8b]);
    assert!(!server.log().requests[0].head.contains("accept-encoding"));
}

#[tokio::test]
async fn retries_a_read_whose_gzip_is_corrupt_or_truncated() {
    let whole = gzip(1, br#"{"id": 17}"#);
    let mut corrupt = whole.clone();
    corrupt[12] ^= 0xff;
    for body in [&b"{\"id\": 17}"[..], &whole[..whole.len() / 2], &corrupt] {
        let server = server([Fault::Responds(response(body))]).await;
        let error = failed(client(server.url()).get_deal(1).send()).await;
        assert!(!error.is_timeout() && !error.is_connect(), "{error}");
        assert_eq!((error.attempts(), status(&error)), (ATTEMPTS, Some(200)), "{error}");
        let error = failed(client(server.url()).create_deal(deal()).send()).await;
        assert!(error.is_outcome_unknown() && error.attempts() == 1, "{error}");
        assert_eq!(server.log().complete(), 4);
    }
}
