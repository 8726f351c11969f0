//! Streams of servers that page, truncate or change their lists: everything is read, or the stream fails.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod changing_lists;
mod changing_pages;
mod complete_lists;
mod date_windows;
mod deal_server;
mod numbered;
mod pages;
mod truncated_lists;

use intum_client::types::Deal;
use intum_client::{Client, Error, Items, NaiveDate};
use tests::mock::{json, query, requests, server};
use wiremock::MockServer;

fn intum(server: &MockServer) -> Client {
    Client::new(&server.uri(), "test-token").expect("a client")
}

fn solos(server: &MockServer) -> solos_client::Client {
    solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Returns the ids of a stream in order, and its error.
async fn read(mut deals: Items<Deal>) -> (Vec<i64>, Option<Error>) {
    let mut ids = Vec::new();
    while let Some(deal) = deals.next().await {
        match deal {
            Ok(deal) => ids.push(deal.id().expect("an id").expect("an id")),
            Err(error) => {
                assert!(deals.next().await.is_none(), "nothing comes behind an error");
                return (ids, Some(error));
            }
        }
    }
    (ids, None)
}

/// Returns the ids of a stream that ends without an error, sorted. None may be repeated.
async fn ids(deals: Items<Deal>) -> Vec<i64> {
    let (mut ids, error) = read(deals).await;
    assert!(error.is_none(), "{error:?}");
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "a deal came twice");
    ids
}

/// Returns the error that ends a stream.
async fn error(deals: Items<Deal>) -> Error {
    read(deals).await.1.expect("an error")
}
