//! A schema accepts what serde accepts, and rejects what serde rejects.

use crm_client_runtime::{Amount, PathSegment};
use crm_contract::Api;
use intum_client::schemars::{Schema, schema_for};
use intum_client::types::{CreateDealRequest, Deal, DealOutcome, DealPatch, NewDeal};
use intum_client::{ListResponse, ObjectResponse};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use solos_client::types::{BuildinData, ProjectFilter};
use solos_client::{DateRange, IdList};

use super::clients::{Schemas, Way};

/// Checks that a value is valid exactly if serde reads it, and that what serde then writes is valid.
fn assert_true<T: DeserializeOwned + Serialize>(api: Api, name: &str, text: &str, is_read: bool) {
    let value: Value = serde_json::from_str(text).expect("JSON");
    let errors = Schemas::of(api, Way::Read).errors(name, &value);
    match serde_json::from_str::<T>(text) {
        Ok(typed) => {
            assert!(is_read, "{name} reads {text}");
            assert_eq!(errors, Vec::<String>::new(), "{text}");
            let written = serde_json::from_str(&serde_json::to_string(&typed).expect("JSON")).expect("JSON");
            assert_eq!(Schemas::of(api, Way::Written).errors(name, &written), Vec::<String>::new(), "{written}");
        }
        Err(error) => {
            assert!(!is_read, "{name} does not read {text}: {error}");
            assert_ne!(errors, Vec::<String>::new(), "{text}");
        }
    }
}

/// A field of a response keeps any value and writes it back, so the schema must accept any value.
#[test]
fn an_unexpected_response_is_valid() {
    let odd = json!({
        "id": "17", "name": 5, "total_amount_net": "10000.00", "closed": "postponed", "date": "15.03.2026",
        "client_id": 1.5, "tax": null, "fields": "none", "number": [1], "unknown": { "a": [1] },
    });
    for body in [odd.clone(), json!({}), json!({ "id": 17, "total_amount_net": 1.5 })] {
        assert_true::<Deal>(Api::Intum, "Deal", &body.to_string(), true);
        for response in [body.clone(), json!({ "deal": body }), json!({ "deal": 5 }), json!([body]), json!(null)] {
            assert_true::<ObjectResponse<Deal>>(Api::Intum, "DealResponse", &response.to_string(), true);
        }
        for response in [json!([body, 5]), json!({ "deals": [body] }), json!({ "deals": 5 }), json!("none")] {
            assert_true::<ListResponse<Deal>>(Api::Intum, "DealList", &response.to_string(), true);
        }
    }
    assert_true::<Deal>(Api::Intum, "Deal", "[]", false);
}

#[test]
fn an_undocumented_enum_value_is_valid() {
    for (value, is_read) in [("win", true), ("", true), ("postponed", true)] {
        assert_true::<DealOutcome>(Api::Intum, "DealOutcome", &json!(value).to_string(), is_read);
    }
    assert_true::<DealOutcome>(Api::Intum, "DealOutcome", "5", false);
    assert_true::<DealOutcome>(Api::Intum, "DealOutcome", "null", false);
}

#[test]
fn requests_are_strict() {
    let deal = |extra: &str| format!(r#"{{"total_amount_net": 1, "total_amount_gross": "2.50", "tax": "23"{extra}}}"#);
    let is_new_deal = |text: &str, is_read| assert_true::<NewDeal>(Api::Intum, "NewDeal", text, is_read);
    is_new_deal(&deal(""), true);
    is_new_deal(&deal(r#", "closed": "postponed", "fields": {"a": 1}"#), true);
    for extra in [r#", "name": null"#, r#", "name": 5"#, r#", "client_id": "5""#, r#", "fields": []"#] {
        is_new_deal(&deal(extra), false);
    }
    is_new_deal(r#"{"tax": "23"}"#, false);
    for custom in ["1", "0.10", "null", r#""2026-03-15""#, "[1, 2]"] {
        is_new_deal(&deal(&format!(r#", "credit_score": {custom}"#)), true);
    }
    for (text, is_read) in
        [("-0.50", true), ("1e3", true), ("1,5", false), (".5", false), ("01", false), (" 1", false), ("", false)]
    {
        is_new_deal(&deal("").replace("2.50", text), is_read);
    }
    let create = |token: &str| format!(r#"{{"api_token": {token}, "deal": {}}}"#, deal(""));
    assert_true::<CreateDealRequest>(Api::Intum, "CreateDealRequest", &create("\"test-token\""), true);
    assert_true::<CreateDealRequest>(Api::Intum, "CreateDealRequest", &create("null"), false);
}

#[test]
fn an_update_can_have_null() {
    let is_patch = |text: &str, is_read| assert_true::<DealPatch>(Api::Intum, "DealPatch", text, is_read);
    is_patch("{}", true);
    is_patch(r#"{"name": null, "closed": null, "date": null, "client_id": null, "fields": null}"#, true);
    is_patch(r#"{"closed": "win", "date": "2026-03-15"}"#, true);
    is_patch(r#"{"credit_score": null}"#, true);
    for text in [r#"{"tax": null}"#, r#"{"total_amount_net": null}"#, r#"{"client_id": "5"}"#] {
        is_patch(text, false);
    }
}

#[test]
fn accepts_the_formats_of_text_and_numbers() {
    for (text, is_read) in [("1_2_3", true), ("1", true), ("", false), ("1__2", false), ("+1", false)] {
        assert_true::<IdList>(Api::Solos, "IdList", &json!(text).to_string(), is_read);
    }
    for (text, is_read) in [("2020-01-01;2020-12-31", true), ("2020-01-01", false), ("2020-1-1;2020-12-31", false)] {
        assert_true::<DateRange>(Api::Solos, "DateRange", &json!(text).to_string(), is_read);
    }
    for (text, is_read) in [(r#"{"count": 0}"#, true), (r#"{"count": -1}"#, false), (r#"{"count": 1.5}"#, false)] {
        assert_true::<ProjectFilter>(Api::Solos, "ProjectFilter", text, is_read);
    }
    assert_true::<BuildinData>(Api::Solos, "BuildinData", r#"{"user_id": [1, 2], "price": 0.10}"#, true);
    assert_true::<BuildinData>(Api::Solos, "BuildinData", r#"{"user_id": [-1]}"#, false);
    assert_true::<BuildinData>(Api::Solos, "BuildinData", r#"{"unknown": 1}"#, false);
}

/// A value of a URL is the text that is sent; it has no JSON type.
#[test]
fn path_and_query_values_are_text() {
    let is_valid = |schema: Schema, text: &str| {
        jsonschema::validator_for(schema.as_value()).expect("a schema").is_valid(&json!(text))
    };
    for text in ["0.10", "-5", "79228162514264337593543950335"] {
        let amount = Amount::try_from(text).expect("an amount").to_string();
        assert!(is_valid(schema_for!(Amount), &amount), "{amount}");
    }
    for text in ["", ".", "..", "a/b", "...", "ż"] {
        assert_eq!(is_valid(schema_for!(PathSegment), text), PathSegment::try_from(text).is_ok(), "{text}");
    }
}

/// The client rejects a value beyond a limit when it sends it; the type can hold it.
#[test]
fn limits_apply_to_requests_only() {
    let net = |net: u64| json!({ "total_amount_net": net });
    for way in [Way::Written, Way::Read] {
        let schemas = Schemas::of(Api::Intum, way);
        assert_eq!(schemas.errors("DealPatch", &net(999_999_999_999)), Vec::<String>::new());
        assert_eq!(schemas.errors("DealPatch", &net(1_000_000_000_000)).len(), 1);
    }
}
