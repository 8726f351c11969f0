//! Servers that truncate lists: date windows are split, or the stream fails.

use intum_client::{DateWindows, Paging};

use crate::deal_server::{DealServer, Lists, StoredDeal, all, deals, pages_of};
use crate::{day, error, ids, read};

#[tokio::test]
async fn splits_date_windows_until_none_is_truncated() {
    let server = DealServer::new(Lists::CutOffAt(100), deals(10_000)).await;
    let client = server.client();
    let year = || client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    assert_eq!(ids(year().stream()).await, all(10_000));
    let first = server.requests();
    assert_eq!(ids(year().stream()).await, all(10_000));
    assert_eq!((first, server.requests()), (198, 196));
}

#[tokio::test]
async fn detects_truncation_at_each_length() {
    for limit in [5, 10, 20, 25, 37, 50, 64, 99, 100, 101, 250, 999] {
        let server = DealServer::new(Lists::CutOffAt(limit), deals(1000)).await;
        let client = server.client();
        let year = client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
        assert_eq!(ids(year.stream()).await, all(1000), "{limit}");
        assert!(error(client.list_deals().stream()).await.is_incomplete(), "{limit}");
        assert!(error(server.client().list_deals().stream()).await.is_incomplete(), "{limit}");
    }
}

#[tokio::test]
async fn names_a_single_day_that_is_truncated() {
    let mut many = deals(1000);
    for deal in many.iter_mut().take(150) {
        deal.day = Some(day("2025-05-17"));
    }
    let server = DealServer::new(Lists::CutOffAt(100), many).await;
    let client = server.client();
    let year = || client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    let error = error(year().stream()).await;
    assert!(error.is_incomplete() && !error.is_retryable());
    let text = format!("{error}. {}", error.advice());
    assert!(text.contains("the day 2025-05-17") && text.contains("other filters"), "{text}");
    let (_, alone) =
        read(client.list_deals().main_date_from(day("2025-05-17")).main_date_to(day("2025-05-17")).stream()).await;
    assert!(alone.expect("an error").is_incomplete());
}

/// The first response is that of a truncated day; its amounts show that.
#[tokio::test]
async fn detects_a_truncated_single_day() {
    let mut many = deals(150);
    for deal in &mut many {
        deal.day = Some(day("2025-05-17"));
    }
    let server = DealServer::new(Lists::CutOffAt(100), many).await;
    let request = server.client().list_deals().main_date_from(day("2025-05-17")).main_date_to(day("2025-05-17"));
    let error = error(request.stream()).await;
    assert!(error.is_incomplete() && error.to_string().contains("2025-05-17"), "{error}");
}

#[tokio::test]
async fn without_a_range_the_error_asks_for_one() {
    let server = DealServer::new(Lists::CutOffAt(100), deals(10_000)).await;
    let client = server.client();
    for requests in [1 + 2 + 1 + 1, 1] {
        let error = error(client.list_deals().stream()).await;
        assert!(error.is_incomplete());
        assert!(error.to_string().contains("`main_date_from` and `main_date_to`"), "{error}");
        assert_eq!(server.requests(), requests);
    }
    let half = client.list_deals().main_date_from(day("2025-01-01"));
    assert!(error(half.stream()).await.is_incomplete());
    // A list that is shorter than the limit is complete.
    let few = client.list_deals().main_date_from(day("2025-12-30"));
    assert_eq!(ids(few.stream()).await.len(), 56);
}

/// The responses have neither dates nor amounts, so the range itself is halved.
#[tokio::test]
async fn detects_truncation_of_deals_without_dates() {
    for (lists, has_all) in [(Lists::Whole, true), (Lists::CutOffAt(100), false), (pages_of(100), true)] {
        let server = DealServer::new(lists, deals(1000)).await;
        server.change(|stored| stored.has_details = false);
        let client = server.client();
        let year = client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
        assert_eq!(ids(year.stream()).await, all(1000), "{lists:?}");
        let (mut found, error) = read(server.client().list_deals().stream()).await;
        found.sort_unstable();
        assert!(if has_all { found == all(1000) } else { error.is_some_and(|it| it.is_incomplete()) }, "{lists:?}");
    }
}

/// A server without filters returns the same deals for each window.
#[tokio::test]
async fn a_server_without_filters_is_complete_or_an_error() {
    for (count, is_cut_off) in [(847, false), (100, true)] {
        let stored = deals(1000);
        let server = crate::server(move |_| {
            let deals: Vec<String> = stored.iter().take(count).map(|deal| format!("{{\"id\":{}}}", deal.id)).collect();
            crate::json(format!("[{}]", deals.join(",")))
        })
        .await;
        let client = crate::intum(&server);
        let year = client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
        for request in [client.list_deals(), year] {
            let (found, error) = read(request.stream()).await;
            assert!(if is_cut_off { error.is_some() } else { found.len() == count && error.is_none() });
        }
    }
}

/// The caller's limit is one more that is checked; it is not trusted.
#[tokio::test]
async fn a_limit_that_is_too_large_hides_no_deal() {
    let server = DealServer::new(Lists::CutOffAt(100), deals(1000)).await;
    let client = server.client();
    let year = client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    assert_eq!(ids(year.stream_with(DateWindows::default().days(400).limit(1000))).await, all(1000));
}

/// Date windows are used when the caller chooses them, even if `page` would work.
#[tokio::test]
async fn uses_date_windows_when_they_are_chosen() {
    let server = DealServer::new(pages_of(100), deals(1000)).await;
    let client = server.client();
    let year = client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    assert_eq!(ids(year.stream_with(Paging::Windows(DateWindows::default()))).await, all(1000));
}

/// The server's ranges omit their last day.
#[tokio::test]
async fn date_windows_that_omit_days_are_an_error() {
    let stored: Vec<StoredDeal> = deals(1000);
    let server = crate::server(move |request| {
        let query = crate::query(request);
        let (first, last) = (day(&query["main_date_from"]), day(&query["main_date_to"]));
        let found = stored.iter().filter(|deal| deal.day >= Some(first) && deal.day < Some(last)).take(100);
        let deals: Vec<String> =
            found.map(|deal| format!("{{\"id\":{},\"date\":\"{}\"}}", deal.id, deal.day.expect("a day"))).collect();
        crate::json(format!("[{}]", deals.join(",")))
    })
    .await;
    let client = crate::intum(&server);
    let year = client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    assert!(error(year.clone().stream()).await.is_incomplete());
    // The limit is known: windows are split without being verified.
    let error = error(year.stream_with(DateWindows::default().limit(20))).await;
    assert!(error.to_string().contains("in none of its parts"), "{error}");
}
