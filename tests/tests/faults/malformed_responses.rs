//! Responses that are not HTTP, or another HTTP than was requested.

use tests::{Fault, FaultyServer};

use crate::{ATTEMPTS, client, deal, failed, hasty_client, server, status};

#[tokio::test]
async fn retries_a_read_whose_response_is_not_http() {
    for response in [
        &b"SSH-2.0-OpenSSH_9.6\r\n"[..],
        b"\0\x01\x02\xff\xfe garbage \r\n\r\n",
        b"HTTP/9.9 200 OK\r\n\r\n{}",
        b"HTTP/1.1 2OO OK\r\n\r\n{}",
        b"HTTP/1.1 99999 OK\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999999\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n{}",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}",
        b"<html>502 Bad Gateway</html>",
        b"",
    ] {
        let server = server([Fault::raw(response)]).await;
        let shown = String::from_utf8_lossy(response);
        let error = failed(client(server.url()).get_deal(1).send()).await;
        assert!(error.is_retryable() && !error.is_timeout() && !error.is_decode(), "{shown:?}: {error}");
        assert_eq!(error.attempts(), ATTEMPTS, "{shown:?}");
        let error = failed(client(server.url()).create_deal(deal()).send()).await;
        assert!(!error.is_retryable() && error.is_outcome_unknown(), "{shown:?}: {error}");
        let log = server.closed(4).await;
        assert_eq!((log.connections, log.complete()), (4, 4), "{shown:?}");
    }
}

/// An HTTP/2 server sends its settings before any request.
#[tokio::test]
async fn a_server_that_speaks_http_2_only_fails_without_a_timeout() {
    let settings = b"\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64";
    let server = server([Fault::Greets(settings.to_vec())]).await;
    let error = failed(client(server.url()).get_deal(1).send()).await;
    assert!(error.is_retryable() && !error.is_timeout(), "{error}");
    assert_eq!((error.attempts(), error.status()), (ATTEMPTS, None));
    let error = failed(client(server.url()).create_deal(deal()).send()).await;
    assert!(!error.is_retryable() && error.attempts() == 1, "{error}");
    assert_eq!(server.closed(4).await.connections, 4);
}

#[tokio::test]
async fn reads_http_1_0_with_and_without_a_length() {
    for head in ["HTTP/1.0 200 OK\r\ncontent-length: 11\r\n\r\n", "HTTP/1.0 200 OK\r\n\r\n"] {
        let server = server([Fault::raw(format!("{head}{{\"id\": 17}} "))]).await;
        let response = client(server.url()).get_deal(1).send().await.expect("a response");
        assert_eq!(response.object().expect("a deal").id().expect("an id"), Some(17), "{head:?}");
        let log = server.closed(1).await;
        assert_eq!((log.connections, log.complete()), (1, 1));
    }
}

#[tokio::test]
async fn switching_protocols_is_an_error() {
    let server = switching("HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n").await;
    let error = failed(hasty_client(server.url()).create_deal(deal()).send()).await;
    assert!(!error.is_retryable() && error.attempts() == 1, "{error}");
    assert!(matches!(status(&error), None | Some(101)), "{error}");
    assert_eq!(server.closed(1).await.complete(), 1);
}

/// Bytes after a response must not become the response to the next request.
#[tokio::test]
async fn ignores_a_response_that_follows_another_unasked() {
    let response = |id: u32| format!("HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{{\"id\": {id}}} ");
    let faults =
        [Fault::Responds((response(17) + &response(66)).into_bytes()), Fault::Responds(response(18).into_bytes())];
    let server = server(faults).await;
    let client = client(server.url());
    for id in [17, 18, 18] {
        let response = client.get_deal(1).send().await.expect("a response");
        assert_eq!(response.object().expect("a deal").id().expect("an id"), Some(id));
    }
}

async fn switching(response: &str) -> FaultyServer {
    server([Fault::raw(response)]).await
}
