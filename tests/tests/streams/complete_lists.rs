//! Servers that return whole lists: a stream verifies once, and never again.

use intum_client::Paging;

use crate::deal_server::{DealServer, Lists, all, deals};
use crate::{day, ids};

#[tokio::test]
async fn reads_a_whole_list_with_one_request_and_one_verification() {
    let server = DealServer::new(Lists::Whole, deals(10_000)).await;
    let client = server.client();
    assert_eq!(ids(client.list_deals().stream()).await, all(10_000));
    assert_eq!(server.requests(), 3, "the list and its two halves");
    assert_eq!(ids(client.clone().list_deals().stream()).await, all(10_000));
    assert_eq!(server.requests(), 1, "a clone knows what was found out");
}

#[tokio::test]
async fn windows_are_verified_once() {
    let server = DealServer::new(Lists::Whole, deals(10_000)).await;
    let client = server.client();
    let year = || client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    assert_eq!(ids(year().stream()).await, all(10_000));
    let first = server.requests();
    assert_eq!(ids(year().stream()).await, all(10_000));
    // Four windows are longer than all before.
    assert_eq!((first, server.requests()), (12 + 4 * 2, 12));
}

#[tokio::test]
async fn a_longer_response_is_verified_and_a_shorter_one_is_not() {
    let server = DealServer::new(Lists::Whole, deals(50)).await;
    let client = server.client();
    for (count, requests) in [(50, 3), (49, 1), (51, 3), (50, 1), (51, 1), (4, 1)] {
        server.change(|stored| stored.deals = deals(count));
        assert_eq!(ids(client.list_deals().stream()).await, all(count));
        assert_eq!(server.requests(), requests, "{count}");
    }
}

/// The list may have grown beyond a limit of exactly that length.
#[tokio::test]
async fn a_list_as_long_as_a_usual_limit_is_verified_each_time() {
    let server = DealServer::new(Lists::CutOffAt(100), deals(100)).await;
    let client = server.client();
    for _ in 0..2 {
        assert_eq!(ids(client.list_deals().stream()).await, all(100));
        assert_eq!(server.requests(), 3);
    }
    server.change(|stored| stored.deals = deals(101));
    assert!(crate::error(client.list_deals().stream()).await.is_incomplete());
}

#[tokio::test]
async fn a_short_list_is_not_verified() {
    let server = DealServer::new(Lists::Whole, deals(4)).await;
    assert_eq!(ids(server.client().list_deals().stream()).await, all(4));
    assert_eq!(server.requests(), 1);
}

/// Deals without a date are in the list, but in no half by days.
#[tokio::test]
async fn deals_without_a_date_are_verified_by_their_amounts() {
    let mut undated = deals(1000);
    for deal in undated.iter_mut().filter(|deal| deal.id % 3 == 0) {
        deal.day = None;
    }
    let server = DealServer::new(Lists::Whole, undated.clone()).await;
    assert_eq!(ids(server.client().list_deals().stream()).await, all(1000));
    assert_eq!(server.requests(), 1 + 3 + 2, "halves by days, the list again, halves by amounts");

    // All that is cut off has no date.
    undated.sort_by_key(|deal| (deal.day.is_none(), deal.id));
    let server = DealServer::new(Lists::CutOffAt(800), undated).await;
    assert!(crate::error(server.client().list_deals().stream()).await.is_incomplete());
}

#[tokio::test]
async fn deals_of_one_day_are_verified_by_their_amounts() {
    let mut imported = deals(500);
    for deal in &mut imported {
        deal.day = Some(day("2025-03-01"));
    }
    let server = DealServer::new(Lists::Whole, imported).await;
    let client = server.client();
    let month = client.list_deals().main_date_from(day("2025-03-01")).main_date_to(day("2025-03-31"));
    assert_eq!(ids(month.stream()).await, all(500));
    assert_eq!(server.requests(), 3);
}

/// Nothing distinguishes the deals, and 500 is a usual limit.
#[tokio::test]
async fn an_ambiguous_list_is_an_error_unless_the_caller_knows() {
    let mut same = deals(500);
    for deal in &mut same {
        (deal.day, deal.gross) = (Some(day("2025-03-01")), 100);
    }
    let server = DealServer::new(Lists::Whole, same).await;
    let client = server.client();
    let error = crate::error(client.list_deals().stream()).await;
    assert!(error.is_incomplete() && error.advice().contains("OneResponse"), "{error}");
    server.requests();
    assert_eq!(ids(client.list_deals().stream_with(Paging::OneResponse)).await, all(500));
    assert_eq!(server.requests(), 1);
}
