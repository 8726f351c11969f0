//! Truncated and paged lists.

use std::num::NonZeroU32;

use crm_sandbox::{Builder, Sandbox, Seed};

use crate::program::Program;
use crate::server::Server;
use crate::wire::{Request, exchange};

const DEALS: &str = "/crm/deals.json";

fn many() -> Builder {
    Sandbox::builder().seed(Seed::Count(250))
}

fn objects(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).expect("not zero")
}

/// Returns the status and the ids of a list, without validation: no document has `page`.
fn ids(url: &str, target: &str) -> (u16, Vec<i64>) {
    let response = exchange(url, &Request::get(target)).expect("a response");
    let list = response.content();
    let ids = list.as_array().into_iter().flatten().map(|object| object["id"].as_i64().expect("an id"));
    (response.status, ids.collect())
}

fn range(ids: std::ops::RangeInclusive<i64>) -> (u16, Vec<i64>) {
    (200, ids.collect())
}

#[test]
fn truncates_a_list() {
    let server = Server::of(many().list_limit(objects(100)));
    assert_eq!(server.deals(&[]), (1..=100).collect::<Vec<_>>());
    assert!(server.deals(&[("q", "nothing has this")]).is_empty());
    assert_eq!(ids(&server.url(), "/crm/deals.json?page=2").0, 422);
}

#[test]
fn pages_a_list() {
    let server = Server::of(many().list_limit(objects(7)).page_size(objects(100)));
    let page = |query: &str| ids(&server.url(), &format!("{DEALS}{query}"));
    assert_eq!(page(""), range(1..=100));
    assert_eq!(page("?page=1"), range(1..=100));
    assert_eq!(page("?page=3"), range(201..=250));
    assert_eq!(page("?page=4"), (200, Vec::new()));
    assert_eq!(page("?page=18446744073709551615"), (200, Vec::new()));
    assert_eq!(page("?per_page=30"), range(1..=30));
    assert_eq!(page("?per_page=30&page=3"), range(61..=90));
    assert_eq!(page("?per_page=1000&page=2"), range(101..=200), "a page has at most 100");
    for name in ["page", "per_page"] {
        for number in ["0", "-1", "x", "1.5", ""] {
            assert_eq!(page(&format!("?{name}={number}")).0, 422, "{name} {number}");
        }
    }
}

#[test]
fn rejects_page_for_complete_lists() {
    let server = Server::of(many());
    assert_eq!(server.deals(&[]).len(), 250);
    assert_eq!(ids(&server.url(), "/crm/deals.json?page=1").0, 422);
}

#[test]
fn limits_a_page_of_projects() {
    for builder in [many().list_limit(objects(20)), many().page_size(objects(20))] {
        let server = Server::of(builder);
        let projects = |query: &str| ids(&server.url(), &format!("/backend/public/projects?order_by=id{query}"));
        assert_eq!(projects(""), range(1..=20));
        assert_eq!(projects("&count=100&offset=10"), range(11..=30));
        assert_eq!(projects("&count=5"), range(1..=5));
    }
    let server = Server::of(many().page_size(objects(200)));
    assert_eq!(ids(&server.url(), "/backend/public/projects").1.len(), 100);
}

#[test]
fn the_program_has_options_for_both() {
    let program = Program::start(&["--seed", "250", "--list-limit", "20"]);
    assert_eq!(ids(&program.url(), DEALS), range(1..=20));
    let program = Program::start(&["--seed", "250", "--page-size", "20"]);
    assert_eq!(ids(&program.url(), "/crm/deals.json?page=13"), range(241..=250));
}
