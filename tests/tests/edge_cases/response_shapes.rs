//! Responses of every shape.

use intum_client::types::DealPatch;
use wiremock::ResponseTemplate;

use crate::{client, get_deal, json_server, only_request, server};

#[tokio::test]
async fn an_empty_response_to_an_update_is_a_success_without_a_deal() {
    let server = server(ResponseTemplate::new(204)).await;
    let response = client(&server.uri()).update_deal(1, DealPatch::default()).send().await.expect("a response");
    assert_eq!(response.status().as_u16(), 204);
    let error = response.into_inner().into_object().expect_err("no deal");
    assert_eq!(
        error.to_string(),
        "the response is not as documented: at $, expected an object with the documented fields, found null: null"
    );
}

#[tokio::test]
async fn a_delete_accepts_any_success() {
    for response in [ResponseTemplate::new(204), ResponseTemplate::new(200).set_body_string("OK")] {
        let server = server(response).await;
        client(&server.uri()).delete_deal(i64::MAX).send().await.expect("deleted");
        assert_eq!(only_request(&server).await.url.path(), format!("/crm/deals/{}.json", i64::MAX));
    }
}

#[tokio::test]
async fn an_object_in_place_of_a_list_is_an_error() {
    let server = json_server(r#"{"id": 1, "name": "a deal"}"#).await;
    let response = client(&server.uri()).list_deals().send().await.expect("a response").into_inner();
    let error = response.items().expect_err("no list");
    let expected =
        "the response is not as documented: at $, expected a list, found an object: {\"id\": 1, \"name\": \"a deal\"}";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn names_the_list_item_that_is_not_an_object() {
    let server = json_server(r#"[{"id": 1}, 1.50]"#).await;
    let response = client(&server.uri()).list_deals().send().await.expect("a response").into_inner();
    let error = response.items().expect_err("not all deals");
    assert!(error.to_string().ends_with("at $[1], expected an object, found a number: 1.50"), "{error}");
}

#[tokio::test]
async fn a_list_keeps_the_rest_of_its_envelope() {
    let server = json_server(r#"{"payload": [{"id": "1"}, {"id": 2}], "total": 2}"#).await;
    let solos = solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client");
    let response = solos.list_projects().send().await.expect("a response").into_inner();
    assert_eq!(response.envelope().expect("an envelope").get::<u64>("total").expect("a number"), Some(2));
    let ids: Result<Vec<_>, _> =
        response.items().expect("a list").iter().map(solos_client::types::Project::id).collect();
    assert_eq!(ids.expect("ids"), [Some(1), Some(2)]);
}

#[tokio::test]
async fn a_bare_object_with_one_object_in_it_is_not_taken_for_a_wrapper() {
    let deal = get_deal(r#"{"fields": {"colour": "red"}}"#).await;
    let fields = deal.fields().expect("an object").expect("a value");
    assert_eq!(fields.get::<String>("colour").expect("text").as_deref(), Some("red"));
}

/// A sync that took an outage for "no deals" would delete them.
#[tokio::test]
async fn an_outage_is_not_an_empty_list() {
    for body in [
        r#"{"status": "error", "message": "maintenance", "errors": []}"#,
        r#"{"payload": null, "errors": []}"#,
        r#"{"deals": null, "payload": null, "data": []}"#,
        r#"{"payload": [], "payload": [{"id": 1}]}"#,
        r#"{"data": [], "items": [{"id": 1}]}"#,
        r#"{"data": "", "error": true}"#,
        "null",
        "false",
        "\"\"",
        "{}",
    ] {
        let server = json_server(body).await;
        let deals = client(&server.uri()).list_deals().send().await.expect("a response").into_inner();
        assert!(deals.items().is_err() && deals.raw().is_some(), "{body}");
        let solos = solos_client::Client::new(&server.uri(), "test-token", "test-secret").expect("a client");
        let projects = solos.list_projects().send().await.expect("a response").into_inner();
        assert!(projects.items().is_err() && projects.raw().is_some(), "{body}");
    }
}

#[tokio::test]
async fn an_empty_list_is_a_list() {
    for body in ["[]", r#"{"deals": []}"#, r#"{"data": [], "total": 0}"#] {
        let server = json_server(body).await;
        let deals = client(&server.uri()).list_deals().send().await.expect("a response").into_inner();
        assert_eq!(deals.items().expect("a list"), [], "{body}");
    }
}

#[tokio::test]
async fn an_error_with_status_200_is_not_a_deal() {
    for body in [
        r#"{"error": {"message": "token expired"}}"#,
        r#"{"error": "token expired", "code": 17}"#,
        r#"{"deal": null}"#,
        r#"{"deal": [{"id": 1}]}"#,
        r#"{"deal": {"id": 1}, "deal": {"id": 2}}"#,
        r#"{"data": {"id": 1}, "result": {"id": 2}}"#,
        "{}",
        "[]",
    ] {
        let server = json_server(body).await;
        let response = client(&server.uri()).get_deal(1).send().await.expect("a response").into_inner();
        assert!(response.object().is_err(), "{body}");
        assert_eq!(response.raw().expect("the response as it came").text(), body);
    }
}

#[tokio::test]
async fn skips_a_byte_order_mark() {
    let server = json_server("\u{feff}[{\"id\": 1}]").await;
    let deals = client(&server.uri()).list_deals().send().await.expect("a response").into_inner();
    assert_eq!(deals.items().expect("a list").len(), 1);
}

#[tokio::test]
async fn an_object_under_an_undocumented_name_is_found() {
    let deal = get_deal(r#"{"result": {"id": 17}}"#).await;
    assert_eq!(deal.id().expect("an id"), Some(17));
}
