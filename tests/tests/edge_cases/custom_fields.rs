//! Custom fields beside the other fields of a deal.

use intum_client::types::{Deal, DealPatch, NewDeal};
use intum_client::{Amount, Json, NaiveDate, Patch};

use crate::{client, get_deal, json_server, only_request, update_body, violations};

/// One of each type that the vendor has, with values that a float would round.
const CUSTOM: &str = r#""credit_score":9007199254740993,"turnover":12300.00,"rating":0.10,"seen_on":"2026-03-15","seen_at":"2026-03-15T09:30:00+01:00","is_vip":true,"regions":["north","west"],"segment":null"#;

fn amount(text: &str) -> Amount {
    text.parse().expect("an amount")
}

fn new_deal() -> NewDeal {
    NewDeal::builder()
        .custom_field("credit_score", 9_007_199_254_740_993_i64)
        .custom_field("turnover", amount("12300.00"))
        .total_amount_net(amount("1.00"))
        .total_amount_gross(amount("1.23"))
        .custom_field("rating", amount("0.10"))
        .tax("23")
        .custom_field("seen_on", "2026-03-15".parse::<NaiveDate>().expect("a day"))
        .custom_field("seen_at", "2026-03-15T09:30:00+01:00")
        .custom_field("is_vip", true)
        .custom_field("regions", ["north", "west"])
        .custom_field("segment", Json::null())
        .build()
}

#[tokio::test]
async fn a_create_sends_each_with_its_type_and_digits() {
    let server = json_server("{}").await;
    client(&server.uri()).create_deal(new_deal()).send().await.expect("a response");
    let body = String::from_utf8(only_request(&server).await.body).expect("text");
    let fields = r#""tax":"23","total_amount_gross":1.23,"total_amount_net":1.00"#;
    assert_eq!(body, format!(r#"{{"deal":{{{fields},{CUSTOM}}}}}"#));
}

#[tokio::test]
async fn an_update_from_a_create_sends_them_too() {
    let body = update_body(DealPatch::from(new_deal())).await;
    assert!(body.ends_with(&format!("{CUSTOM}}}}}")), "{body}");
    let patch = DealPatch::builder().name("A").custom_field("segment", None::<String>).custom_field("segment", "b");
    assert_eq!(update_body(patch.build()).await, r#"{"deal":{"name":"A","segment":"b"}}"#);
    assert_eq!(
        update_body(DealPatch::builder().custom_field("x", None::<i64>).build()).await,
        r#"{"deal":{"x":null}}"#
    );
}

#[tokio::test]
async fn a_response_is_read_as_what_was_sent() {
    fn check(deal: &Deal, sent: &NewDeal) {
        let read = |name: &str| (deal.custom_field::<Json>(name), sent.custom_field::<Json>(name));
        for name in ["credit_score", "turnover", "rating", "seen_on", "seen_at", "is_vip", "regions", "segment", "none"]
        {
            let (received, sent) = read(name);
            assert_eq!(received, sent, "{name}");
        }
        assert_eq!(deal.custom_field("credit_score"), Ok(Some(9_007_199_254_740_993_i64)));
        let turnover = deal.custom_field::<Amount>("turnover").expect("an amount").expect("a value");
        assert_eq!(turnover.to_string(), "12300.00");
        assert_eq!(deal.custom_field("regions"), Ok(Some(vec!["north".to_owned(), "west".to_owned()])));
        assert_eq!(deal.custom_field::<bool>("is_vip"), sent.custom_field("is_vip"));
        let error = deal.custom_field::<i64>("seen_on").expect_err("no integer").to_string();
        assert_eq!(error, "field `seen_on`: expected an integer (i64), found a string: \"2026-03-15\"");
    }
    let deal = get_deal(&format!("{{\"id\":1,{CUSTOM}}}")).await;
    check(&deal, &new_deal());
    // A field of the deal is not one of its custom fields.
    assert_eq!((deal.id(), deal.custom_field::<i64>("id")), (Ok(Some(1)), Ok(None)));
    let text = serde_json::to_string(&new_deal()).expect("JSON");
    let stored: NewDeal = serde_json::from_str(&text).expect("a deal");
    assert_eq!((serde_json::to_string(&stored).expect("JSON"), &stored), (text, &new_deal()));
    check(&deal, &stored);
}

#[tokio::test]
async fn rejects_the_name_of_a_field_before_sending() {
    let server = json_server("{}").await;
    let patch =
        DealPatch::builder().tax("23").custom_field("tax", "8").custom_field("", 1).custom_field("closed", "win");
    let error = client(&server.uri()).update_deal(1, patch.build()).await.expect_err("invalid");
    assert_eq!(
        violations(&error),
        [
            "`deal.tax`: is a field, and is set as a custom field too",
            "`deal`: a custom field has no name",
            "`deal.closed`: is a field, and is set as a custom field too",
        ]
    );
    let mut patch = DealPatch::builder().description(Patch::Null).build();
    patch.extra = serde_json::from_str(r#"{"a": 1, "a": 2}"#).expect("an object");
    let error = client(&server.uri()).update_deal(1, patch).await.expect_err("invalid");
    assert_eq!(violations(&error), ["`deal.a`: is set as a custom field twice"]);
    assert!(server.received_requests().await.expect("requests").is_empty());
}
