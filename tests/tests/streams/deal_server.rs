//! A mock server of deals, with a configurable kind of paging.

use std::sync::{Arc, Mutex};

use intum_client::{Amount, Client, NaiveDate};
use wiremock::{MockServer, Request, ResponseTemplate};

use crate::{day, intum, json, query, server};

/// How the server returns a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lists {
    /// Returns the whole list.
    Whole,
    /// Truncates the list to this many deals.
    CutOffAt(usize),
    /// Returns the requested page, or the first one.
    Paged(Paged),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paged {
    pub size: usize,
    /// The number of the first page.
    pub first: usize,
    pub beyond: Beyond,
}

/// What follows the last page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    Nothing,
    NotFound,
    /// The last page repeated.
    Last,
}

/// Returns pages of this size, counted from 1, with empty ones after the last.
pub fn pages_of(size: usize) -> Lists {
    Lists::Paged(Paged { size, first: 1, beyond: Beyond::Nothing })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredDeal {
    pub id: i64,
    pub day: Option<NaiveDate>,
    pub gross: i64,
}

/// The deals of the server, in their order.
#[derive(Debug)]
pub struct Stored {
    pub deals: Vec<StoredDeal>,
    pub requests: usize,
    pub lists: Lists,
    /// Whether it applies filters by amount.
    pub has_amounts: bool,
    /// Whether a deal in a response has more than an id.
    pub has_details: bool,
}

pub struct DealServer {
    pub server: MockServer,
    stored: Arc<Mutex<Stored>>,
}

impl DealServer {
    /// Starts a server with these deals.
    pub async fn new(lists: Lists, deals: Vec<StoredDeal>) -> Self {
        Self::changing(lists, deals, |_| {}).await
    }

    /// Starts a server that calls `change` before each request.
    pub async fn changing(
        lists: Lists,
        deals: Vec<StoredDeal>,
        change: impl Fn(&mut Stored) + Send + Sync + 'static,
    ) -> Self {
        let stored = Arc::new(Mutex::new(Stored { deals, requests: 0, lists, has_amounts: true, has_details: true }));
        let shared = Arc::clone(&stored);
        let server = server(move |request| {
            let mut stored = shared.lock().expect("the lock");
            stored.requests += 1;
            change(&mut stored);
            response(&stored, request)
        })
        .await;
        Self { server, stored }
    }

    pub fn client(&self) -> Client {
        intum(&self.server)
    }

    pub fn change(&self, change: impl FnOnce(&mut Stored)) {
        change(&mut self.stored.lock().expect("the lock"));
    }

    /// Returns the number of requests since the last call.
    pub fn requests(&self) -> usize {
        std::mem::take(&mut self.stored.lock().expect("the lock").requests)
    }
}

fn response(stored: &Stored, request: &Request) -> ResponseTemplate {
    let query = query(request);
    let (first, last) = (query.get("main_date_from").map(|it| day(it)), query.get("main_date_to").map(|it| day(it)));
    let amount =
        |name: &str| query.get(name).filter(|_| stored.has_amounts).map(|it| it.parse::<Amount>().expect("a number"));
    let (smallest, largest) = (amount("total_amount_gross_from"), amount("total_amount_gross_to"));
    let found = stored.deals.iter().filter(|deal| {
        let gross = Amount::from(deal.gross);
        (first.is_none() && last.is_none() || deal.day.is_some())
            && first.is_none_or(|first| deal.day >= Some(first))
            && last.is_none_or(|last| deal.day <= Some(last))
            && smallest.is_none_or(|smallest| gross >= smallest)
            && largest.is_none_or(|largest| gross <= largest)
    });
    let found: Vec<StoredDeal> = found.copied().collect();
    let part = match stored.lists {
        Lists::Whole => found,
        Lists::CutOffAt(limit) => found.into_iter().take(limit).collect(),
        Lists::Paged(Paged { size, first, beyond }) => {
            let number = query.get("page").map_or(first, |it| it.parse().expect("a number"));
            let count = found.len().div_ceil(size).max(1);
            let index = match (number - first, beyond) {
                (index, Beyond::Last) => index.min(count - 1),
                (index, Beyond::NotFound) if index >= count => return ResponseTemplate::new(404),
                (index, _) => index,
            };
            found.into_iter().skip(index * size).take(size).collect()
        }
    };
    let deals: Vec<String> = part.iter().map(|deal| deal.json(stored.has_details)).collect();
    json(format!("[{}]", deals.join(",")))
}

impl StoredDeal {
    fn json(&self, has_details: bool) -> String {
        if !has_details {
            return format!("{{\"id\":{}}}", self.id);
        }
        let day = self.day.map_or_else(|| "null".to_owned(), |day| format!("\"{day}\""));
        format!("{{\"id\":{},\"date\":{day},\"total_amount_gross\":{}}}", self.id, self.gross)
    }
}

/// Returns this many deals with the ids 1, 2, …, on consecutive days of 2025, with various amounts.
pub fn deals(count: usize) -> Vec<StoredDeal> {
    let first = day("2025-01-01");
    let deal = |index: usize| StoredDeal {
        id: number(index) + 1,
        day: first.checked_add_days(chrono::Days::new((index * 7 % 365) as u64)),
        gross: number(index * 13 % 997),
    };
    (0..count).map(deal).collect()
}

/// Returns the ids of this many deals.
pub fn all(count: usize) -> Vec<i64> {
    (1..=number(count)).collect()
}

pub fn number(count: usize) -> i64 {
    i64::try_from(count).expect("a small number")
}
