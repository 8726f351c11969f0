//! Streams over lists in memory: what is requested, what is returned, and what is an error.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use chrono::{Days, NaiveDate};

use super::items::Items;
use super::list::list_stream;
use super::offset::{OffsetSource, offset_stream};
use super::paging::{DateWindows, Paging};
use super::probe::{Probe, probe};
use super::source::{ListPart, ListSource};
use crate::error::{Error, ErrorKind};
use crate::response::ResponseBody;
use crate::response::list::ListResponse;
use crate::session::Session;
use crate::testing::model::Deal;
use crate::testing::{response, session};
use crate::value::amount::Amount;

#[derive(Clone, Copy, Debug, PartialEq)]
struct Stored {
    id: i64,
    day: Option<NaiveDate>,
    net: i64,
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Returns this many deals with the ids 1, 2, …, on the days of 2025, with various amounts.
fn deals(count: i64) -> Vec<Stored> {
    let day = |index: i64| day("2025-01-01").checked_add_days(Days::new(index.unsigned_abs() * 7 % 365));
    (0..count).map(|index| Stored { id: index + 1, day: day(index), net: index * 13 % 997 }).collect()
}

fn all(count: i64) -> Vec<i64> {
    (1..=count).collect()
}

/// What follows the last page.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Beyond {
    Nothing,
    NotFound,
    Last,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Whole,
    CutOffAt(usize),
    Paged {
        size: usize,
        first: u64,
        beyond: Beyond,
    },
    /// The list is whole unless a page is requested.
    PagedIfAsked(usize),
    /// A response with more objects than this is larger than the body limit.
    TooLargeAbove(usize),
    /// `page` is rejected with this status.
    Rejects(u16),
}

fn pages_of(size: usize) -> Kind {
    Kind::Paged { size, first: 1, beyond: Beyond::Nothing }
}

type Change = Box<dyn FnMut(&mut Vec<Stored>, usize) + Send>;

struct State {
    kind: Kind,
    deals: Vec<Stored>,
    has_days: bool,
    has_filters: bool,
    omits_last_day: bool,
    parts: Vec<ListPart>,
    change: Change,
}

impl State {
    fn respond(&mut self, part: ListPart) -> Result<String, u16> {
        self.parts.push(part);
        (self.change)(&mut self.deals, self.parts.len());
        let is_in = |deal: &&Stored| {
            let net = Amount::from(deal.net);
            let before_last = |last| if self.omits_last_day { deal.day < Some(last) } else { deal.day <= Some(last) };
            (part.first_day.or(part.last_day).is_none() || deal.day.is_some())
                && part.first_day.is_none_or(|first| deal.day >= Some(first))
                && part.last_day.is_none_or(before_last)
                && part.smallest_amount.is_none_or(|smallest| net >= smallest)
                && part.largest_amount.is_none_or(|largest| net <= largest)
        };
        let found: Vec<Stored> = self.deals.iter().filter(|deal| !self.has_filters || is_in(deal)).copied().collect();
        let page = |size: usize, index: usize| found.iter().skip(index * size).take(size).copied().collect();
        let found: Vec<Stored> = match self.kind {
            Kind::CutOffAt(limit) => page(limit, 0),
            Kind::TooLargeAbove(limit) if found.len() > limit => return Err(0),
            Kind::Rejects(status) if part.page.is_some() => return Err(status),
            Kind::Whole | Kind::TooLargeAbove(_) | Kind::Rejects(_) => found,
            Kind::PagedIfAsked(size) => match part.page {
                Some(number) => page(size, usize::try_from(number.saturating_sub(1)).expect("a small number")),
                None => found,
            },
            Kind::Paged { size, first, beyond } => {
                let index = usize::try_from(part.page.unwrap_or(first).saturating_sub(first)).expect("a small number");
                let count = found.len().div_ceil(size).max(1);
                match beyond {
                    Beyond::NotFound if index >= count => return Err(404),
                    Beyond::Last => page(size, index.min(count - 1)),
                    _ => page(size, index),
                }
            }
        };
        let text = |deal: &Stored| match deal.day.filter(|_| self.has_days) {
            Some(day) => format!("{{\"id\":{},\"day\":\"{day}\",\"net\":{}}}", deal.id, deal.net),
            None if self.has_days => format!("{{\"id\":{},\"net\":{}}}", deal.id, deal.net),
            None => format!("{{\"id\":{}}}", deal.id),
        };
        Ok(format!("[{}]", found.iter().map(text).collect::<Vec<_>>().join(",")))
    }
}

