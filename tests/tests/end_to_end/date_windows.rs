//! All deals of a range of days, by date windows.

use std::collections::BTreeSet;

use crm_sandbox::{Sandbox, Seed};
use intum_client::{DateWindows, NaiveDate};

use super::{intum, start};

#[tokio::test]
async fn date_windows_return_what_one_list_returns() {
    let sandbox = start(Sandbox::builder().seed(Seed::Count(3000))).await;
    let client = intum(&sandbox.url(), &sandbox);
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let request = client.list_deals().main_date_from(day("2021-02-10")).main_date_to(day("2024-11-03")).status_id(3);
    let listed = request.clone().send().await.expect("a list").into_items().expect("deals");
    let listed: BTreeSet<i64> = listed.iter().map(|deal| deal.id().expect("a number").expect("an id")).collect();
    assert!(listed.len() > 100, "{}", listed.len());
    for windows in [DateWindows::default(), DateWindows::default().days(1), DateWindows::default().days(400)] {
        let mut deals = request.clone().stream_with(windows);
        let mut found = Vec::new();
        while let Some(deal) = deals.next().await {
            found.push(deal.expect("a deal").id().expect("a number").expect("an id"));
        }
        assert_eq!(found.len(), listed.len(), "none comes twice");
        assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), listed);
    }
}
