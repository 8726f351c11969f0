//! Streams over `count` and `offset`.

use solos_client::types::{Having, ObjectState, PaymentDirection, ProjectFilter};
use solos_client::{Error, Items, NaiveDate};
use wiremock::{MockServer, Request};

use crate::{json, query, requests, server, solos};

/// Starts a server of `total` objects with the ids 0, 1, …, with at most `largest` a page.
async fn paged(total: u64, largest: u64) -> MockServer {
    server(move |request| {
        let number = |name: &str| match request.method.as_str() {
            "POST" => body(request)[name].as_u64(),
            _ => query(request).get(name).map(|text| text.parse().expect("a number")),
        };
        let (count, offset) = (number("count").expect("a count"), number("offset").expect("an offset"));
        let end = total.min(offset + count.min(largest));
        let ids: Vec<String> = (offset..end).map(|id| format!("{{\"id\":{id}}}")).collect();
        json(format!("{{\"payload\":[{}]}}", ids.join(",")))
    })
    .await
}

fn body(request: &Request) -> serde_json::Value {
    serde_json::from_slice(&request.body).expect("a body")
}

async fn ids<T>(mut items: Items<T>, id: impl Fn(&T) -> u64) -> Vec<u64> {
    let mut ids = Vec::new();
    while let Some(item) = items.next().await {
        ids.push(id(&item.expect("an object")));
    }
    ids
}

/// The id of any of the models.
macro_rules! ids {
    ($items:expr) => {
        ids($items, |item| item.id().expect("an id").expect("an id")).await
    };
}

fn all(total: u64) -> Vec<u64> {
    (0..total).collect()
}

#[tokio::test]
async fn every_object_comes_once_and_the_first_short_page_is_verified() {
    for (total, pages, pages_later) in [
        (0, 1, 1),
        (1, 1, 1),
        (2, 2, 2),
        (9, 2, 2),
        (10, 2, 2),
        (11, 2, 2),
        (19, 3, 3),
        (25, 3, 3),
        (28, 4, 4),
        (30, 4, 4),
    ] {
        let server = paged(total, u64::MAX).await;
        let client = solos(&server);
        assert_eq!(ids!(client.list_projects().count(10_u64).stream()), all(total));
        assert_eq!(requests(&server).await.len(), pages, "{total}");
        assert_eq!(ids!(client.clone().list_projects().count(10_u64).stream()), all(total));
        assert_eq!(requests(&server).await.len(), pages + pages_later, "{total}");
    }
}

/// A client and its clones remember the page size, so a shorter page is the last.
#[tokio::test]
async fn stops_after_a_page_that_is_shorter_than_earlier_ones() {
    let server = paged(1000, u64::MAX).await;
    let client = solos(&server);
    assert_eq!(ids!(client.list_projects().stream()), all(1000));
    let before = requests(&server).await.len();
    let last = client.clone().list_projects().offset(950_u64).stream();
    assert_eq!(ids!(last), (950..1000).collect::<Vec<u64>>());
    assert_eq!((before, requests(&server).await.len() - before), (11, 1));
}

#[tokio::test]
async fn requests_the_next_page_when_the_last_one_is_consumed() {
    let server = paged(100, u64::MAX).await;
    let client = solos(&server);
    let mut projects = client.list_projects().count(3_u64).stream();
    assert!(requests(&server).await.is_empty());
    // The second page has the last project of the first one again.
    for pages in [1, 1, 1, 2, 2, 3, 3] {
        projects.next().await.expect("a project").expect("a project");
        assert_eq!(requests(&server).await.len(), pages);
    }
}

#[tokio::test]
async fn reads_a_server_with_smaller_pages_to_the_end() {
    for (count, largest) in [(1000, 500), (100, 50), (100, 99), (10, 9), (10, 5), (10, 3), (3, 2), (100, 25)] {
        for total in [1, 2, 25, 50, 51, 99, 100, 101, 500, 1200] {
            let server = paged(total, largest).await;
            let client = solos(&server);
            for _ in 0..2 {
                assert_eq!(ids!(client.list_projects().count(count).stream()), all(total), "{count} {largest}");
            }
        }
    }
}

