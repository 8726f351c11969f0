//! Streams by date windows.

use std::collections::BTreeMap;

use intum_client::{Client, DateWindows, NaiveDate, Paging};
use wiremock::MockServer;

use crate::{day, error, intum, json, query, requests, server};

/// A server with deals by their days, as (id, day).
async fn deals(deals: Vec<(i64, NaiveDate)>) -> MockServer {
    server(move |request| {
        let query = query(request);
        let (first, last) = (day(&query["main_date_from"]), day(&query["main_date_to"]));
        assert_eq!(query["status_id"], "2");
        let found = deals.iter().filter(|(_, day)| (first..=last).contains(day));
        json(format!("[{}]", found.map(|(id, _)| format!("{{\"id\":{id}}}")).collect::<Vec<_>>().join(",")))
    })
    .await
}

async fn ids(client: &Client, first: &str, last: &str, windows: DateWindows) -> Vec<i64> {
    let request = client.list_deals().main_date_from(day(first)).main_date_to(day(last)).status_id(2);
    let (ids, error) = crate::read(request.stream_with(windows)).await;
    assert!(error.is_none(), "{error:?}");
    ids
}

async fn windows(server: &MockServer) -> Vec<String> {
    let window = |query: std::collections::HashMap<String, String>| {
        format!("{} {}", query["main_date_from"], query["main_date_to"])
    };
    requests(server).await.iter().map(|request| window(query(request))).collect()
}

#[tokio::test]
async fn reads_days_in_consecutive_date_windows() {
    let days = ["2025-12-31", "2026-01-01", "2026-01-07", "2026-01-08", "2026-01-16", "2026-01-17"];
    let server = deals((0..).zip(days.map(day)).collect()).await;
    let weekly = DateWindows::default().days(7);
    assert_eq!(ids(&intum(&server), "2026-01-01", "2026-01-16", weekly).await, [1, 2, 3, 4]);
    assert_eq!(windows(&server).await, ["2026-01-01 2026-01-07", "2026-01-08 2026-01-14", "2026-01-15 2026-01-16"]);
}

#[tokio::test]
async fn splits_an_overfull_date_window_down_to_a_day() {
    let days = [("2026-01-01", 2), ("2026-01-02", 2), ("2026-01-04", 2)];
    let many = days.iter().flat_map(|(text, count)| (0..*count).map(|_| day(text)));
    let server = deals((0..).zip(many).collect()).await;
    let windows_of = DateWindows::default().days(4).limit(3);
    let ids = ids(&intum(&server), "2026-01-01", "2026-01-04", windows_of).await;
    assert_eq!(ids, (0..6).collect::<Vec<i64>>());
    assert_eq!(
        windows(&server).await,
        [
            "2026-01-01 2026-01-04",
            "2026-01-01 2026-01-02",
            "2026-01-01 2026-01-01",
            "2026-01-02 2026-01-02",
            "2026-01-03 2026-01-04"
        ]
    );
}

#[tokio::test]
async fn returns_a_deal_in_two_date_windows_once() {
    let server = server(|request| {
        let ids: BTreeMap<&str, &str> =
            [("2026-01-01", r#"[{"id":1},{"id":2},{"id":2}]"#), ("2026-01-02", r#"[{"id":2},{"id":3},{"id":"3"}]"#)]
                .into();
        json(ids[query(request)["main_date_from"].as_str()])
    })
    .await;
    assert_eq!(ids(&intum(&server), "2026-01-01", "2026-01-02", DateWindows::default().days(1)).await, [1, 2, 3]);
}

/// They cannot be distinguished, and the next window may repeat them.
#[tokio::test]
async fn deals_without_an_id_are_an_error() {
    let server = server(|_| json(r#"[{"name":"a"},{"name":"a"}]"#)).await;
    let client = intum(&server);
    let request = client.list_deals().main_date_from(day("2026-01-01")).main_date_to(day("2026-01-01"));
    assert_eq!(error(request.stream()).await.json_path(), Some("$[0].id"));
}

#[tokio::test]
async fn date_windows_need_both_ends_in_order() {
    let server = deals(Vec::new()).await;
    let client = intum(&server);
    let rejected = async |first: Option<&str>, last: Option<&str>, paging: Paging| {
        let mut request = client.list_deals();
        if let Some(first) = first {
            request = request.main_date_from(day(first));
        }
        if let Some(last) = last {
            request = request.main_date_to(day(last));
        }
        let error = error(request.stream_with(paging)).await;
        assert!(error.is_invalid());
        error.violations()[0].field.clone()
    };
    let windows = Paging::Windows(DateWindows::default());
    assert_eq!(rejected(None, Some("2026-01-01"), windows).await, "main_date_from");
    assert_eq!(rejected(Some("2026-01-01"), None, windows).await, "main_date_to");
    for paging in [windows, Paging::Detect, Paging::Pages, Paging::OneResponse] {
        assert_eq!(rejected(Some("2026-01-02"), Some("2026-01-01"), paging).await, "main_date_from");
    }
    assert!(requests(&server).await.is_empty());
}

#[tokio::test]
async fn ends_at_the_last_representable_day() {
    let server = deals(vec![(1, day("9999-12-31"))]).await;
    assert_eq!(ids(&intum(&server), "9999-12-30", "9999-12-31", DateWindows::default().days(1)).await, [1]);
}
