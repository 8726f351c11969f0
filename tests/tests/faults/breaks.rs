//! Connections that do not come about, break off, are torn down, or hang: at every point.

use futures_util::future::join_all;
use tests::{Ending, Fault, Log, Point};

use crate::{ATTEMPTS, HASTY_ATTEMPTS, client, deal, failed, hasty_client, large_deal, server, status};

#[tokio::test]
async fn a_refused_connection_is_tried_again_for_every_call() {
    // Bound and not listening: the port is nobody else's, and refuses.
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
async fn a_connection_that_breaks_anywhere_is_tried_again_where_that_does_no_harm() {
    for ending in [Ending::Close, Ending::Reset] {
        for point in Point::ALL {
            let server = server([Fault::Stops(point, ending)]).await;
            let error = failed(client(server.url()).get_deal(1).send()).await;
            assert!(error.is_retryable() && !error.is_timeout() && !error.is_decode(), "{point:?} {ending:?}: {error}");
            assert_eq!((error.attempts(), error.json_path()), (ATTEMPTS, None), "{point:?} {ending:?}");
            assert_eq!(status(&error), (point == Point::InAnswerBody).then_some(200), "{point:?} {ending:?}");
            let log = server.closed(3).await;
            assert_eq!((log.connections, log.complete()), (3, if point == Point::BeforeRequest { 0 } else { 3 }));
        }
    }
}

#[tokio::test]
async fn a_create_that_breaks_anywhere_is_sent_once_and_its_outcome_is_unknown() {
    for ending in [Ending::Close, Ending::Reset] {
        for point in Point::ALL {
            let server = server([Fault::Stops(point, ending)]).await;
            let body = if point == Point::InRequestBody { large_deal() } else { deal() };
            let error = failed(client(server.url()).create_deal(body).send()).await;
            assert!(!error.is_retryable() && error.is_outcome_unknown(), "{point:?} {ending:?}: {error}");
            assert!(error.advice().contains("look before you send it again"), "{error}");
            assert_eq!(error.attempts(), 1, "{point:?} {ending:?}");
            assert_eq!(seen(&server.closed(1).await), expected(point), "{point:?} {ending:?}");
        }
    }
}

#[tokio::test]
async fn a_server_that_hangs_anywhere_costs_the_attempts_and_no_more() {
    // All at once: each of them is a wait.
    join_all(Point::ALL.map(|point| async move {
        let server = server([Fault::Stops(point, Ending::Hang)]).await;
        let error = failed(hasty_client(server.url()).get_deal(1).send()).await;
        assert!(error.is_timeout() && error.is_retryable() && !error.is_connect(), "{point:?}: {error}");
        assert_eq!(error.attempts(), HASTY_ATTEMPTS, "{point:?}");
        assert_eq!(status(&error), (point == Point::InAnswerBody).then_some(200), "{point:?}");
        let log = server.closed(2).await;
        assert_eq!((log.connections, log.requests.len()), (2, if point == Point::BeforeRequest { 0 } else { 2 }));
    }))
    .await;
}

#[tokio::test]
async fn a_create_that_hangs_anywhere_is_sent_once_and_its_outcome_is_unknown() {
    join_all(Point::ALL.map(|point| async move {
        let server = server([Fault::Stops(point, Ending::Hang)]).await;
        let body = if point == Point::InRequestBody { large_deal() } else { deal() };
        let error = failed(hasty_client(server.url()).create_deal(body).send()).await;
        assert!(error.is_timeout() && !error.is_retryable() && error.is_outcome_unknown(), "{point:?}: {error}");
        assert_eq!(error.attempts(), 1, "{point:?}");
        assert_eq!(seen(&server.closed(1).await), expected(point), "{point:?}");
    }))
    .await;
}

/// A pool has connections that the server closes at any time, this moment as well.
#[tokio::test]
async fn a_create_on_a_connection_that_the_server_has_left_is_sent_once() {
    for ending in [Ending::Close, Ending::Reset] {
        let faults = [Fault::json("{}"), Fault::Stops(Point::AfterRequest, ending), Fault::json("{}")];
        let server = server(faults).await;
        let client = client(server.url());
        client.get_deal(1).send().await.expect("an answer");
        let error = failed(client.create_deal(deal()).send()).await;
        assert!(error.is_outcome_unknown(), "{ending:?}: {error}");
        let log = server.closed(1).await;
        let creates = log.requests.iter().filter(|request| request.head.starts_with("POST")).count();
        assert_eq!((creates, log.connections, error.attempts()), (1, 1, 1), "{ending:?}");
    }
}

/// Connections, requests whose head has come, and requests that have come whole.
fn seen(log: &Log) -> (usize, usize, usize) {
    (log.connections, log.requests.len(), log.complete())
}

fn expected(point: Point) -> (usize, usize, usize) {
    match point {
        Point::BeforeRequest => (1, 0, 0),
        Point::InRequestBody => (1, 1, 0),
        Point::AfterRequest | Point::InAnswerHead | Point::InAnswerBody => (1, 1, 1),
    }
}
