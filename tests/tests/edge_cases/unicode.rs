//! Text that is not valid Unicode.

use intum_client::types::Deal;
use tests::difference;
use wiremock::ResponseTemplate;

use crate::{client, server};

async fn list(body: &[u8]) -> Vec<Deal> {
    let server = server(ResponseTemplate::new(200).set_body_raw(body, "application/json")).await;
    let response = client(&server.uri()).list_deals().send().await.expect("a response");
    response.into_items().expect("a list")
}

#[tokio::test]
async fn half_a_surrogate_pair_takes_its_member_with_it_and_nothing_else() {
    for odd in [
        r#""note \ud83d": 1"#,
        r#""\ude00": {"a": "\ud83d"}"#,
        r#""name": "note \ud83d""#,
        r#""fields": {"\ud83d": "\ude00", "colour": "red"}"#,
        r#""extra": ["\ud83d\ud83d", {"\ud83d": null}]"#,
    ] {
        for (before, behind) in [("[", "]"), (r#"{"deals": ["#, "]}"), (r#"{"\ud83d": "\ud83d", "data": ["#, "]}")] {
            let body = format!(r#"{before}{{"id": 1, {odd}, "tax": "23"}}, {{"id": 2}}{behind}"#);
            let deals = list(body.as_bytes()).await;
            let ids: Vec<_> = deals.iter().map(|deal| deal.id().expect("an id")).collect();
            assert_eq!(ids, [Some(1), Some(2)], "{body}");
            assert_eq!(deals[0].tax().expect("text"), Some("23"), "{body}");
            let written = serde_json::to_string(&deals[0]).expect("JSON");
            assert!(
                written
                    .contains(odd.replace(": ", ":").trim_end_matches('}').split(['{', '[']).next().expect("a part")),
                "{written}"
            );
        }
    }
}

#[tokio::test]
async fn names_a_value_that_is_not_text() {
    let deals =
        list(br#"[{"name": "note \ud83d", "closed": "\ud83d", "fields": {"\ud83d": 17, "note": "\ude00"}}]"#).await;
    let error = deals[0].name().expect_err("it is no text").to_string();
    assert_eq!(
        error,
        r#"field `name`: expected a string, found a string: "note \ud83d" (`\ud83d` is half of a surrogate pair)"#
    );
    deals[0].closed().expect_err("it is no text");
    let fields = deals[0].fields().expect("an object").expect("a value");
    assert_eq!(fields.get::<i64>(r"\ud83d").expect("an integer"), Some(17));
    fields.get::<String>("note").expect_err("it is no text");
}

#[tokio::test]
async fn one_byte_outside_utf8_takes_its_member_with_it_and_nothing_else() {
    let deals = list(b"[{\"id\": 1, \"name\": \"b\xb3\xb1d\", \"opis\xb1\": 1, \"tax\": \"23\"}, {\"id\": 2, \"name\": \"\xc5\xbc\"}]").await;
    assert_eq!(deals.len(), 2);
    assert_eq!(deals[0].tax().expect("text"), Some("23"));
    let error = deals[0].name().expect_err("it is no text").to_string();
    assert!(error.contains("the byte 0xb3 outside UTF-8"), "{error}");
    assert_eq!(deals[1].name().expect("text"), Some("ż"));
}

#[tokio::test]
async fn utf16_and_byte_order_marks_are_read() {
    let body = r#"[{"id": 1, "name": "ż"}]"#;
    let units = || body.encode_utf16();
    for bytes in [
        [&[0xEF, 0xBB, 0xBF], body.as_bytes()].concat(),
        [0xFF, 0xFE].into_iter().chain(units().flat_map(u16::to_le_bytes)).collect(),
        [0xFE, 0xFF].into_iter().chain(units().flat_map(u16::to_be_bytes)).collect(),
    ] {
        let deals = list(&bytes).await;
        assert_eq!(difference(body, &serde_json::to_string(&deals).expect("JSON")), Vec::<String>::new());
    }
}

/// The violations of fields in an error, whatever is beside them.
#[tokio::test]
async fn an_error_keeps_its_messages() {
    let long = "x".repeat(200_000);
    let tax = r#"{"errors": {"tax": ["is missing"], "#;
    let violation = |bytes: Vec<u8>| async move {
        let server = server(ResponseTemplate::new(422).set_body_raw(bytes, "application/json")).await;
        let error = client(&server.uri()).get_deal(1).send().await.expect_err("it was rejected");
        error.violations().first().map(ToString::to_string)
    };
    for body in [
        [b"\xef\xbb\xbf", tax.as_bytes(), b"\"name\": []}}"].concat(),
        [tax.as_bytes(), b"\"name\": [\"b\xb3\xb1d\"]}}"].concat(),
        format!(r#"{tax}"name": ["{long}"]}}}}"#).into_bytes(),
        format!(r#"{tax}"\ud83d": ["\ud83d"]}}}}"#).into_bytes(),
        format!(r#"{tax}"name": ["{}"#, "x".repeat(2_000_000)).into_bytes(),
    ] {
        let start = String::from_utf8_lossy(&body[..60.min(body.len())]).into_owned();
        assert_eq!(violation(body).await.as_deref(), Some("`tax`: is missing"), "{start}");
    }
}