#[tokio::test]
async fn every_filter_is_on_every_page() {
    let server = paged(5, u64::MAX).await;
    let client = solos(&server);
    let projects = client.list_projects().count(2_u64).offset(1_u64).order_by("name").reverse("1").deleted("1");
    assert_eq!(ids!(projects.stream()), [1, 2, 3, 4]);
    let day: NaiveDate = "2021-05-21".parse().expect("a day");
    let actions = client.list_project_actions(7_u64).count(2_u64).filter_id(3_u64).filter_date(day);
    assert_eq!(ids!(actions.filter_actions([1, 2]).stream()), all(5));
    let payments = client.list_project_payments(7_u64).count(2_u64).filter_date(day);
    assert_eq!(ids!(payments.filter_type(PaymentDirection::Credit).stream()), all(5));
    for (index, expected) in [
        (0..4, "count=2&deleted=1&offset=&order_by=name&reverse=1"),
        (4..9, "count=2&filter_actions=1_2&filter_date=2021-05-21&filter_id=3&id=7&offset="),
        (9..14, "count=2&filter_date=2021-05-21&filter_type=1&id=7&offset="),
    ] {
        for request in &requests(&server).await[index] {
            let offset = &query(request)["offset"];
            let sent = request.url.query().expect("a query").replace(&format!("offset={offset}"), "offset=");
            assert_eq!(sent, expected);
        }
    }
}

#[tokio::test]
async fn a_filter_is_in_the_body_of_every_page() {
    let server = paged(5, u64::MAX).await;
    let filter = ProjectFilter::builder().having(Having::Tasks).deleted(ObjectState::Active).count(2_u64).build();
    assert_eq!(ids!(solos(&server).filter_projects(filter).stream()), all(5));
    let bodies: Vec<String> =
        requests(&server).await.iter().map(|request| String::from_utf8_lossy(&request.body).into_owned()).collect();
    let body =
        |offset: u64| format!(r#"{{"count":2,"deleted":"0","having":"tasks","offset":{offset},"order_by":"id"}}"#);
    assert_eq!(bodies, [body(0), body(1), body(2), body(3), body(4)]);
}

#[tokio::test]
async fn projects_are_sorted_where_nobody_says_how() {
    let server = paged(1, u64::MAX).await;
    assert_eq!(ids!(solos(&server).list_projects().stream()), all(1));
    let request = &requests(&server).await[0];
    assert_eq!(request.url.query(), Some("count=100&offset=0&order_by=id"));
}

/// Reads until an error, which ends the stream.
async fn error_of<T>(mut items: Items<T>) -> (usize, Error) {
    let mut count = 0;
    loop {
        match items.next().await.expect("an error before the end") {
            Ok(_) => count += 1,
            Err(error) => {
                assert!(items.next().await.is_none(), "nothing comes behind an error");
                return (count, error);
            }
        }
    }
}

#[tokio::test]
async fn a_repeated_page_is_an_error() {
    for asked in [5, 100] {
        let server = server(|_| json(r#"[{"id": 1}, {"id": 2}, {"id": 3}, {"id": 4}, {"id": 5}]"#)).await;
        let (count, error) = error_of(solos(&server).list_projects().count(asked).stream()).await;
        assert_eq!((count, requests(&server).await.len()), (5, 3));
        assert!(error.to_string().contains("for any `offset`") && error.is_incomplete(), "{error}");
    }
}

/// No server has pages of fewer than five, so this is a mock that always returns the same two projects.
#[tokio::test]
async fn a_few_repeated_objects_are_the_whole_list() {
    let server = server(|_| json(r#"[{"id": 0}, {"id": 1}]"#)).await;
    assert_eq!(ids!(solos(&server).list_projects().stream()), [0, 1]);
}

#[tokio::test]
async fn an_object_without_an_id_is_an_error() {
    let server = server(|_| json(r#"[{"id": 0}, {"name": "a"}]"#)).await;
    let (_, error) = error_of(solos(&server).list_projects().stream()).await;
    assert_eq!(error.json_path(), Some("$[1].id"));
}

#[tokio::test]
async fn a_page_that_is_not_a_list_is_an_error() {
    let server = server(|_| json(r#"{"error": "maintenance"}"#)).await;
    let (count, error) = error_of(solos(&server).list_projects().stream()).await;
    assert_eq!((count, error.operation(), error.json_path()), (0, Some("list_projects"), Some("$")));
}

#[tokio::test]
async fn an_invalid_parameter_is_the_first_error() {
    let server = paged(1, u64::MAX).await;
    let (_, error) = error_of(solos(&server).list_projects().count(-1).offset(-7).stream()).await;
    let fields: Vec<String> = error.violations().into_iter().map(|violation| violation.field).collect();
    assert_eq!(fields, ["count", "offset"]);
    assert!(requests(&server).await.is_empty());
}
