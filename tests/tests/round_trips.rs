//! Round trips: responses of every shape, served as raw bytes, are decoded, serialized and compared by JSON path.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

use std::collections::BTreeSet;

use crm_contract::Api;
use serde_json::Value;
use tests::apis::Written;
use tests::{apis, difference};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

async fn server(body: &str) -> MockServer {
    let server = MockServer::start().await;
    let response = ResponseTemplate::new(200).set_body_raw(body.as_bytes(), "application/json");
    Mock::given(any()).respond_with(response).mount(&server).await;
    server
}

/// Serves `body` to every operation of each client. Returns what each writes.
async fn written_for(body: &str) -> Vec<Written> {
    let server = server(body).await;
    let mut all = Vec::new();
    for facts in apis::ALL {
        all.extend((facts.responses)(&server.uri()).await);
    }
    all
}

async fn assert_kept(body: &str) {
    for (operation, written) in written_for(body).await {
        assert_eq!(difference(body, &written), Vec::<String>::new(), "{operation} of {body}");
    }
}

/// Adds the examples of responses below a node of a document.
fn collect_examples(node: &Value, is_response: bool, examples: &mut BTreeSet<String>) {
    let Value::Object(members) = node else { return };
    for (key, member) in members {
        match key.as_str() {
            "examples" if is_response => {
                examples.extend(member.as_object().into_iter().flatten().map(|(_, each)| each["value"].to_string()));
            }
            _ => collect_examples(member, is_response || key == "responses", examples),
        }
    }
}

#[tokio::test]
async fn keeps_every_documented_example() {
    for api in Api::ALL {
        let document: Value = serde_json::from_str(api.json()).expect("JSON");
        let mut examples = BTreeSet::new();
        collect_examples(&document, false, &mut examples);
        for example in examples {
            assert_kept(&example).await;
        }
    }
}

/// A deal with every field in the form in which the document has it.
const DEAL: &str = r#"{
    "id": 17, "name": "Wdrożenie \u017c", "description": "", "total_amount_net": 10000.00,
    "total_amount_gross": 12300.00, "tax": "23", "currency": "PLN", "closed": "win", "date": "2026-03-15",
    "date_from": "2026-03-01", "date_to": "2026-03-31", "number": "D/1", "invoice_no": "FV/1", "url": "https://a.example",
    "origin": "www", "external_id": "A-17", "client_id": 123, "contact_id": 5, "status_id": 1, "responsible_id": 2,
    "department_id": 3, "project_id": 4, "task_id": 6, "next_deal_id": 18, "fields": {"a": [1.50, {"b": null}]}
}"#;

/// A deal of which no field has the form in which the document has it.
const ODD_DEAL: &str = r#"{
    "id": "17", "name": 5, "description": null, "total_amount_net": "10000.00", "total_amount_gross": 1.23e4,
    "tax": 23, "currency": ["PLN"], "closed": "postponed", "date": "15.03.2026", "date_from": "2026-3-1", "date_to": false,
    "number": 1.10, "invoice_no": {}, "url": [], "origin": true, "external_id": 17, "client_id": 123.0,
    "contact_id": "", "status_id": -0, "responsible_id": 99999999999999999999, "department_id": "x", "project_id": {"id": 4},
    "task_id": [6], "next_deal_id": null, "fields": "none", "extra": 1, "total_amount_vat": 2300.00, "tax_rate": 0.10,
    "huge": 1e400, "exact": 123456789012345678901234567890.123456789
}"#;

#[tokio::test]
async fn keeps_a_bare_object() {
    assert_kept(DEAL).await;
    assert_kept(ODD_DEAL).await;
}

#[tokio::test]
async fn keeps_a_wrapped_object() {
    for name in ["deal", "payload", "data"] {
        assert_kept(&format!(r#"{{"{name}": {DEAL}}}"#)).await;
        assert_kept(&format!(r#"{{"{name}": {ODD_DEAL}, "status": "ok", "time": 0.10}}"#)).await;
    }
}

#[tokio::test]
async fn keeps_a_list() {
    assert_kept("[]").await;
    assert_kept(&format!("[{DEAL}, {ODD_DEAL}, {{}}]")).await;
}

#[tokio::test]
async fn keeps_a_list_in_an_envelope() {
    for name in ["payload", "deals", "data"] {
        assert_kept(&format!(r#"{{"total": 2.00, "{name}": [{DEAL}, {ODD_DEAL}], "page": {{"next": null}}}}"#)).await;
    }
}

#[tokio::test]
async fn keeps_two_lists_in_an_envelope() {
    assert_kept(&format!(r#"{{"a": [{DEAL}], "b": [{ODD_DEAL}]}}"#)).await;
}

#[tokio::test]
async fn keeps_repeated_members() {
    for body in [
        r#"{"payload": null, "payload": [{"id": 2}]}"#,
        r#"{"payload": [{"id": 1}], "payload": [{"id": 2}]}"#,
        r#"{"data": 1, "data": [{"id": 2}], "deal": {"id": 3}, "deal": {"id": 4}}"#,
        r#"{"id": 1, "id": 2, "id": 3}"#,
    ] {
        // A difference by path does not see the order of members with one name: the text does.
        for (operation, written) in written_for(body).await {
            let values = |text: &str| text.replace(|each: char| !each.is_ascii_digit(), "");
            assert_eq!(difference(body, &written), Vec::<String>::new(), "{operation} of {body}");
            assert_eq!(values(&written), values(body), "{operation} of {body}");
        }
    }
}

#[tokio::test]
async fn keeps_what_is_not_an_object() {
    for body in ["null", "true", "1.50", "1e400", "\"text\"", "\"\\u017c\"", "[1.50, null, [{}], {}, 1e400]", "{}"] {
        assert_kept(body).await;
    }
}

#[tokio::test]
async fn keeps_deep_nesting() {
    let deep = format!("{}{}", "[".repeat(98), "]".repeat(98));
    let body = format!(r#"{{"deal": {{"fields": {deep}, "unknown": {deep}}}}}"#);
    for (operation, written) in written_for(&body).await {
        assert_eq!(written.matches('[').count(), 196, "{operation}");
    }
}
