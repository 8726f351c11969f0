//! Connections that do not come about, break off, are torn down, or hang: at every point.

use futures_util::future::join_all;
use tests::{Fault, Interruption, Log, Phase};

use crate::{ATTEMPTS, HASTY_ATTEMPTS, client, deal, failed, hasty_client, large_deal, server, status};

#[tokio::test]
async fn retries_a_refused_connection_for_every_call() {
    // Bound but not listening: no other program has the port, and it rejects connections.
    let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.1:0".parse().expect("an address")).expect("a port");
    let client = client(&format!("http://{}", socket.local_addr().expect("an address")));
    for error in [failed(client.get_deal(1).send()).await, failed(client.create_deal(deal()).send()).await] {
        assert!(error.is_connect() && error.is_retryable() && !error.is_timeout(), "{error}");
        assert!(!error.is_outcome_unknown() && error.advice().contains("nothing was sent"), "{error}");
        assert_eq!((error.attempts(), error.status()), (ATTEMPTS, None));
    }
}

#[tokio::test]
async fn retries_a_read_whose_connection_breaks_at_any_phase() {
    for interruption in [Interruption::Close, Interruption::Reset] {
        for phase in Phase::ALL {
            let server = server([Fault::Interrupts(phase, interruption)]).await;
            let error = failed(client(server.url()).get_deal(1).send()).await;
            assert!(
                error.is_retryable() && !error.is_timeout() && !error.is_decode(),
                "{phase:?} {interruption:?}: {error}"
            );
            assert_eq!((error.attempts(), error.json_path()), (ATTEMPTS, None), "{phase:?} {interruption:?}");
            assert_eq!(status(&error), (phase == Phase::InResponseBody).then_some(200), "{phase:?} {interruption:?}");
            let log = server.closed(3).await;
            assert_eq!((log.connections, log.complete()), (3, if phase == Phase::BeforeRequest { 0 } else { 3 }));
        }
    }
}

#[tokio::test]
async fn sends_a_create_once_when_its_connection_breaks_at_any_phase() {
    for interruption in [Interruption::Close, Interruption::Reset] {
        for phase in Phase::ALL {
            let server = server([Fault::Interrupts(phase, interruption)]).await;
            let body = if phase == Phase::InRequestBody { large_deal() } else { deal() };
            let error = failed(client(server.url()).create_deal(body).send()).await;
            assert!(!error.is_retryable() && error.is_outcome_unknown(), "{phase:?} {interruption:?}: {error}");
            assert!(error.advice().contains("look before you send it again"), "{error}");
            assert_eq!(error.attempts(), 1, "{phase:?} {interruption:?}");
            assert_eq!(seen(&server.closed(1).await), expected(phase), "{phase:?} {interruption:?}");
        }
    }
}

#[tokio::test]
async fn retries_a_read_that_hangs_at_any_phase() {
    // All at once, since each waits for a timeout.
    join_all(Phase::ALL.map(|phase| async move {
        let server = server([Fault::Interrupts(phase, Interruption::Hang)]).await;
        let error = failed(hasty_client(server.url()).get_deal(1).send()).await;
        assert!(error.is_timeout() && error.is_retryable() && !error.is_connect(), "{phase:?}: {error}");
        assert_eq!(error.attempts(), HASTY_ATTEMPTS, "{phase:?}");
        assert_eq!(status(&error), (phase == Phase::InResponseBody).then_some(200), "{phase:?}");
        let log = server.closed(2).await;
        assert_eq!((log.connections, log.requests.len()), (2, if phase == Phase::BeforeRequest { 0 } else { 2 }));
    }))
    .await;
}

#[tokio::test]
async fn sends_a_create_once_when_it_hangs_at_any_phase() {
    join_all(Phase::ALL.map(|phase| async move {
        let server = server([Fault::Interrupts(phase, Interruption::Hang)]).await;
        let body = if phase == Phase::InRequestBody { large_deal() } else { deal() };
        let error = failed(hasty_client(server.url()).create_deal(body).send()).await;
        assert!(error.is_timeout() && !error.is_retryable() && error.is_outcome_unknown(), "{phase:?}: {error}");
        assert_eq!(error.attempts(), 1, "{phase:?}");
        assert_eq!(seen(&server.closed(1).await), expected(phase), "{phase:?}");
    }))
    .await;
}

/// A pool has connections that the server closes at any time, this moment as well.
#[tokio::test]
async fn sends_a_create_once_on_a_pooled_connection_that_the_server_has_closed() {
    for interruption in [Interruption::Close, Interruption::Reset] {
        let faults = [Fault::json("{}"), Fault::Interrupts(Phase::AfterRequest, interruption), Fault::json("{}")];
        let server = server(faults).await;
        let client = client(server.url());
        client.get_deal(1).send().await.expect("a response");
        let error = failed(client.create_deal(deal()).send()).await;
        assert!(error.is_outcome_unknown(), "{interruption:?}: {error}");
        let log = server.closed(1).await;
        let creates = log.requests.iter().filter(|request| request.head.starts_with("POST")).count();
        assert_eq!((creates, log.connections, error.attempts()), (1, 1, 1), "{interruption:?}");
    }
}

/// Connections, requests whose head has come, and requests that have come whole.
fn seen(log: &Log) -> (usize, usize, usize) {
    (log.connections, log.requests.len(), log.complete())
}

fn expected(phase: Phase) -> (usize, usize, usize) {
    match phase {
        Phase::BeforeRequest => (1, 0, 0),
        Phase::InRequestBody => (1, 1, 0),
        Phase::AfterRequest | Phase::InResponseHead | Phase::InResponseBody => (1, 1, 1),
    }
}