/// A list in memory, and the session that knows about it.
#[derive(Clone)]
struct List {
    state: Arc<Mutex<State>>,
    session: Session,
    range: (Option<NaiveDate>, Option<NaiveDate>),
}

impl List {
    fn new(kind: Kind, deals: Vec<Stored>) -> Self {
        let state = State {
            kind,
            deals,
            has_days: true,
            has_filters: true,
            omits_last_day: false,
            parts: Vec::new(),
            change: Box::new(|_, _| {}),
        };
        Self { state: Arc::new(Mutex::new(state)), session: session(), range: (None, None) }
    }

    fn with(self, change: impl FnOnce(&mut State)) -> Self {
        change(&mut self.state.lock().expect("no panic"));
        self
    }

    fn year(&self) -> Self {
        Self { range: (Some(day("2025-01-01")), Some(day("2025-12-31"))), ..self.clone() }
    }

    fn source(&self) -> ListSource<Deal> {
        let (state, session) = (Arc::clone(&self.state), self.session.clone());
        let (first_day, last_day) = self.range;
        ListSource {
            session: self.session.clone(),
            operation: "list_deals",
            range_parameters: ["from", "to"],
            first_day,
            last_day,
            id: |deal| Ok(deal.require_id()?),
            day: |deal| deal.day.value().copied(),
            amount: |deal| deal.net.value().copied(),
            fetch: Box::new(move |part| {
                let whole =
                    ListPart { first_day: part.first_day.or(first_day), last_day: part.last_day.or(last_day), ..part };
                let text = state.lock().expect("no panic").respond(whole);
                let session = session.clone();
                Box::pin(async move {
                    match text {
                        Ok(text) => Ok(response(&session, ListResponse::parse(&text).expect("a list"))),
                        Err(0) => Err(Error::builder(ErrorKind::TooLarge).build()),
                        Err(status) => Err(Error::builder(ErrorKind::Status).status(status).build()),
                    }
                })
            }),
        }
    }

    async fn read(&self, paging: impl Into<Paging>) -> (Vec<i64>, Option<Error>) {
        read(list_stream(self.source(), paging.into())).await
    }

    /// Reads all ids, in their order.
    async fn ids(&self, paging: impl Into<Paging>) -> Vec<i64> {
        let (mut ids, error) = self.read(paging).await;
        assert!(error.is_none(), "{error:?}");
        ids.sort_unstable();
        ids
    }

    async fn error(&self, paging: impl Into<Paging>) -> Error {
        self.read(paging).await.1.expect("an error")
    }

    /// Returns the requests since the last call.
    fn parts(&self) -> Vec<ListPart> {
        std::mem::take(&mut self.state.lock().expect("no panic").parts)
    }
}

async fn read(mut items: Items<Deal>) -> (Vec<i64>, Option<Error>) {
    let mut ids = Vec::new();
    while let Some(item) = items.next().await {
        match item {
            Ok(deal) => ids.push(deal.require_id().expect("an id")),
            Err(error) => {
                assert!(items.next().await.is_none(), "nothing follows an error");
                return (ids, Some(error));
            }
        }
    }
    assert!(items.next().await.is_none());
    (ids, None)
}

#[tokio::test]
async fn a_whole_list_is_verified_once_by_its_halves() {
    let list = List::new(Kind::Whole, deals(847));
    assert_eq!(list.ids(Paging::Detect).await, all(847));
    let parts = list.parts();
    assert_eq!(parts.len(), 3);
    assert_eq!(
        (parts[0], parts[1].last_day, parts[2].first_day),
        (ListPart::default(), Some(day("2025-06-29")), Some(day("2025-06-30")))
    );
    assert_eq!(list.ids(Paging::Detect).await, all(847));
    assert_eq!(list.parts().len(), 1);
    for (count, requests) in [(4, 1), (846, 1), (848, 3), (848, 1)] {
        list.state.lock().expect("no panic").deals = deals(count);
        assert_eq!(list.ids(Paging::Detect).await, all(count));
        assert_eq!(list.parts().len(), requests, "{count}");
    }
    // A range of days is read in windows, each shorter than the longest response so far.
    assert_eq!(list.year().ids(Paging::Detect).await, all(848));
    assert_eq!(list.parts().len(), 12);
}

#[tokio::test]
async fn a_list_as_long_as_a_usual_limit_is_verified_each_time() {
    let list = List::new(Kind::CutOffAt(100), deals(100));
    for _ in 0..2 {
        assert_eq!(list.ids(Paging::Detect).await, all(100));
        assert_eq!(list.parts().len(), 3);
    }
}

