//! Bodies that are too short, too long or truncated.

use tests::Fault;

use crate::{ATTEMPTS, builder, client, deal, failed, server, status};

#[tokio::test]
async fn names_the_location_where_truncated_json_ends() {
    let server = server([Fault::json(r#"{"deal": {"id": 17, "tax": "2"#)]).await;
    let client = client(server.url());
    let error = failed(client.get_deal(1).send()).await;
    assert!(error.is_decode() && !error.is_retryable(), "{error}");
    assert_eq!((error.json_path(), status(&error), error.attempts()), (Some("$.deal.tax"), Some(200), 1));
    assert_eq!(error.body().expect("a body").text(), r#"{"deal": {"id": 17, "tax": "2"#);
    let error = failed(client.create_deal(deal()).send()).await;
    assert!(error.is_decode() && error.is_outcome_unknown(), "{error}");
    let log = server.log();
    assert_eq!((log.connections, log.complete()), (1, 2));
}

/// If the end of the connection ends the response, a truncated response looks whole.
#[tokio::test]
async fn names_the_location_where_json_ends_with_the_connection() {
    let server = server([Fault::raw("HTTP/1.1 200 OK\r\n\r\n[{\"id\": 1}, {\"id\"")]).await;
    let error = failed(client(server.url()).list_deals().send()).await;
    assert!(error.is_decode(), "{error}");
    assert_eq!((error.json_path(), error.attempts()), (Some("$[1]"), 1));
    assert_eq!(server.closed(1).await.complete(), 1);
}

#[tokio::test]
async fn retries_a_read_whose_body_is_shorter_than_its_content_length() {
    for head in ["content-length: 1000", "transfer-encoding: chunked"] {
        let server = server([Fault::raw(format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n8\r\n{{\"id\": 1\r\n"))]).await;
        let error = failed(client(server.url()).get_deal(1).send()).await;
        assert!(error.is_retryable() && !error.is_decode() && !error.is_timeout(), "{head}: {error}");
        assert_eq!((error.attempts(), status(&error)), (ATTEMPTS, Some(200)), "{head}");
        let error = failed(client(server.url()).create_deal(deal()).send()).await;
        assert!(error.is_outcome_unknown() && error.attempts() == 1, "{head}: {error}");
        assert_eq!(server.closed(4).await.complete(), 4, "{head}");
    }
}

/// The client allocates no memory for bytes that have not come.
#[tokio::test]
async fn rejects_a_body_by_its_content_length() {
    let server = server([Fault::raw("HTTP/1.1 200 OK\r\ncontent-length: 9000000000000000000\r\n\r\n{}")]).await;
    let error = failed(client(server.url()).get_deal(1).send()).await;
    assert!(error.is_too_large() && error.attempts() == 1, "{error}");
    assert_eq!(server.closed(1).await.complete(), 1);
}

#[tokio::test]
async fn truncates_a_body_at_its_content_length() {
    let server = server([Fault::raw("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n{\"id\": 17}")]).await;
    let error = failed(client(server.url()).get_deal(1).send()).await;
    assert!(error.is_decode() && !error.is_retryable(), "{error}");
    assert_eq!((error.body().expect("a body").text(), error.attempts()), ("{\"id\"".to_owned(), 1));
    assert_eq!(server.closed(1).await.complete(), 1);
}

#[tokio::test]
async fn reads_a_body_of_exactly_the_limit_and_rejects_one_byte_more() {
    let body = format!("{{\"id\": {}17}}", " ".repeat(990));
    assert_eq!(intum_client::CallOptions::BODY_LIMIT, 64 * 1024 * 1024);
    let chunked = format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3e8\r\n{body}\r\n0\r\n\r\n");
    let bytewise: String = body.chars().map(|each| format!("1\r\n{each}\r\n")).collect();
    let bytewise = format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{bytewise}0\r\n\r\n");
    let to_the_end = format!("HTTP/1.1 200 OK\r\n\r\n{body}");
    for response in [Fault::json(&body), Fault::raw(chunked), Fault::raw(bytewise), Fault::raw(to_the_end)] {
        let server = server([response]).await;
        let limited = |limit| builder(server.url()).body_limit(limit).build().expect("a client");
        let response = limited(body.len()).get_deal(1).send().await.expect("a response");
        assert_eq!(response.object().expect("a deal").id().expect("an id"), Some(17));
        let error = failed(limited(body.len() - 1).get_deal(1).send()).await;
        assert!(error.is_too_large() && !error.is_retryable() && error.attempts() == 1, "{error}");
        assert!(error.advice().contains("raise `body_limit`"), "{error}");
        assert_eq!(server.log().complete(), 2);
    }
}
