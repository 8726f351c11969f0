//! Servers with numbered pages: each deal is returned once.

use intum_client::{CallOptions, Paging};

use crate::deal_server::{Beyond, DealServer, Lists, Paged, all, deals, pages_of};
use crate::{day, error, ids};

#[tokio::test]
async fn detects_and_reads_pages() {
    let server = DealServer::new(pages_of(100), deals(10_000)).await;
    let client = server.client();
    assert_eq!(ids(client.list_deals().stream()).await, all(10_000));
    // The list, its halves, the list again and two pages; then 100 pages twice, and the empty one.
    assert_eq!(server.requests(), 6 + 201);
    assert_eq!(ids(client.clone().list_deals().stream()).await, all(10_000));
    assert_eq!(server.requests(), 201);
    let year = client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    assert_eq!(ids(year.stream()).await, all(10_000));
    assert_eq!(server.requests(), 201);
    // Shorter than a page.
    server.change(|stored| stored.deals.truncate(99));
    assert_eq!(ids(client.list_deals().stream()).await, all(99));
    assert_eq!(server.requests(), 2, "the page and the empty one behind it");
}

#[tokio::test]
async fn detects_pages_by_the_first_date_window() {
    let server = DealServer::new(pages_of(100), deals(10_000)).await;
    let client = server.client();
    let year = client.list_deals().main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    assert_eq!(ids(year.stream()).await, all(10_000));
    assert_eq!(server.requests(), 6 + 201);
}

#[tokio::test]
async fn pages_can_be_chosen() {
    let server = DealServer::new(pages_of(25), deals(1000)).await;
    let client = server.client();
    assert_eq!(ids(client.list_deals().stream_with(Paging::Pages)).await, all(1000));
    assert_eq!(server.requests(), 3 + 81);
    for lists in [Lists::Whole, Lists::CutOffAt(100)] {
        let server = DealServer::new(lists, deals(1000)).await;
        let error = error(server.client().list_deals().stream_with(Paging::Pages)).await;
        assert!(error.is_incomplete() && error.to_string().contains("`page`"), "{error}");
    }
    // One page is all there is.
    let server = DealServer::new(pages_of(100), deals(30)).await;
    assert_eq!(ids(server.client().list_deals().stream_with(Paging::Pages)).await, all(30));
}

#[tokio::test]
async fn reads_pages_to_the_end_whatever_follows_the_last() {
    for beyond in [Beyond::Nothing, Beyond::NotFound, Beyond::Last] {
        for first in [0, 1] {
            for count in [0, 4, 19, 20, 21, 30, 39, 41, 59, 60, 61] {
                let lists = Lists::Paged(Paged { size: 20, first, beyond });
                let server = DealServer::new(lists, deals(count)).await;
                let (mut found, error) = crate::read(server.client().list_deals().stream()).await;
                found.sort_unstable();
                let is_told = error.as_ref().is_some_and(intum_client::Error::is_incomplete);
                // A last page that is full and comes again may be a page that the server does not go beyond.
                let may_fail = beyond == Beyond::Last && count % 20 == 0;
                assert!(found == all(count) || is_told && may_fail, "{beyond:?} {first} {count} {error:?}");
                assert!(error.is_none() || may_fail, "{beyond:?} {first} {count} {error:?}");
            }
        }
    }
}

/// A server may omit from each page what the token may not read.
#[tokio::test]
async fn pages_that_are_shorter_in_the_middle_are_read_to_the_end() {
    let stored = deals(1000);
    let visible: Vec<i64> = stored.iter().map(|deal| deal.id).filter(|id| id % 9 != 0).collect();
    let server = crate::server(move |request| {
        let page: usize = crate::query(request).get("page").map_or(1, |page| page.parse().expect("a number"));
        let part = stored.iter().skip((page - 1) * 100).take(100).filter(|deal| deal.id % 9 != 0);
        let deals: Vec<String> = part.map(|deal| format!("{{\"id\":{}}}", deal.id)).collect();
        crate::json(format!("[{}]", deals.join(",")))
    })
    .await;
    let client = crate::intum(&server);
    for _ in 0..2 {
        assert_eq!(ids(client.list_deals().stream()).await, visible);
    }
}

/// The list is whole unless a page is requested.
#[tokio::test]
async fn pages_of_a_list_that_is_whole_can_be_chosen() {
    for first in [0, 1] {
        let stored = deals(250);
        let server = crate::server(move |request| {
            let page = crate::query(request).get("page").map(|page| page.parse::<usize>().expect("a number") - first);
            let part = stored.iter().skip(page.unwrap_or(0) * 100).take(page.map_or(usize::MAX, |_| 100));
            let deals: Vec<String> = part.map(|deal| format!("{{\"id\":{}}}", deal.id)).collect();
            crate::json(format!("[{}]", deals.join(",")))
        })
        .await;
        let client = crate::intum(&server);
        assert_eq!(ids(client.list_deals().stream_with(Paging::Pages)).await, all(250), "{first}");
    }
}

/// The last page is as long as the longest one, and nothing follows it.
#[tokio::test]
async fn a_server_that_stops_early_is_an_error() {
    let stored = deals(1000);
    let server = crate::server(move |request| {
        let page: usize = crate::query(request).get("page").map_or(1, |page| page.parse().expect("a number"));
        let part = stored.iter().skip((page.min(3) - 1) * 100).take(100);
        let ids: Vec<String> = part.map(|deal| format!("{{\"id\":{}}}", deal.id)).collect();
        crate::json(format!("[{}]", ids.join(",")))
    })
    .await;
    assert!(error(crate::intum(&server).list_deals().stream()).await.is_incomplete());
}

#[tokio::test]
async fn rejects_a_page_in_the_options() {
    let server = DealServer::new(pages_of(100), deals(10)).await;
    let client = server.client().with_options(CallOptions::new().public_query("page", "2"));
    let error = error(client.list_deals().stream()).await;
    assert!(error.is_invalid() && error.violations()[0].field == "page", "{error}");
    assert_eq!(server.requests(), 0);
}
