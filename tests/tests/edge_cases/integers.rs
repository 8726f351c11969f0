//! Integers in every JSON spelling.

use intum_client::types::Deal;
use intum_client::{DateWindows, Error, NaiveDate};

use crate::{client, get_deal, json_server};

async fn read_all(body: &str) -> Vec<Result<Deal, Error>> {
    let server = json_server(body).await;
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let request = client(&server.uri()).list_deals().main_date_from(day("2026-01-01")).main_date_to(day("2026-01-21"));
    let mut deals = request.stream_with(DateWindows::default().days(7));
    let mut all = Vec::new();
    while let Some(deal) = deals.next().await {
        all.push(deal);
    }
    all
}

#[tokio::test]
async fn an_id_in_any_spelling_is_the_same_id() {
    for id in ["17", "17.0", "1.7e1", "170E-1", "\"17\"", "\"17.0\"", "\"1.7e1\"", "17.0e0"] {
        let deal = get_deal(&format!(r#"{{"id": {id}}}"#)).await;
        assert_eq!(deal.id().expect("an id"), Some(17), "{id}");
        // Each of the three windows has it, and it comes once.
        let deals = read_all(&format!(r#"[{{"id": {id}}}]"#)).await;
        assert_eq!(deals.len(), 1, "{id}");
        assert!(deals.iter().all(Result::is_ok), "{id}");
    }
    assert_eq!(get_deal(r#"{"client_id": -0.0}"#).await.client_id().expect("zero"), Some(0));
}

#[tokio::test]
async fn names_the_field_and_the_value_that_is_not_an_integer() {
    for id in ["1.5", "1e30", "9223372036854775808", "1e999999999999", "\"deal-25\"", "[25]", "true", "\"\""] {
        let deal = get_deal(&format!(r#"{{"id": {id}}}"#)).await;
        assert!(deal.id.is_invalid(), "{id}");
        let error = deal.id().expect_err("it is no integer").to_string();
        assert!(error.starts_with("field `id`: expected an integer (i64), found ") && error.ends_with(id), "{error}");
        assert_eq!(serde_json::to_string(&deal).expect("JSON"), format!(r#"{{"id":{id}}}"#));
    }
    assert!(!get_deal(r#"{"id": null, "name": "a"}"#).await.id.is_invalid());
}

#[tokio::test]
async fn a_stream_that_cannot_tell_deals_apart_ends_in_an_error() {
    for (body, message) in [
        (r#"[{"id": 1}, {"id": "deal-25"}]"#, "at $[1].id, expected an integer (i64), found a string: \"deal-25\""),
        (r#"{"data": [{"id": 1.5}]}"#, "at $.data[0].id, expected an integer (i64), found a number: 1.5"),
        (r#"{"deals": [{"id": 1}, {"id": 2}, {"name": "a"}]}"#, "at $.deals[2].id, it is missing"),
        (r#"[{"id": null}]"#, "at $[0].id, it is null"),
    ] {
        let deals = read_all(body).await;
        let [Err(error)] = deals.as_slice() else { panic!("{body}: {deals:?}") };
        assert!(error.is_decode() && error.to_string().contains(message), "{error}");
        assert_eq!(error.to_string().matches('$').count(), 1, "{error}");
    }
}