#[tokio::test]
async fn one_response_is_taken_for_the_whole_list_if_the_caller_says_so() {
    let list = List::new(Kind::CutOffAt(100), deals(1000));
    assert_eq!(list.ids(Paging::OneResponse).await, all(100));
    assert_eq!(list.parts(), [ListPart::default()]);
}

#[tokio::test]
async fn a_truncated_list_is_split_or_an_error() {
    for limit in [10, 20, 37, 100, 101, 999] {
        let list = List::new(Kind::CutOffAt(limit), deals(1000));
        assert_eq!(list.year().ids(Paging::Detect).await, all(1000), "{limit}");
        assert!(list.error(Paging::Detect).await.is_incomplete(), "{limit}");
    }
    let list = List::new(Kind::CutOffAt(100), deals(1000));
    // The list, two halves, the list again, and a second page; then the limit is known.
    for requests in [5, 1] {
        let error = list.error(Paging::Detect).await;
        assert!(error.is_incomplete() && error.to_string().contains("without both `from` and `to`"), "{error}");
        assert!(error.to_string().contains("truncates lists at 100 objects"), "{error}");
        assert_eq!(list.parts().len(), requests);
    }
    // Half a range is no range, and neither is one whose ends are swapped.
    let half = List { range: (Some(day("2025-01-01")), None), ..list.clone() };
    assert!(half.error(Paging::Detect).await.is_incomplete());
    let swapped = List { range: (Some(day("2025-12-31")), Some(day("2025-01-01"))), ..list.clone() };
    assert!(swapped.ids(Paging::Detect).await.is_empty());
    let one_day = List { range: (Some(day("2025-01-01")), Some(day("2025-01-01"))), ..list.clone() };
    list.parts();
    assert_eq!(one_day.ids(Paging::Detect).await.len(), 3);
    assert_eq!(list.parts().len(), 1);
}

#[tokio::test]
async fn windows_follow_each_other_and_are_split_down_to_a_day() {
    let on = |text: &str| Some(day(text));
    let stored = |days: &[&str]| -> Vec<Stored> {
        (1..).zip(days).map(|(id, text)| Stored { id, day: on(text), net: 1 }).collect()
    };
    let windows = |list: &List| -> Vec<String> { list.parts().iter().map(ToString::to_string).collect() };
    let days = ["2026-01-01", "2026-01-07", "2026-01-08", "2026-01-16"];
    let list = List { range: (on("2026-01-01"), on("2026-01-16")), ..List::new(Kind::Whole, stored(&days)) };
    assert_eq!(list.ids(DateWindows::default().days(7)).await, [1, 2, 3, 4]);
    assert_eq!(
        windows(&list),
        ["the days 2026-01-01 to 2026-01-07", "the days 2026-01-08 to 2026-01-14", "the days 2026-01-15 to 2026-01-16"]
    );
    let days = ["2026-01-01", "2026-01-01", "2026-01-02", "2026-01-02", "2026-01-04", "2026-01-04"];
    let list = List { range: (on("2026-01-01"), on("2026-01-12")), ..List::new(Kind::Whole, stored(&days)) };
    assert_eq!(list.ids(DateWindows::default().days(4).limit(3)).await, all(6));
    assert_eq!(
        windows(&list),
        [
            "the days 2026-01-01 to 2026-01-04",
            "the days 2026-01-01 to 2026-01-02",
            "the day 2026-01-01",
            "the day 2026-01-02",
            "the days 2026-01-03 to 2026-01-04",
            // Fewer days after a long response, and more after a short one, unless it is near the limit.
            "the day 2026-01-05",
            "the day 2026-01-06",
            "the day 2026-01-07",
            "the day 2026-01-08",
            "the day 2026-01-09",
            "the day 2026-01-10",
            "the day 2026-01-11",
            "the day 2026-01-12"
        ]
    );
    let error = list.error(DateWindows::default().limit(2)).await;
    assert!(error.is_incomplete() && error.to_string().contains("the day 2026-01-01 has 2 objects or more"), "{error}");
    assert_eq!(ListPart::default().to_string(), "the list");
}

