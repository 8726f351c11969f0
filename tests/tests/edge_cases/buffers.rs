//! Values that serde buffers, where a number with a fraction is a float, and `serde_json::Value`.
//!
//! With `serde_json`'s feature `arbitrary_precision` it is text. Either way each number is exact or an error.

use intum_client::types::{Deal, NewDeal};
use intum_client::{Amount, Field, Json, JsonObject, ListResponse, ObjectResponse};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Numbers that a float holds, and others.
const EXACT: [&str; 6] = ["999999999999.99", "0.1", "0.10", "-0.01", "12300.00", "123456789012345"];
const INEXACT: [&str; 6] = [
    "12345678901234.5678",
    "9007199254740993.01",
    "12345678901234567.89",
    "900000000000000.01",
    "0.1234567890123456789",
    "99999999999999999999.99",
];

#[derive(Debug, Deserialize, Serialize)]
#[serde(tag = "type")]
enum Tagged<T> {
    It { value: T },
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
enum Untagged<T> {
    It { value: T },
}

#[derive(Debug, Deserialize, Serialize)]
struct Flat<T> {
    #[serde(flatten)]
    rest: Rest<T>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Rest<T> {
    value: T,
}

/// The value behind each kind of buffer, and out of a `Value`.
fn buffered<T: DeserializeOwned>(json: &str) -> Vec<serde_json::Result<T>> {
    let text = format!(r#"{{"type": "It", "value": {json}}}"#);
    vec![
        serde_json::from_str(&text).map(|Tagged::It { value }| value),
        serde_json::from_str(&text).map(|Untagged::It { value }| value),
        serde_json::from_str(&text).map(|Flat { rest }| rest.value),
        serde_json::from_str::<Value>(json).and_then(serde_json::from_value),
        serde_json::from_str::<Value>(json).and_then(|value| T::deserialize(&value)),
    ]
}

/// Whether `serde_json` keeps the digits of every number in this build.
fn is_arbitrary() -> bool {
    let value: Value = serde_json::from_str("0.10").expect("JSON");
    format!("{value}") == "0.10"
}

fn amount(digits: &str) -> Amount {
    digits.parse().expect("an amount")
}

#[test]
fn an_amount_is_exact_or_an_error() {
    for digits in EXACT {
        for found in buffered::<Amount>(digits) {
            assert_eq!(found.expect("an amount"), amount(digits), "{digits}");
        }
    }
    for digits in INEXACT {
        for found in buffered::<Amount>(digits) {
            match found {
                Ok(found) => assert!(is_arbitrary() && found == amount(digits), "{digits}: {found}"),
                Err(error) => assert!(!is_arbitrary(), "{digits}: {error}"),
            }
        }
    }
}

#[test]
fn json_and_records_are_exact_or_an_error() {
    for digits in INEXACT {
        let texts = buffered::<Json>(digits).into_iter().map(|json| json.map(|json| json.text().to_owned()));
        let array = format!("[{{\"a\": {digits}}}]");
        let nested = buffered::<Json>(&array)
            .into_iter()
            .map(|json| json.map(|json| json.text().replace(['[', '{', '"', 'a', ':', '}', ']', ' '], "")));
        let record = buffered::<JsonObject>(&format!(r#"{{"price": {digits}}}"#)).into_iter();
        let record =
            record.map(|record| record.map(|record| record.json("price").expect("a member").text().to_owned()));
        for found in texts.chain(nested).chain(record) {
            match found {
                Ok(found) => assert!(is_arbitrary() && found == digits, "{digits}: {found}"),
                Err(error) => {
                    // An untagged enum does not pass the message on.
                    let message = error.to_string();
                    let is_said = message.contains("may have been rounded on its way") || message.contains("untagged");
                    assert!(!is_arbitrary() && is_said, "{message}");
                }
            }
        }
    }
    for digits in EXACT {
        for found in buffered::<Json>(digits) {
            assert_eq!(amount(found.expect("JSON").text()), amount(digits));
        }
    }
}

/// What a model does not name is kept where it may have been rounded; reading and writing it are errors.
#[test]
fn reads_a_model_and_rejects_what_may_be_rounded() {
    for digits in INEXACT {
        let json =
            format!(r#"{{"id": 17.0, "total_amount_net": {digits}, "margin": {digits}, "fields": {{"a": {digits}}}}}"#);
        let kept = serde_json::to_string(&serde_json::from_str::<Deal>(&json).expect("a deal")).expect("JSON");
        for deal in buffered::<Deal>(&json) {
            let deal = deal.expect("a deal");
            assert_eq!(deal.id().expect("an id"), Some(17));
            let fields = deal.fields().map(|fields| fields.map(|fields| fields.get::<Amount>("a")));
            match deal.extra.get::<Amount>("margin") {
                Ok(margin) => {
                    assert!(is_arbitrary());
                    assert_eq!(margin, Some(amount(digits)));
                    assert_eq!(deal.total_amount_net().expect("an amount"), Some(amount(digits)));
                    assert_eq!(fields.expect("an object"), Some(Ok(Some(amount(digits)))));
                    assert_eq!(serde_json::to_string(&deal).expect("JSON").len(), kept.len());
                }
                Err(error) => {
                    assert!(!is_arbitrary() && error.to_string().starts_with("field `margin`: "), "{error}");
                    deal.total_amount_net().expect_err("it may have been rounded");
                    fields.expect_err("it may have been rounded");
                    assert!(deal.extra.json("margin").expect("a member").is_rounded());
                    assert!(deal.extra.json("margin").expect("a member").to::<f64>().is_err());
                    serde_json::to_string(&deal).expect_err("other digits would be written");
                }
            }
        }
    }
}

#[test]
fn lists_and_envelopes_are_read() {
    for json in [r#"[{"id": 1.0}, {"id": "2"}]"#, r#"{"total": 2.5, "data": [{"id": 1}, {"id": 2e0}]}"#] {
        for list in buffered::<ListResponse<Deal>>(json) {
            let ids = list.expect("a list").into_items().expect("a list");
            assert_eq!(ids.iter().map(|deal| deal.id().expect("an id")).collect::<Vec<_>>(), [Some(1), Some(2)]);
        }
    }
    for json in ["17.5", "[17.5]", "null", "[1, 2.5]"] {
        for response in buffered::<ObjectResponse<Deal>>(json) {
            let response = response.expect("a response");
            assert_eq!(response.raw().map(|other| other.text().replace(',', ", ")), Some(json.to_owned()));
        }
        for response in buffered::<ListResponse<Deal>>(json) {
            response.expect("a response").items().expect_err("no objects");
        }
    }
}

/// A `Value` of numbers that it would round is an error, and never another amount.
#[test]
fn a_value_is_exact_or_an_error() {
    for digits in EXACT.into_iter().chain(INEXACT) {
        let deal: Deal = serde_json::from_str(&format!(r#"{{"total_amount_net": {digits}}}"#)).expect("a deal");
        let extra: Deal = serde_json::from_str(&format!(r#"{{"margin": [{digits}]}}"#)).expect("a deal");
        let text: Deal = serde_json::from_str(&format!(r#"{{"id": {digits}}}"#)).expect("a deal");
        let new = NewDeal::new(amount(digits), amount(digits), "23");
        let field = Field::from(amount(digits));
        let values = [
            ("total_amount_net", serde_json::to_value(&deal)),
            ("margin", serde_json::to_value(&extra)),
            ("id", serde_json::to_value(&text)),
            ("total_amount_net", serde_json::to_value(&new)),
            ("", serde_json::to_value(field).map(|value| serde_json::json!({ "": value }))),
        ];
        for (name, value) in values {
            match value {
                Ok(value) => {
                    let number = value[name].to_string();
                    assert_eq!(amount(number.trim_matches(['[', ']'])), amount(digits), "{name}");
                }
                Err(error) => {
                    assert!(
                        !is_arbitrary() && INEXACT.contains(&digits) && error.to_string().contains(digits),
                        "{error}"
                    );
                }
            }
        }
    }
}
