//! Streams of a sandbox that truncates lists or pages them.

use std::num::NonZeroU32;

use crm_sandbox::{Builder, Sandbox, Seed};
use intum_client::{Error, NaiveDate};

use super::{intum, solos, start};

const COUNT: u32 = 2000;

/// Returns the ids of all deals, with a range of all days or without a range.
async fn deals(sandbox: &Sandbox, has_range: bool) -> Result<Vec<i64>, Error> {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let mut request = intum(&sandbox.url(), sandbox).list_deals();
    if has_range {
        request = request.main_date_from(day("2000-01-01")).main_date_to(day("2030-12-31"));
    }
    let mut deals = request.stream();
    let mut ids = Vec::new();
    while let Some(deal) = deals.next().await.transpose()? {
        ids.push(deal.require_id()?);
    }
    ids.sort_unstable();
    Ok(ids)
}

async fn projects(sandbox: &Sandbox) -> usize {
    let mut projects = solos(&sandbox.url(), sandbox).list_projects().stream();
    let mut count = 0;
    while projects.next().await.transpose().expect("a project").is_some() {
        count += 1;
    }
    count
}

#[tokio::test]
async fn reads_everything_or_fails() {
    let all: Vec<i64> = (1..=i64::from(COUNT)).collect();
    let number = |number: u32| NonZeroU32::new(number).expect("not zero");
    let builder = || Sandbox::builder().seed(Seed::Count(COUNT));
    let paged: fn(Builder, NonZeroU32) -> Builder = Builder::page_size;
    let cut_off: fn(Builder, NonZeroU32) -> Builder = Builder::list_limit;
    for size in [10, 100, 5000] {
        for (setting, has_pages) in [(paged, true), (cut_off, false)] {
            let sandbox = start(setting(builder(), number(size))).await;
            let with_range = deals(&sandbox, true).await.expect("deals");
            let without = deals(&sandbox, false).await;
            assert_eq!(with_range, all, "{size} {has_pages}");
            match without {
                Ok(ids) => assert_eq!(ids, all, "{size} {has_pages}"),
                Err(error) => assert!(error.is_incomplete() && !has_pages && size < COUNT, "{size} {error}"),
            }
            assert_eq!(projects(&sandbox).await, all.len(), "{size}");
        }
    }
}