#[tokio::test]
async fn windows_grow_again_after_short_responses() {
    let mut stored = deals(1000);
    stored.retain(|deal| deal.day < Some(day("2025-02-01")) || deal.id % 20 == 0);
    let list = List::new(Kind::CutOffAt(40), stored.clone()).year();
    let expected: Vec<i64> = stored.iter().map(|deal| deal.id).collect();
    let windows = DateWindows::default().days(64).limit(40);
    assert_eq!(list.ids(windows).await, expected);
    let days =
        |part: &ListPart| part.last_day.zip(part.first_day).map_or(0, |(last, first)| (last - first).num_days() + 1);
    let lengths: Vec<i64> = list.parts().iter().map(days).collect();
    assert_eq!(lengths, [64, 32, 16, 8, 8, 16, 8, 8, 32, 16, 32, 64, 64, 64, 61]);
}

#[tokio::test]
async fn a_response_that_is_too_large_is_split() {
    let list = List::new(Kind::TooLargeAbove(50), deals(1000)).year();
    assert_eq!(list.ids(Paging::Detect).await, all(1000));
    let one_day = deals(60).into_iter().map(|deal| Stored { day: Some(day("2025-05-17")), ..deal }).collect();
    let error = List::new(Kind::TooLargeAbove(50), one_day).year().error(Paging::Detect).await;
    assert!(error.is_too_large(), "{error}");
}

#[tokio::test]
async fn windows_that_omit_days_are_an_error() {
    let list = List::new(Kind::CutOffAt(100), deals(1000)).with(|state| state.omits_last_day = true).year();
    assert!(list.error(Paging::Detect).await.is_incomplete());
    let error = list.error(DateWindows::default().limit(20)).await;
    assert!(error.is_incomplete() && error.to_string().contains("are in none of its parts"), "{error}");
    let whole = List::new(Kind::Whole, deals(1000)).with(|state| state.omits_last_day = true).year();
    let error = whole.error(Paging::Detect).await;
    assert!(error.to_string().contains("are in neither half"), "{error}");
}

#[tokio::test]
async fn objects_without_days_are_verified_by_the_range_or_by_amounts() {
    let undated = |deal: Stored| Stored { day: deal.day.filter(|_| deal.id % 3 != 0), ..deal };
    let list = List::new(Kind::Whole, deals(1000).into_iter().map(undated).collect());
    assert_eq!(list.ids(Paging::Detect).await, all(1000));
    let parts = list.parts();
    assert_eq!(parts.len(), 1 + 3 + 2, "halves by days, the list again, halves by amounts");
    assert!(parts[4].largest_amount.is_some() && parts[4].largest_amount == parts[5].smallest_amount);
    // Neither days nor amounts are in the responses: the range itself is halved.
    for (kind, has_all) in [(Kind::Whole, true), (Kind::CutOffAt(100), false), (pages_of(100), true)] {
        let list = List::new(kind, deals(1000)).with(|state| state.has_days = false);
        assert_eq!(list.year().ids(Paging::Detect).await, all(1000), "{kind:?}");
        let list = List::new(kind, deals(1000)).with(|state| state.has_days = false);
        let (found, error) = list.read(Paging::Detect).await;
        assert_eq!((found.len() == 1000, error.is_none()), (has_all, has_all), "{kind:?}");
    }
    let same_day = |deal: Stored| Stored { day: Some(day("2025-03-01")), ..deal };
    let list = List::new(Kind::Whole, deals(500).into_iter().map(same_day).collect());
    assert_eq!(list.ids(Paging::Detect).await, all(500));
    assert_eq!(list.parts().len(), 3);
}

#[tokio::test]
async fn a_list_that_nothing_splits_is_an_error_at_a_usual_limit() {
    let same = |count| deals(count).into_iter().map(|deal| Stored { day: Some(day("2025-03-01")), net: 1, ..deal });
    for (count, is_error) in [(9, false), (10, true), (11, false), (64, true), (499, false), (500, true)] {
        let list = List::new(Kind::Whole, same(count).collect());
        let (found, error) = list.read(Paging::Detect).await;
        assert_eq!((found.is_empty(), error.is_some()), (is_error, is_error), "{count}");
        if let Some(error) = error {
            assert!(error.is_incomplete() && error.advice().contains("OneResponse"), "{error}");
            assert!(error.to_string().contains(&format!("the list has {count} objects")), "{error}");
        }
    }
}

#[tokio::test]
async fn a_server_without_filters_is_complete_or_an_error() {
    for (kind, count, is_complete) in [(Kind::Whole, 847, true), (Kind::CutOffAt(100), 1000, false)] {
        let list = List::new(kind, deals(count)).with(|state| state.has_filters = false);
        for list in [list.clone(), list.year()] {
            let (found, error) = list.read(Paging::Detect).await;
            assert_eq!((found.len() == 847, error.is_none()), (is_complete, is_complete), "{kind:?}");
        }
    }
}

