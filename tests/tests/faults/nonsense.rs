//! What is no HTTP, or another HTTP than was asked for.

use tests::{Fault, FaultyServer};

use crate::{ATTEMPTS, client, deal, failed, hasty_client, server, status};

#[tokio::test]
async fn what_is_no_http_is_tried_again_where_that_does_no_harm() {
    for answer in [
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
        let server = server([Fault::raw(answer)]).await;
        let shown = String::from_utf8_lossy(answer);
        let error = failed(client(server.url()).get_deal(1).send()).await;
        assert!(error.is_retryable() && !error.is_timeout() && !error.is_decode(), "{shown:?}: {error}");
        assert_eq!(error.attempts(), ATTEMPTS, "{shown:?}");
        let error = failed(client(server.url()).create_deal(deal()).send()).await;
        assert!(!error.is_retryable() && error.is_outcome_unknown(), "{shown:?}: {error}");
        let log = server.closed(4).await;
        assert_eq!((log.connections, log.complete()), (4, 4), "{shown:?}");
    }
}

/// A server for HTTP/2 alone begins with its settings, before it is asked anything.
#[tokio::test]
async fn a_server_that_speaks_http_2_only_is_an_error_and_no_wait() {
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
async fn an_answer_of_http_1_0_is_read_with_its_length_and_without() {
    for head in ["HTTP/1.0 200 OK\r\ncontent-length: 11\r\n\r\n", "HTTP/1.0 200 OK\r\n\r\n"] {
        let server = server([Fault::raw(format!("{head}{{\"id\": 17}} "))]).await;
        let answer = client(server.url()).get_deal(1).send().await.expect("an answer");
        assert_eq!(answer.object().expect("a deal").id().expect("an id"), Some(17), "{head:?}");
        let log = server.closed(1).await;
        assert_eq!((log.connections, log.complete()), (1, 1));
    }
}

#[tokio::test]
async fn a_protocol_that_nobody_asked_for_is_no_success() {
    let server = switching("HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n").await;
    let error = failed(hasty_client(server.url()).create_deal(deal()).send()).await;
    assert!(!error.is_retryable() && error.attempts() == 1, "{error}");
    assert!(matches!(status(&error), None | Some(101)), "{error}");
    assert_eq!(server.closed(1).await.complete(), 1);
}

/// What follows an answer is not the answer to the next request.
#[tokio::test]
async fn an_answer_that_was_slipped_in_behind_another_is_nobodys() {
    let answer = |id: u32| format!("HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{{\"id\": {id}}} ");
    let faults = [Fault::Answers((answer(17) + &answer(66)).into_bytes()), Fault::Answers(answer(18).into_bytes())];
    let server = server(faults).await;
    let client = client(server.url());
    for id in [17, 18, 18] {
        let answer = client.get_deal(1).send().await.expect("an answer");
        assert_eq!(answer.object().expect("a deal").id().expect("an id"), Some(id));
    }
}

async fn switching(answer: &str) -> FaultyServer {
    server([Fault::raw(answer)]).await
}
