//! Filters by dynamic fields of any name and type.

use serde_json::{Value, json};

use crate::server::Server;
use crate::wire::Request;

/// Starts a sandbox with a project for each object of dynamic fields, with ids from 1.
fn server(fields: &[&str]) -> Server {
    let projects: Vec<String> = fields.iter().map(|fields| format!("{{\"data\": {fields}}}")).collect();
    Server::with(&format!("{{\"projects\": [{}]}}", projects.join(",")))
}

#[test]
fn values_of_every_type_equal_only_themselves() {
    let values = [
        "1",
        "2",
        "1.5",
        "true",
        "false",
        "null",
        r#""1""#,
        r#""true""#,
        r#""""#,
        r#""[1]""#,
        r#""{\"b\":1}""#,
        "[1]",
        "[]",
        "{}",
        r#"{"b": 1, "a": [2.50, "\u0041"]}"#,
        r#"{"b":1}"#,
        r#""a'b""#,
        r#""a\u0000b""#,
        r#""a""#,
        "9007199254740993",
        "-0.5",
        r#""Ж""#,
        r#"["a", ["b"]]"#,
    ];
    let fields: Vec<String> = values.iter().map(|value| format!("{{\"f\": {value}}}")).collect();
    let server = server(&fields.iter().map(String::as_str).collect::<Vec<_>>());
    for (id, text) in (1..).zip(values) {
        let value: Value = serde_json::from_str(text).expect("JSON");
        // A list matches any of its values, so a list of one value stands for the value.
        assert_eq!(server.projects(&json!({"data": {"f": [value]}})), [id], "{text}");
        if !value.is_array() {
            assert_eq!(server.projects(&json!({"data": {"f": value}})), [id], "{text}");
        }
    }
    for text in [r#"{"a": ["A", 2.5], "b": 1}"#, "1.50001", r#""TRUE""#, "0", r#"{"b":2}"#] {
        let value: Value = serde_json::from_str(text).expect("JSON");
        assert!(server.projects(&json!({"data": {"f": value}})).is_empty(), "{text}");
    }
    let sent = r#"{"data": {"f": [1.0, 15e-1, {"a": [2.5, "A"], "b": 1.0}]}}"#;
    let found = server.expect(200, &Request::post("/backend/public/projects/filter", sent));
    assert_eq!(found.ids(), [1, 3, 15], "numbers are compared by value");
}

#[test]
fn a_list_matches_any_of_its_values_and_an_empty_list_nothing() {
    let server = server(&[r#"{"f": 1}"#, r#"{"f": "x"}"#, r#"{"f": null}"#, "{}", r#"{"g": 1}"#]);
    let of = |value: Value| server.projects(&json!({"data": {"f": value}}));
    assert_eq!(of(json!([1, "x", 3])), [1, 2]);
    assert!(of(json!([])).is_empty());
    assert_eq!(of(json!(null)), [3, 4, 5], "an absent field is null");
    assert_eq!(of(json!([null, 1])), [1, 3, 4, 5]);
    assert_eq!(server.projects(&json!({"data": {"f": 1, "g": 1}})).len(), 0);
    assert_eq!(server.projects(&json!({"data": {"f": 1, "g": 1}, "condition": "or"})), [1, 5]);
    assert_eq!(of(Value::from((0..50_000).collect::<Vec<_>>())), [1]);
}

#[test]
fn names_of_dynamic_fields_may_be_any_text() {
    let names =
        ["a\"b", "$.x", "$", "a.b", "a[0]", "'", "", " ", "Ж", "a\\b", "%", "#-1", "\u{1}", "key", "data", "\u{7f}🦀"];
    let fields: Vec<String> = names.iter().map(|name| json!({*name: 5}).to_string()).collect();
    let server = server(&fields.iter().map(String::as_str).collect::<Vec<_>>());
    for (id, name) in (1..).zip(names) {
        assert_eq!(server.projects(&json!({"data": {name: 5}})), [id], "{name:?}");
        let query = [("order_by", name), ("reverse", "1"), ("count", "1")];
        let first = server.get(&crate::server::target("/backend/public/projects", &query));
        assert_eq!(first.ids(), [id], "{name:?}");
    }
}

#[test]
fn compares_many_dynamic_fields_and_rejects_too_many() {
    let server = server(&[r#"{"f1": 1}"#]);
    let fields = |count: usize| -> Value {
        let all: serde_json::Map<String, Value> = (1..=count).map(|number| (format!("f{number}"), json!(1))).collect();
        json!({"data": all, "condition": "or"})
    };
    assert_eq!(server.projects(&fields(500)), [1]);
    for count in [501, 20_000] {
        let response = server.expect(422, &Request::post("/backend/public/projects/filter", fields(count).to_string()));
        assert_eq!(response.paths(), ["data"]);
    }
}

#[test]
fn sorts_by_a_field_of_mixed_types() {
    let server = server(&[r#"{"f": "b"}"#, r#"{"f": 10}"#, "{}", r#"{"f": 9.5}"#, r#"{"f": "a"}"#, r#"{"f": null}"#]);
    let list = |query: &str| server.get(&format!("/backend/public/projects?order_by=f{query}")).ids();
    assert_eq!(list(""), [3, 6, 4, 2, 5, 1]);
    assert_eq!(list("&reverse=1"), [1, 5, 2, 4, 6, 3]);
}

/// Canonically equivalent text is equal.
#[test]
fn text_is_equal_by_canonical_equivalence() {
    let server = server(&["{\"n\u{fa}\": \"\u{e9}\"}", "{\"nu\u{301}\": [\"e\u{301}\"]}", "{\"n\u{fa}\": \"\u{c9}\"}"]);
    for (name, value) in [("n\u{fa}", "\u{e9}"), ("nu\u{301}", "e\u{301}")] {
        assert_eq!(server.projects(&json!({"data": {name: value}})), [1]);
        assert_eq!(server.projects(&json!({"data": {name: [[value]]}})), [2]);
        let ordered = json!({"order_by": name, "reverse": "1"});
        assert_eq!(server.projects(&ordered), [1, 3, 2]);
    }
    let stored = server.get("/backend/public/projects/info?id=2").content();
    assert_eq!(stored["nu\u{301}"], json!(["e\u{301}"]), "the response has the text as it was stored");
}