#[tokio::test]
async fn pages_are_detected_and_read_twice_each() {
    let list = List::new(pages_of(50), deals(1000));
    for list in [list.clone(), List::new(pages_of(50), deals(1000)).year()] {
        assert_eq!(list.ids(Paging::Detect).await, all(1000));
        assert_eq!(list.parts().len(), 6 + 41);
        assert_eq!(list.ids(Paging::Detect).await, all(1000));
        let numbers: Vec<u64> = list.parts().iter().filter_map(|part| part.page).collect();
        assert_eq!(numbers.len(), 41);
        assert_eq!(numbers[..5], [1, 2, 1, 3, 2]);
    }
    // Shorter than a page: one more is read.
    list.state.lock().expect("no panic").deals.truncate(49);
    assert_eq!(list.ids(Paging::Detect).await, all(49));
    assert_eq!(list.parts().len(), 2);
}

#[tokio::test]
async fn pages_can_be_chosen() {
    for (kind, count) in [(pages_of(25), 1000), (pages_of(100), 30), (Kind::PagedIfAsked(100), 250), (Kind::Whole, 0)] {
        let list = List::new(kind, deals(count));
        assert_eq!(list.ids(Paging::Pages).await, all(count), "{kind:?}");
    }
    for kind in [Kind::Whole, Kind::CutOffAt(100), Kind::Rejects(400)] {
        let error = List::new(kind, deals(1000)).error(Paging::Pages).await;
        assert!(error.is_incomplete() && error.to_string().contains("ignores `page`"), "{error}");
    }
}

#[tokio::test]
async fn pages_are_read_to_the_end_whatever_follows_the_last() {
    for beyond in [Beyond::Nothing, Beyond::NotFound, Beyond::Last] {
        for first in [0, 1] {
            for count in [0, 4, 19, 20, 21, 39, 41, 60, 61] {
                let list = List::new(Kind::Paged { size: 20, first, beyond }, deals(count));
                let (mut found, error) = list.read(Paging::Detect).await;
                found.sort_unstable();
                // A last page that is full and comes again may be a page that the server does not go beyond.
                let may_fail = beyond == Beyond::Last && count % 20 == 0;
                let is_told = error.as_ref().is_some_and(Error::is_incomplete);
                assert!(found == all(count) || is_told && may_fail, "{beyond:?} {first} {count} {error:?}");
                assert!(error.is_none() || may_fail, "{beyond:?} {first} {count} {error:?}");
            }
        }
    }
}

/// Reads a list that changes before every n-th request. Returns the number of requests if it succeeds, and checks that
/// it has each deal that was there all the time, once.
async fn changing(
    list: List,
    every: usize,
    mut change: impl FnMut(&mut Vec<Stored>, usize) + Send + 'static,
) -> Option<usize> {
    let ids = |deals: &[Stored]| deals.iter().map(|deal| deal.id).collect::<BTreeSet<i64>>();
    let kept = Arc::new(Mutex::new(ids(&list.state.lock().expect("no panic").deals)));
    let shared = Arc::clone(&kept);
    let list = list.with(|state| {
        state.change = Box::new(move |deals, request| {
            if request.is_multiple_of(every) {
                change(deals, request);
                shared.lock().expect("no panic").retain(|id| deals.iter().any(|deal| deal.id == *id));
            }
        });
    });
    let (found, error) = list.read(Paging::Detect).await;
    let unique: BTreeSet<i64> = found.iter().copied().collect();
    assert_eq!(unique.len(), found.len(), "a deal comes twice");
    if let Some(error) = error {
        assert!(error.is_incomplete(), "{error}");
        return None;
    }
    assert!(unique.is_superset(&kept.lock().expect("no panic")), "a deal is lost in silence");
    Some(list.parts().len())
}

fn created(request: usize) -> Stored {
    let request = i64::try_from(request).expect("a small number");
    let day = day("2025-01-01").checked_add_days(Days::new(request.unsigned_abs() * 31 % 365));
    Stored { id: 100_000 + request, day, net: 5 }
}

type Edit = fn(&mut Vec<Stored>, usize);

const EDITS: [(&str, Edit); 5] = [
    ("delete_first", |deals, _| {
        deals.remove(0);
    }),
    ("delete_anywhere", |deals, request| {
        deals.remove(request * 7919 % deals.len());
    }),
    ("create_first", |deals, request| deals.insert(0, created(request))),
    ("create_last", |deals, request| deals.push(created(request))),
    ("touch", |deals, request| {
        let deal = deals.remove(request * 7919 % deals.len());
        deals.insert(0, deal);
    }),
];

