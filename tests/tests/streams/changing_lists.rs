//! Lists that change while they are read: every deal that is there all the time is returned once, or the stream fails.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use crate::deal_server::{DealServer, Lists, Stored, StoredDeal, deals, number, pages_of};
use crate::{day, read};

/// Changes the deals before the n-th request.
type Change = fn(&mut Stored, usize);

fn delete_first(stored: &mut Stored, _: usize) {
    stored.deals.remove(0);
}

fn delete_anywhere(stored: &mut Stored, request: usize) {
    let index = request * 7919 % stored.deals.len();
    stored.deals.remove(index);
}

fn created(request: usize) -> StoredDeal {
    let day = day("2025-01-01").checked_add_days(chrono::Days::new((request * 31 % 365) as u64));
    StoredDeal { id: 100_000 + number(request), day, gross: 5 }
}

fn create_first(stored: &mut Stored, request: usize) {
    stored.deals.insert(0, created(request));
}

fn create_last(stored: &mut Stored, request: usize) {
    stored.deals.push(created(request));
}

fn both(stored: &mut Stored, request: usize) {
    delete_anywhere(stored, request);
    create_first(stored, request);
}

/// Moves a deal to the front, as in a list that is sorted by the latest change.
fn touch(stored: &mut Stored, request: usize) {
    let index = request * 7919 % stored.deals.len();
    let deal = stored.deals.remove(index);
    stored.deals.insert(0, deal);
}

const CHANGES: [(&str, Change); 6] = [
    ("delete_first", delete_first),
    ("delete_anywhere", delete_anywhere),
    ("create_first", create_first),
    ("create_last", create_last),
    ("both", both),
    ("touch", touch),
];

const COUNT: usize = 600;

/// Reads deals, of which some change before every n-th request. Returns whether the stream succeeded, and
/// then checks that it returned each deal that was there all the time, and none twice.
async fn is_complete(lists: Lists, every: usize, has_range: bool, change: Change) -> bool {
    let kept: Arc<Mutex<BTreeSet<i64>>> = Arc::new(Mutex::new(deals(COUNT).iter().map(|deal| deal.id).collect()));
    let shared = Arc::clone(&kept);
    let server = DealServer::changing(lists, deals(COUNT), move |stored| {
        if stored.requests % every == 0 {
            change(stored, stored.requests);
            let there: BTreeSet<i64> = stored.deals.iter().map(|deal| deal.id).collect();
            shared.lock().expect("the lock").retain(|id| there.contains(id));
        }
    })
    .await;
    let mut request = server.client().list_deals();
    if has_range {
        request = request.main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
    }
    let (ids, error) = read(request.stream()).await;
    let unique: BTreeSet<i64> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len(), "a deal came twice");
    if let Some(error) = error {
        assert!(error.is_incomplete(), "{error}");
        return false;
    }
    let lost: Vec<i64> = kept.lock().expect("the lock").difference(&unique).copied().collect();
    assert!(lost.is_empty(), "{lost:?} are lost in silence");
    true
}

#[tokio::test]
async fn a_paged_list_that_changes_now_and_then_is_complete() {
    for (name, change) in CHANGES {
        for every in [5, 7, 20, 50] {
            assert!(is_complete(pages_of(20), every, false, change).await, "{name} every {every}");
        }
    }
}

/// Changes before every or every second request: an ambiguous list is an error.
#[tokio::test]
async fn a_paged_list_that_changes_all_the_time_is_complete_or_an_error() {
    let mut complete = Vec::new();
    for (name, change) in CHANGES {
        for every in [1, 2, 3] {
            if is_complete(pages_of(20), every, false, change).await {
                complete.push((name, every));
            }
        }
    }
    for case in [("delete_first", 1), ("delete_anywhere", 1), ("create_last", 1), ("create_first", 3)] {
        assert!(complete.contains(&case), "{case:?} {complete:?}");
    }
}

#[tokio::test]
async fn windows_of_a_list_that_changes_are_complete() {
    for lists in [Lists::Whole, Lists::CutOffAt(20)] {
        for (name, change) in CHANGES {
            for every in [1, 2, 5, 20] {
                assert!(is_complete(lists, every, true, change).await, "{name} every {every} {lists:?}");
            }
        }
    }
}

/// A change between the list and its halves is no false alarm.
#[tokio::test]
async fn a_list_that_changes_while_it_is_verified_is_complete() {
    for (name, change) in CHANGES {
        for every in [1, 2, 3] {
            assert!(is_complete(Lists::Whole, every, false, change).await, "{name} every {every}");
        }
    }
}

/// A deal is deleted and one is created before every 50th request.
#[tokio::test]
async fn ten_thousand_deals_that_change_are_read_in_so_many_requests() {
    for (lists, has_range, requests) in [
        (Lists::Whole, false, 3),
        (Lists::Whole, true, 20),
        (Lists::CutOffAt(100), true, 198),
        (pages_of(100), false, 215),
    ] {
        let kept: Arc<Mutex<BTreeSet<i64>>> = Arc::new(Mutex::new(deals(10_000).iter().map(|deal| deal.id).collect()));
        let shared = Arc::clone(&kept);
        let server = DealServer::changing(lists, deals(10_000), move |stored| {
            if stored.requests.is_multiple_of(50) {
                let index = stored.requests * 7919 % stored.deals.len();
                shared.lock().expect("the lock").remove(&stored.deals.remove(index).id);
                create_last(stored, stored.requests);
            }
        })
        .await;
        let mut request = server.client().list_deals();
        if has_range {
            request = request.main_date_from(day("2025-01-01")).main_date_to(day("2025-12-31"));
        }
        let (ids, error) = read(request.stream()).await;
        assert!(error.is_none(), "{lists:?} {error:?}");
        let unique: BTreeSet<i64> = ids.iter().copied().collect();
        assert!(unique.len() == ids.len() && unique.is_superset(&kept.lock().expect("the lock")), "{lists:?}");
        assert_eq!(server.requests(), requests, "{lists:?}");
    }
}
