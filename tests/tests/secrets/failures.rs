//! Failures of connections and responses, after secrets were sent.

use tests::{Fault, FaultyServer, Interruption, Phase};

use crate::{MARK, World, audit, capture};

/// Searches all errors, and checks that the requests had the secrets.
async fn search(what: &str, fault: Fault) {
    let world = World::with([fault]).await;
    let errors = world.errors().await;
    assert_eq!(errors.len(), 4, "{what}");
    for error in errors {
        audit(what, &error);
    }
    assert!(world.server.log().requests.iter().all(|request| request.head.contains(MARK)), "{what}");
}

#[tokio::test]
async fn redacts_secrets_when_connections_break_or_hang() {
    for interruption in [Interruption::Close, Interruption::Reset, Interruption::Hang] {
        for phase in Phase::ALL {
            search(&format!("{phase:?} {interruption:?}"), Fault::Interrupts(phase, interruption)).await;
        }
    }
    assert!(capture::logged().contains("retrying the request"), "nothing was captured");
}

#[tokio::test]
async fn redacts_secrets_when_a_connection_is_refused() {
    let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.1:0".parse().expect("an address")).expect("a port");
    let server = FaultyServer::start([]).await.expect("a server");
    let world = World::at(server, &format!("http://{}", socket.local_addr().expect("an address")));
    for error in world.errors().await {
        assert!(error.is_connect());
        audit("rejected", &error);
    }
}

#[tokio::test]
async fn redacts_secrets_when_tls_fails() {
    let server = FaultyServer::start([Fault::Greets(b"HTTP/1.1 400 Bad Request\r\n\r\n".into())]).await;
    let server = server.expect("a server");
    let url = server.https_url();
    for error in World::at(server, &url).errors().await {
        audit("TLS", &error);
    }
}

#[tokio::test]
async fn redacts_secrets_when_responses_are_malformed() {
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
    for (what, fault) in [
        ("garbage", Fault::raw("SSH-2.0\r\n\r\n")),
        ("HTTP/2", Fault::Greets(b"\0\0\0\x04\0\0\0\0\0".into())),
        ("a chunk", Fault::raw(format!("{chunked}xyz\r\n"))),
        ("too large", Fault::raw("HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\n{}")),
        ("no gzip", Fault::raw("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}")),
        ("without end", Fault::Drips(chunked.into())),
        ("half a JSON", Fault::json("{\"id\": 1")),
        ("not UTF-8", Fault::raw(b"HTTP/1.1 200 OK\r\n\r\n{\"id\": \xff}".as_slice())),
        ("503", Fault::status("503 Down", "retry-after: 99999\r\n", "")),
    ] {
        search(what, fault).await;
    }
}

/// The panic message of a task does not show what the task holds.
#[tokio::test]
async fn a_panic_with_a_client_shows_no_secret() {
    let world = World::with([Fault::json("{}")]).await;
    let clients = (world.intum.clone(), world.solos.clone());
    let task = tokio::spawn(async move { panic!("{clients:?} {:?}", clients.0.create_deal(crate::deal())) });
    let error = task.await.expect_err("a panic");
    let mut printed = format!("{error} {error:?}");
    printed.push_str(error.into_panic().downcast_ref::<String>().expect("a message"));
    assert!(printed.contains("Session") && !printed.contains(MARK), "{printed}");
}