#[tokio::test]
async fn a_list_that_changes_is_complete_or_an_error() {
    for (name, edit) in EDITS {
        for every in [1, 2, 3, 5, 20] {
            for kind in [Kind::Whole, Kind::CutOffAt(20)] {
                let list = List::new(kind, deals(300)).year();
                assert!(changing(list, every, edit).await.is_some(), "{name} every {every} {kind:?}");
            }
            let whole = List::new(Kind::Whole, deals(300));
            assert!(changing(whole, every, edit).await.is_some(), "{name} every {every}");
            let requests = changing(List::new(pages_of(20), deals(300)), every, edit).await;
            assert!(requests.is_some() || every < 5, "{name} every {every}");
            if every == 20 {
                assert!(requests.is_some_and(|requests| requests < 60), "{name} {requests:?}");
            }
        }
    }
}

#[tokio::test]
async fn an_object_without_an_id_is_an_error() {
    let fetch = |text: &'static str| {
        let session = session();
        ListSource {
            fetch: Box::new(move |_| {
                let response = response(&session, ListResponse::parse(text).expect("JSON"));
                Box::pin(async move { Ok(response) })
            }),
            ..List::new(Kind::Whole, Vec::new()).source()
        }
    };
    for (text, path) in [
        (r#"[{"id": 1}, {"name": "a"}]"#, "$[1].id"),
        (r#"{"data": [{"id": 1}, {"id": "x"}]}"#, "$.data[1].id"),
        (r#"{"error": "maintenance"}"#, "$"),
        (r#"[{"id": 1}, 2]"#, "$[1]"),
    ] {
        for paging in [Paging::Detect, Paging::Pages, Paging::OneResponse] {
            let (found, error) = read(list_stream(fetch(text), paging)).await;
            assert_eq!((found.len(), error.as_ref().and_then(Error::json_path)), (0, Some(path)), "{text}");
        }
    }
}

#[tokio::test]
async fn a_probe_tells_how_the_server_treats_pages() {
    for (kind, expected, first) in [
        (Kind::Whole, Ok(Probe::Ignored), None),
        (Kind::CutOffAt(20), Ok(Probe::Ignored), None),
        (Kind::Rejects(400), Ok(Probe::Ignored), None),
        (Kind::Rejects(422), Ok(Probe::Ignored), None),
        (Kind::Rejects(404), Ok(Probe::Ignored), None),
        (Kind::Rejects(401), Err(401), None),
        (Kind::Rejects(403), Err(403), None),
        (Kind::Rejects(429), Err(429), None),
        (Kind::Rejects(503), Err(503), None),
        (pages_of(20), Ok(Probe::Numbered), Some(1)),
        (Kind::Paged { size: 20, first: 0, beyond: Beyond::Nothing }, Ok(Probe::Numbered), Some(0)),
        (pages_of(60), Ok(Probe::Empty), None),
        (Kind::Paged { size: 60, first: 1, beyond: Beyond::NotFound }, Ok(Probe::Empty), None),
        (Kind::PagedIfAsked(20), Ok(Probe::Numbered), Some(1)),
    ] {
        let list = List::new(kind, deals(60));
        let source = list.source();
        let whole = source.read(ListPart::default()).await.expect("a list");
        let found = probe(&source, ListPart::default(), &whole).await;
        let found = found.map_err(|error| error.status().map_or(0, |status| status.as_u16()));
        assert_eq!((found, source.facts().first_page()), (expected, first), "{kind:?}");
    }
}

/// A list in memory that is read by count and offset.
struct Offsets {
    session: Session,
    requests: Arc<Mutex<Vec<(u64, u64)>>>,
    largest: u64,
}

impl Offsets {
    fn new(largest: u64) -> Self {
        Self { session: session(), requests: Arc::default(), largest }
    }

    /// Reads ids from `offset` on. `change` is called before each request.
    async fn read(
        &self,
        (offset, count): (u64, u64),
        ids: Vec<u64>,
        change: impl FnMut(&mut Vec<u64>, usize) + Send + 'static,
    ) -> (Vec<i64>, Option<Error>) {
        let (requests, session, largest) = (Arc::clone(&self.requests), self.session.clone(), self.largest);
        let state = Mutex::new((ids, change));
        let source = OffsetSource {
            session: self.session.clone(),
            operation: "list_projects",
            offset,
            count,
            id: |deal: &Deal| Ok(deal.require_id()?.unsigned_abs()),
            fetch: Box::new(move |offset, count| {
                let mut requests = requests.lock().expect("no panic");
                requests.push((offset, count));
                let mut state = state.lock().expect("no panic");
                let (ids, change) = &mut *state;
                change(ids, requests.len());
                let page = ids.iter().skip(usize::try_from(offset).expect("a number"));
                let page = page.take(usize::try_from(count.min(largest)).expect("a number"));
                let text = page.map(|id| format!("{{\"id\":{id}}}")).collect::<Vec<_>>().join(",");
                let page = ListResponse::parse(&format!("[{text}]")).expect("a list");
                let response = response(&session, page);
                Box::pin(async move { Ok(response) })
            }),
        };
        read(offset_stream(source)).await
    }

    fn requests(&self) -> Vec<(u64, u64)> {
        std::mem::take(&mut self.requests.lock().expect("no panic"))
    }
}

fn ids(total: u64) -> Vec<u64> {
    (1..=total).collect()
}

#[tokio::test]
async fn a_page_begins_with_the_last_object_of_the_page_before() {
    let list = Offsets::new(u64::MAX);
    let (found, error) = list.read((0, 10), ids(25), |_, _| {}).await;
    assert!(found == all(25) && error.is_none(), "{error:?}");
    assert_eq!(list.requests(), [(0, 10), (9, 10), (18, 10)]);
    // The length of a page is known by now: the last one is not verified.
    let (found, _) = list.read((20, 10), ids(25), |_, _| {}).await;
    assert_eq!((found, list.requests()), (vec![21, 22, 23, 24, 25], vec![(20, 10)]));
    // A page of one object could not overlap with the next.
    let (found, _) = Offsets::new(u64::MAX).read((0, 0), ids(5), |_, _| {}).await;
    assert_eq!(found, all(5));
}

#[tokio::test]
async fn pages_of_any_length_are_read_to_the_end() {
    for (count, largest) in [(1000, 500), (100, 50), (100, 99), (10, 9), (10, 5), (10, 3), (3, 2), (10, 1000)] {
        for total in [0, 1, 2, 9, 10, 11, 19, 25, 50, 51, 100, 501] {
            let list = Offsets::new(largest);
            for _ in 0..2 {
                let (found, error) = list.read((0, count), ids(total), |_, _| {}).await;
                assert_eq!(found.len() as u64, total, "{count} {largest} {error:?}");
                assert!(error.is_none());
            }
        }
    }
    for (total, pages) in [(0, 1), (1, 1), (2, 2), (9, 2), (10, 2), (11, 2), (19, 3), (28, 4)] {
        let list = Offsets::new(u64::MAX);
        for _ in 0..2 {
            list.read((0, 10), ids(total), |_, _| {}).await;
            assert_eq!(list.requests().len(), pages, "{total}");
        }
    }
}

#[tokio::test]
async fn a_server_that_ignores_the_offset_is_an_error_unless_the_list_is_tiny() {
    for (total, is_error) in [(2, false), (4, false), (5, true), (20, true)] {
        let (session, requests) = (session(), Arc::new(Mutex::new(0)));
        let counter = Arc::clone(&requests);
        let sender = session.clone();
        let source = OffsetSource {
            session,
            operation: "list_projects",
            offset: 0,
            count: 100,
            id: |deal: &Deal| Ok(deal.require_id()?.unsigned_abs()),
            fetch: Box::new(move |_, _| {
                *counter.lock().expect("no panic") += 1;
                let text = (1..=total).map(|id| format!("{{\"id\":{id}}}")).collect::<Vec<_>>().join(",");
                let response = response(&sender, ListResponse::parse(&format!("[{text}]")).expect("a list"));
                Box::pin(async move { Ok(response) })
            }),
        };
        let (found, error) = read(offset_stream(source)).await;
        assert_eq!((found, error.is_some()), (all(total), is_error), "{total}");
        assert!(error.is_none_or(|error| error.is_incomplete() && error.to_string().contains("for any `offset`")));
        assert_eq!(*requests.lock().expect("no panic"), 3, "{total}");
    }
}

type Move = fn(&mut Vec<u64>, usize);

/// Reads 200 objects in pages of 20 that change before every n-th request. Returns the number of requests if it
/// succeeds, and checks that it has each object that was there all the time, once.
async fn moving(every: usize, change: Move) -> Result<usize, Error> {
    let kept = Arc::new(Mutex::new(ids(200).into_iter().collect::<BTreeSet<u64>>()));
    let shared = Arc::clone(&kept);
    let list = Offsets::new(20);
    let (found, error) = list
        .read((0, 100), ids(200), move |ids, request| {
            if request.is_multiple_of(every) {
                change(ids, request);
                shared.lock().expect("no panic").retain(|id| ids.contains(id));
            }
        })
        .await;
    let unique: BTreeSet<u64> = found.iter().map(|id| id.unsigned_abs()).collect();
    assert_eq!(unique.len(), found.len(), "an object comes twice");
    match error {
        Some(error) => Err(error),
        None => {
            assert!(unique.is_superset(&kept.lock().expect("no panic")), "an object is lost in silence");
            Ok(list.requests().len())
        }
    }
}

#[tokio::test]
async fn pages_that_move_are_read_again() {
    let delete_first: Move = |ids, _| {
        ids.remove(0);
    };
    let delete: Move = |ids, request| {
        ids.remove(request * 7919 % ids.len());
    };
    let create_last: Move = |ids, request| ids.push(100_000 + request as u64);
    let create_first: Move = |ids, request| ids.insert(0, 100_000 + request as u64);
    let create: Move = |ids, request| ids.insert(request * 7919 % ids.len(), 100_000 + request as u64);
    let touch: Move = |ids, request| {
        let id = ids.remove(request * 7919 % ids.len());
        ids.insert(0, id);
    };
    let swap: Move = |ids, request| {
        let (one, other) = (request * 7919 % ids.len(), request * 104_729 % ids.len());
        ids.swap(one, other);
    };
    for (edit, must_work) in [
        (delete_first, true),
        (delete, true),
        (create_last, true),
        (create_first, false),
        (create, false),
        (touch, false),
        (swap, false),
    ] {
        for every in [1, 2, 3, 5, 8, 20] {
            let result = moving(every, edit).await;
            assert!(result.is_ok() || !must_work && every < 20, "{result:?}");
            assert!(result.is_ok() || result.is_err_and(|error| error.is_incomplete()));
        }
    }
    // A deletion costs one request, and a creation two, not another pass.
    assert!(moving(6, delete_first).await.is_ok_and(|requests| requests <= 15));
    assert!(moving(6, create_first).await.is_ok_and(|requests| requests <= 18));
    let turn: Move = |ids, _| ids.reverse();
    let shuffle: Move = |ids, request| ids.sort_by_key(|id| (id + 17) * (request as u64 + 3) * 7919 % 104_729);
    for change in [turn, shuffle] {
        let error = moving(1, change).await.expect_err("the order changes all the time");
        assert!(error.is_incomplete() && error.to_string().contains("in each of 5 passes"), "{error}");
    }
}

#[tokio::test]
async fn a_stream_ends_after_an_error() {
    let mut items = Items::<u32>::failed(Error::builder(ErrorKind::Conflict).build());
    assert_eq!(format!("{items:?}"), "Items { is_over: false, .. }");
    assert!(items.next().await.is_some_and(|item| item.is_err()));
    assert!(items.next().await.is_none());
    assert_eq!(format!("{items:?}"), "Items { is_over: true, .. }");
    let error = Error::builder(ErrorKind::Conflict).build();
    let mut items = Items::new(futures_util::stream::iter([Ok(1), Err(error), Ok(2)]));
    assert!(items.next().await.is_some_and(|item| item.is_ok_and(|item| item == 1)));
    assert!(items.next().await.is_some_and(|item| item.is_err()) && items.next().await.is_none());
}

#[cfg(feature = "blocking")]
#[test]
fn a_stream_is_an_iterator_without_a_runtime() {
    let items =
        || Items::new(futures_util::stream::iter([Ok(1), Ok(2), Err(Error::builder(ErrorKind::Conflict).build())]));
    let found: Vec<bool> = items().into_blocking().map(|item| item.is_ok()).collect();
    assert_eq!(found, [true, true, false]);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let kinds: Vec<ErrorKind> = runtime
        .block_on(async { items().into_blocking().filter_map(|item| item.err().map(|error| error.kind())).collect() });
    assert_eq!(kinds, [ErrorKind::Blocking]);
}

#[test]
fn a_source_prints_its_operation() {
    let source = List::new(Kind::Whole, Vec::new()).source();
    assert_eq!(format!("{source:?}"), "ListSource { operation: \"list_deals\", .. }");
}
