//! Lighthouse's scores of the reference site, as it is published, on a phone.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

mod made;
mod tools;

use tools::{Served, Tools};

/// One page of each kind.
const PAGES: [&str; 5] =
    ["", "intum/", "intum/operations/create_deal.html", "ru/solos/schemas/ProjectFilter.html", "pl/provenance.html"];

#[tokio::test(flavor = "multi_thread")]
async fn lighthouse_finds_little_to_improve() {
    let Some(tools) = Tools::find("browser/lighthouse/package-lock.json", "site-lighthouse") else { return };
    let site = Served::start().await;
    tools.run("browser/lighthouse/check.cjs", &[&[site.url.as_str()], &PAGES[..]].concat()).await;
}
