//! Fields, enums and null.

use intum_client::types::{Deal, DealOutcome, DealPatch};
use intum_client::{Amount, Patch};
use tests::difference;

use crate::{client, get_deal, json_server, only_request, update_body};

#[tokio::test]
async fn an_unknown_enum_value_is_kept_and_sent_back_unchanged() {
    let deal = get_deal(r#"{"id": 1, "closed": "postponed"}"#).await;
    let outcome = deal.closed().expect("text").expect("a value").clone();
    assert_eq!(outcome, DealOutcome::Other("postponed".to_owned()));
    let body = update_body(DealPatch::builder().closed(outcome).build()).await;
    assert_eq!(body, r#"{"deal":{"closed":"postponed"}}"#);
}

#[tokio::test]
async fn a_known_enum_value_has_a_name() {
    let deal = get_deal(r#"{"closed": ""}"#).await;
    assert_eq!(deal.closed().expect("text"), Some(&DealOutcome::Open));
}

#[tokio::test]
async fn an_unknown_field_is_kept_with_typed_access() {
    let deal = get_deal(r#"{"id": 1, "margin": "0.10", "margin": 2}"#).await;
    assert_eq!(deal.extra.get::<Amount>("margin").expect("an amount"), Some("0.10".parse().expect("an amount")));
    assert_eq!(deal.extra.len(), 2);
    let error = deal.extra.get::<i64>("margin").expect_err("it is no integer");
    assert_eq!(error.to_string(), "field `margin`: expected an integer (i64), found a string: \"0.10\"");
}

#[tokio::test]
async fn a_field_of_another_type_names_what_it_found() {
    let deal = get_deal(r#"{"client_id": {"id": 5}, "date": "15.03.2026", "status_id": "7"}"#).await;
    let error = deal.client_id().expect_err("an object is no id");
    assert_eq!(error.to_string(), "field `client_id`: expected an integer (i64), found an object: {\"id\": 5}");
    let error = deal.date().expect_err("another form of date");
    assert_eq!(error.to_string(), "field `date`: expected a date (YYYY-MM-DD), found a string: \"15.03.2026\"");
    assert_eq!(deal.status_id().expect("text is read as a number"), Some(7));
}

#[tokio::test]
async fn distinguishes_null_absent_and_empty_in_responses() {
    let null = get_deal(r#"{"id": 1, "name": null}"#).await;
    assert!(null.name.is_null() && null.name().expect("readable").is_none());
    let absent = get_deal(r#"{"id": 1}"#).await;
    assert!(absent.name.is_absent() && absent.name().expect("readable").is_none());
    let empty = get_deal(r#"{"id": 1, "name": ""}"#).await;
    assert_eq!(empty.name().expect("readable"), Some(""));
}

#[tokio::test]
async fn distinguishes_keep_null_and_set_in_requests() {
    let body = |name: Patch<String>| update_body(DealPatch::builder().name(name).build());
    assert_eq!(body(Patch::Keep).await, r#"{"deal":{}}"#);
    assert_eq!(body(Patch::Null).await, r#"{"deal":{"name":null}}"#);
    assert_eq!(body(Patch::Set(String::new())).await, r#"{"deal":{"name":""}}"#);
    assert_eq!(body("Rollout".into()).await, r#"{"deal":{"name":"Rollout"}}"#);
}

#[tokio::test]
async fn the_builder_of_an_update_distinguishes_keep_null_and_set() {
    let server = json_server("{}").await;
    let patch = DealPatch::builder().name("Rollout").description(Patch::Null).build();
    client(&server.uri()).update_deal(1, patch).send().await.expect("a response");
    let body = String::from_utf8(only_request(&server).await.body).expect("text");
    assert_eq!(body, r#"{"deal":{"description":null,"name":"Rollout"}}"#);
}

/// A queue stores a model inside its own message, which serde buffers.
#[test]
fn a_model_survives_a_queue() {
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(tag = "type")]
    enum Message {
        Deal(Deal),
    }
    let text = r#"{"type":"Deal","id":"17","total_amount_net":"0.10","closed":"win","extra":[1,{"a":null}]}"#;
    let Message::Deal(deal) = serde_json::from_str(text).expect("a message");
    assert_eq!(deal.total_amount_net().expect("an amount"), Some("0.10".parse().expect("an amount")));
    let written = serde_json::to_string(&Message::Deal(deal.clone())).expect("JSON");
    assert_eq!(difference(text, &written), Vec::<String>::new());
    let value = serde_json::to_value(&deal).expect("a value");
    assert_eq!(serde_json::from_value::<Deal>(value).expect("a deal"), deal);
}

/// Read as an absent field, it would keep what was to be cleared.
#[test]
fn rejects_null_for_a_field_that_is_not_nullable() {
    serde_json::from_str::<DealPatch>(r#"{"tax": null}"#).expect_err("a deal must have a tax");
    serde_json::from_str::<DealPatch>(r#"{"total_amount_net": null}"#).expect_err("a deal must have an amount");
    let patch: DealPatch = serde_json::from_str(r#"{"name": null}"#).expect("a name can be emptied");
    assert_eq!(patch.name, Patch::Null);
    let patch: DealPatch = serde_json::from_str(r#"{"tax": "23"}"#).expect("a patch");
    assert_eq!((patch.tax.as_deref(), patch.name), (Some("23"), Patch::Keep));
}
