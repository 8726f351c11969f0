//! Values that are kept as text are nested at most a hundred levels deep.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use crm_client_runtime::{Amount, Field, FromJson, Json, JsonObject, ListResponse, ObjectResponse};

/// A deal with one field and all other members.
#[derive(Clone, Debug, Default, PartialEq)]
struct Deal {
    id: Field<i64>,
    fields: Field<JsonObject>,
    extra: JsonObject,
}

crm_client_runtime::model! {
    Deal, wrapped as ["deal"], builder() -> DealBuilder {
        id: i64 => i64 = "id",
        fields: JsonObject => &JsonObject = "fields",
    }
}

const LIMIT: usize = 100;

fn arrays(depth: usize) -> String {
    format!("{}{}", "[".repeat(depth), "]".repeat(depth))
}

/// Objects and arrays in turn.
fn mixed(depth: usize) -> String {
    (1..depth).fold("[1.50]".to_owned(), |inner, level| match level % 2 {
        0 => format!("[{inner}, {{}}]"),
        _ => format!("{{\"a\": [], \"b\": {inner}}}"),
    })
}

/// Reads a text whose deepest value has this depth, and compares.
fn assert_limit<T: serde::Serialize + serde::de::DeserializeOwned>(text: &str, depth: usize) {
    match serde_json::from_str::<T>(text) {
        Ok(value) => {
            assert!(depth <= LIMIT, "a depth of {depth} is read");
            assert_eq!(
                serde_json::to_string(&value).expect("JSON").replace(' ', ""),
                text.replace(' ', ""),
                "a depth of {depth}"
            );
        }
        Err(error) => {
            assert!(depth > LIMIT, "a depth of {depth} is refused: {error}");
            assert!(error.to_string().contains("nested deeper than 100 levels"), "{error}");
        }
    }
}

fn field<T: FromJson + serde::Serialize>(text: &str, depth: usize) {
    assert_limit::<Field<T>>(text, depth);
}

/// Reads values of this depth wherever a value is kept.
fn assert_limit_everywhere(deep: impl Fn(usize) -> String, depth: usize) {
    let text = deep(depth);
    field::<i64>(&text, depth);
    field::<String>(&text, depth);
    field::<Amount>(&text, depth);
    field::<Json>(&text, depth);
    assert_limit::<Json>(&text, depth);
    assert_limit::<JsonObject>(&format!(r#"{{"a":{text}}}"#), depth);
    assert_limit::<Deal>(&format!(r#"{{"id":1,"fields":{text}}}"#), depth);
    assert_limit::<Deal>(&format!(r#"{{"id":1,"unknown":{text}}}"#), depth);
    assert_limit::<ListResponse<Deal>>(&format!(r#"[{{"id":1,"unknown":{text}}}]"#), depth);
    assert_limit::<ListResponse<Deal>>(&format!(r#"[{{"id":1}},{text}]"#), depth.max(1));
    assert_limit::<ListResponse<Deal>>(&format!(r#"{{"data":[{{"id":1}}],"page":{text}}}"#), depth);
    assert_limit::<ObjectResponse<Deal>>(&format!(r#"{{"id":1,"unknown":{text}}}"#), depth);
    assert_limit::<ObjectResponse<Deal>>(&format!(r#"{{"deal":{{"id":1,"unknown":{text}}}}}"#), depth);
    let inner = deep(depth - 1);
    field::<JsonObject>(&format!(r#"{{"a":{inner}}}"#), depth);
    field::<Vec<Json>>(&format!("[{inner}]"), depth);
    assert_limit::<ListResponse<Deal>>(&format!(r#"{{"error":{inner}}}"#), depth);
    assert_limit::<ObjectResponse<Deal>>(&format!(r#"{{"error":{inner}}}"#), depth);
}

#[test]
fn keeps_a_hundred_levels_and_rejects_one_more() {
    for depth in [3, 99, 100, 101, 102, 127, 128, 129, 5000] {
        assert_limit_everywhere(arrays, depth);
    }
    for depth in [3, 99, 100, 101, 102] {
        assert_limit_everywhere(mixed, depth);
    }
}

#[test]
fn rejects_a_million_levels_without_an_overflow() {
    assert_limit_everywhere(arrays, 1_000_000);
}

#[test]
fn brackets_in_text_are_not_levels() {
    let brackets = "[{".repeat(200);
    for text in [brackets.clone(), format!("\\\"{brackets}"), format!("\\\\\\\"{brackets}"), format!("{brackets}\\\\")]
    {
        let text = format!("\"{text}\"");
        for value in [text.clone(), format!("[{text}]"), format!("{{{text}:{text}}}"), format!("[{text},{text}]")] {
            field::<i64>(&value, 1);
            assert_limit::<Json>(&value, 1);
        }
        let beside = format!("[{text},{}]", arrays(LIMIT));
        assert_limit::<Json>(&beside, LIMIT + 1);
    }
}

#[test]
fn siblings_are_not_deep() {
    assert_limit::<Json>(&format!("[{}]", vec!["[{}]"; 1000].join(",")), 3);
}

#[test]
fn parsing_and_writing_have_the_limit_too() {
    assert!(Json::parse(arrays(LIMIT)).is_ok());
    assert!(Json::parse(arrays(LIMIT + 1)).is_err());
    let deepest = Json::parse(arrays(LIMIT)).expect("a hundred levels");
    assert!(Json::of(&deepest).is_ok());
    assert!(Json::of(&[deepest]).is_err());
}
