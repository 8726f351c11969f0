//! The parts of the validator, with a document that has more shapes than those of the APIs.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::document::{Document, includes_type};
use super::form_body;
use super::parameters::Parameters;
use super::request::Request;
use super::rules::{BodyRules, OperationRules, ParameterRules};
use super::scalar::Scalar;
use super::schemas::Schemas;
use super::validate::Validator;
use super::violation::Violation;
use crate::generated::Api;
use crate::operation::{Location, Parameter};

fn document() -> Document {
    Document::from_json(json!({
        "openapi": "3.1.0",
        "components": {
            "schemas": {
                "Id": { "type": "integer", "format": "int32" },
                "Alias": { "$ref": "#/components/schemas/Other" },
                "Other": { "$ref": "#/components/schemas/Id" },
                "Far": { "$ref": "other.json#/Id" },
                "Ids": { "type": "array", "items": { "$ref": "#/components/schemas/Alias" } },
                "Texts": { "type": ["array", "null"], "items": { "type": "string" } },
                "Flag": { "type": ["null", "boolean"] },
                "Amount": { "type": "number", "format": "decimal" },
                "Small": { "type": "integer", "format": "int32", "maximum": 5 },
                "Named": { "type": "string", "format": "int32" },
                "Range": { "type": "string", "format": "date-range" },
                "List": { "type": "string", "format": "id-list" },
                "Digits": { "type": "string", "format": "decimal" },
                "Day": { "type": "string", "format": "date" },
                "Pair": {
                    "type": "object",
                    "required": ["from"],
                    "additionalProperties": false,
                    "properties": { "from": { "type": "integer" }, "to": { "type": "integer" } },
                    "x-at-most": { "from": "to" },
                },
                "Either": { "anyOf": [{ "$ref": "#/components/schemas/Pair" }, { "type": "string" }] },
                "Form": { "type": "object", "properties": {
                    "id": { "$ref": "#/components/schemas/Alias" },
                    "ids": { "$ref": "#/components/schemas/Ids" },
                    "amount": { "$ref": "#/components/schemas/Amount" },
                    "flag": { "$ref": "#/components/schemas/Flag" },
                } },
                "Broken": { "type": "strung" },
                "Several": { "oneOf": [{ "type": "integer", "format": "int32" }, { "type": "boolean" }] },
            },
        },
        "parameters": {
            "one": { "schema": { "$ref": "#/components/schemas/Id" } },
            "repeated": { "schema": { "$ref": "#/components/schemas/Ids" } },
            "comma": { "explode": false, "schema": { "$ref": "#/components/schemas/Ids" } },
            "space": { "style": "spaceDelimited", "schema": { "$ref": "#/components/schemas/Ids" } },
            "pipe": { "style": "pipeDelimited", "explode": false, "schema": { "$ref": "#/components/schemas/Texts" } },
        },
        "bodies": {
            "none": {},
            "one": { "required": true, "content": {
                "text/csv; header=present": { "schema": { "type": "string" } },
                "text/csv": { "schema": { "$ref": "#/components/schemas/Alias" } },
            } },
        },
    }))
}

fn schema(name: &str) -> String {
    format!("/components/schemas/{name}")
}

#[test]
fn a_reference_is_followed_within_the_document() {
    let document = document();
    assert_eq!(document.resolve(schema("Alias")), schema("Id"));
    assert_eq!(document.resolve(schema("Far")), schema("Far"));
    assert_eq!(document.resolve("/none".to_owned()), "/none");
    assert_eq!(document.nearest("/components/schemas/Id/type/3/4"), "/components/schemas/Id/type");
    assert_eq!(
        (document.nearest("/components/none/a"), document.nearest("/none"), document.nearest("x")),
        ("/components", "", "")
    );
    assert_eq!(document.member("/components/schemas/Id", "type"), Some(&json!("integer")));
    assert!(document.get("/none").is_none() && document.member("/none", "a").is_none());
}

#[test]
fn a_schema_may_have_several_types() {
    let document = document();
    for (name, types) in
        [("Id", &["integer"][..]), ("Texts", &["array", "null"]), ("Flag", &["null", "boolean"]), ("Either", &[])]
    {
        for each in ["integer", "number", "array", "null", "boolean", "string"] {
            assert_eq!(document.has_type(&schema(name), each), types.contains(&each), "{name} {each}");
        }
    }
    assert!(includes_type(&json!("a"), "a") && includes_type(&json!(["b", "a"]), "a"));
    assert!(!includes_type(&json!("ab"), "a") && !includes_type(&json!({ "a": 1 }), "a"));
}

#[test]
fn text_is_read_as_the_type_of_its_schema() {
    let document = document();
    for (name, is_list, text, expected) in [
        ("Id", false, "17", json!(17)),
        ("Id", false, "17.0", json!("17.0")),
        ("Id", false, "1e3", json!("1e3")),
        ("Id", false, "9223372036854775808", json!(9_223_372_036_854_775_808_u64)),
        ("Amount", false, "1.50", json!(1.5)),
        ("Amount", false, "1,5", json!("1,5")),
        ("Flag", false, "true", json!(true)),
        ("Flag", false, "false", json!(false)),
        ("Flag", false, "null", json!("null")),
        ("Ids", true, "7", json!(7)),
        ("Texts", true, "7", json!("7")),
        ("Day", false, "true", json!("true")),
    ] {
        let (scalar, found) = Scalar::of(&document, &schema(name));
        assert_eq!((found, scalar.read(text)), (is_list, expected), "{name} {text}");
    }
}

#[test]
fn a_list_parameter_is_decoded_in_its_style() {
    fn parameter(pointer: &'static str) -> &'static Parameter {
        Box::leak(Box::new(Parameter { name: "a", location: Location::Query, is_required: false, pointer }))
    }
    let document = document();
    for (pointer, text, expected) in [
        ("/parameters/one", "1+7", Some(json!("1 7"))),
        ("/parameters/one", "1%37", Some(json!(17))),
        ("/parameters/one", "1,7", Some(json!("1,7"))),
        ("/parameters/one", "%ff", None),
        ("/parameters/repeated", "1,7", Some(json!(["1,7"]))),
        ("/parameters/repeated", "17", Some(json!([17]))),
        ("/parameters/repeated", "%ff", None),
        ("/parameters/comma", "1,7", Some(json!([1, 7]))),
        ("/parameters/comma", "1%2C7", Some(json!(["1,7"]))),
        ("/parameters/comma", "1,%ff", None),
        ("/parameters/space", "1%207+8", Some(json!([1, 7, 8]))),
        ("/parameters/space", "1%7C7", Some(json!(["1|7"]))),
        ("/parameters/pipe", "a%7Cb|c", Some(json!(["a", "b", "c"]))),
        ("/parameters/pipe", "a,b", Some(json!(["a,b"]))),
        ("/parameters/pipe", "%ff", None),
    ] {
        let rules = ParameterRules::of(&document, parameter(pointer));
        assert_eq!(rules.decode(text), expected, "{pointer} {text}");
        assert_eq!(rules.list.is_some(), pointer != "/parameters/one");
    }
}

#[test]
fn a_body_has_the_content_with_the_nearest_media_type() {
    let document = document();
    let none = BodyRules::of(&document, "/bodies/none".to_owned());
    assert!(!none.is_required && none.contents.is_empty() && none.content("text/csv").is_none());
    let one = BodyRules::of(&document, "/bodies/one".to_owned());
    assert!(one.is_required && one.pointer == "/bodies/one");
    let of = |name: &str| one.content(name).map(|(name, schema)| (name.as_str(), schema.as_str()));
    let id = "/components/schemas/Id";
    let present = "/bodies/one/content/text~1csv; header=present/schema";
    assert_eq!(of("Text/CSV; charset=utf-8"), Some(("text/csv", id)));
    assert_eq!(of("text/csv;header=present"), Some(("text/csv; header=present", present)));
    // With parameters that no content has, the first one with the type counts.
    assert!(of("text/csv; header=absent").is_some_and(|(name, _)| name.starts_with("text/csv")));
    assert_eq!((of("text/plain"), of("application/json")), (None, None));
}

#[test]
fn a_status_goes_before_its_range_and_the_range_before_the_default() {
    let operation = Api::Intum.operations().first().expect("an operation");
    let body = |pointer: &str| BodyRules { pointer: pointer.to_owned(), is_required: false, contents: Vec::new() };
    let names = ["default", "2XX", "204", "5XX"];
    let rules = OperationRules {
        operation,
        parameters: Vec::new(),
        at_most: Value::Null,
        request_body: None,
        responses: names.map(|name| (name.to_owned(), body(name))).into(),
    };
    for (status, expected) in
        [(204, "204"), (200, "2XX"), (299, "2XX"), (404, "default"), (500, "5XX"), (99, "default")]
    {
        assert_eq!(rules.response(status).map(|body| body.pointer.as_str()), Some(expected), "{status}");
    }
    let rules = OperationRules { responses: vec![("2XX".to_owned(), body("2XX"))], ..rules };
    assert!(rules.response(300).is_none() && rules.response(20).is_none() && rules.response(200).is_some());
}

/// Returns the violations of a value, each as its location, pointer and message.
fn violations(name: &str, value: &Value) -> Vec<String> {
    let document = document();
    let schemas = Schemas::compile(&document, [schema(name)].into_iter());
    schemas.validate(&document, &schema(name), value, "body").iter().map(Violation::to_string).collect()
}

#[test]
fn a_format_limits_numbers_and_text() {
    for (name, value, is_valid) in [
        ("Id", json!(2_147_483_647), true),
        ("Id", json!(2_147_483_648_i64), false),
        ("Id", json!(-2_147_483_648), true),
        ("Id", json!(-2_147_483_649_i64), false),
        ("Small", json!(5), true),
        ("Small", json!(6), false),
        ("Small", json!(-2_147_483_649_i64), false),
        ("Several", json!(2_147_483_647), true),
        ("Several", json!(2_147_483_648_i64), false),
        ("Ids", json!([1, 2]), true),
        ("Ids", json!([2_147_483_648_i64]), false),
        ("Amount", json!(1e28), true),
        ("Amount", json!(1e29), false),
        // It is the format of a number, and says nothing about text.
        ("Named", json!("a"), true),
        ("Digits", json!("1.50"), true),
        ("Digits", json!("1,50"), false),
        ("Range", json!("2020-01-01;2020-12-31"), true),
        ("Range", json!("2020-01-01"), false),
        ("List", json!("1_2"), true),
        ("List", json!("1,2"), false),
        ("Day", json!("2020-02-29"), true),
        ("Day", json!("2021-02-29"), false),
    ] {
        assert_eq!(violations(name, &value).is_empty(), is_valid, "{name} {value}");
    }
    assert_eq!(violations("Id", &json!(2_147_483_648_i64)).len(), 1);
}

#[test]
fn a_violation_is_where_its_keyword_is() {
    let pair = "/components/schemas/Pair";
    for (name, value, expected) in [
        ("Pair", json!({ "from": 1, "to": 1 }), vec![]),
        ("Pair", json!({ "from": 2, "to": 1 }), vec![format!("body/from: is more than `to` ({pair}/x-at-most/from)")]),
        ("Pair", json!({}), vec![format!("body/from: is required but missing ({pair}/required)")]),
        (
            "Pair",
            json!({ "from": 1, "a~b": 1 }),
            vec![format!("body/a~0b: is not documented ({pair}/additionalProperties)")],
        ),
        // Of the alternatives, the one with wrong members is meant.
        (
            "Either",
            json!({ "from": 1, "x": 1 }),
            vec![format!("body/x: is not documented ({pair}/additionalProperties)")],
        ),
        (
            "Either",
            json!({ "from": "a" }),
            vec![format!("body/from: value is not of type \"integer\" ({pair}/properties/from/type)")],
        ),
        ("Either", json!("a"), vec![]),
        (
            "Id",
            json!(3_000_000_000_i64),
            vec!["body: value is greater than the maximum of 2147483647 (/components/schemas/Id/format)".to_owned()],
        ),
    ] {
        assert_eq!(violations(name, &value), expected, "{name} {value}");
    }
    assert!(violations("Either", &json!(1)).iter().all(|each| each.ends_with("(/components/schemas/Either/anyOf)")));
    assert_eq!(violations("Either", &json!(1)).len(), 1);
    let document = document();
    let schemas = Schemas::compile(&document, [schema("Broken")].into_iter());
    let of = |name: &str| schemas.validate(&document, &schema(name), &json!(1), "body");
    assert!(of("Broken").iter().all(|each| each.message.starts_with("cannot be checked: ")) && of("Broken").len() == 1);
    assert_eq!(of("Id")[0].message, "cannot be checked: there is no such schema");
}

#[test]
fn a_form_is_read_by_the_types_of_its_fields() {
    let document = document();
    let read =
        |body: &[u8]| form_body::read(&document, &schema("Form"), body).map_err(|violation| violation.to_string());
    assert_eq!(
        read(b"id=17&ids=1&ids=2&amount=1.50&flag=true&other=a+b%26&none"),
        Ok(json!({ "id": 17, "ids": [1, 2], "amount": 1.5, "flag": true, "other": "a b&", "none": "" }))
    );
    assert_eq!((read(b""), read(b"&&")), (Ok(json!({})), Ok(json!({}))));
    assert_eq!(read(b"id=1&id=1"), Err("body.id: is given more than once (/components/schemas/Id)".to_owned()));
    assert!(read(b"id=%zz").is_err_and(|text| text.contains("is not a form")));
    assert!(read(b"%zz=1").is_err_and(|text| text.contains("is not a form")));
    assert!(read(b"\xff").is_err_and(|text| text.contains("is not UTF-8")));
}

static SOLOS: LazyLock<Validator> = LazyLock::new(|| Validator::new(Api::Solos));

const BOTH: [(&str, &str); 2] = [("X-Crypto-Token", "TOKEN"), ("x-crypto-secret", "SECRET")];
const JSON: (&str, &str) = ("Content-Type", "application/json");

/// Returns the operation of a request, or the locations and messages of its violations.
fn request(method: &str, target: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<&'static str, Vec<String>> {
    let target = format!("/backend/public/projects{target}");
    let found = SOLOS.request(&Request::new(method, &target, headers, body));
    found.map(|operation| operation.id).map_err(|violations| {
        violations.iter().map(|violation| format!("{}: {}", violation.location, violation.message)).collect()
    })
}

fn one(text: &str) -> Result<&'static str, Vec<String>> {
    Err(vec![text.to_owned()])
}

#[test]
fn a_request_is_of_the_operation_with_its_path_and_method() {
    assert_eq!(request("GET", "", &BOTH, b""), Ok("list_projects"));
    assert_eq!(request("GET", "/info?id=1", &BOTH, b""), Ok("get_project"));
    assert_eq!(request("POST", "/filter", &[BOTH[0], BOTH[1], JSON], b"{}"), Ok("filter_projects"));
    assert_eq!(request("GET", "/none", &BOTH, b""), one("target: no operation has this path"));
    assert_eq!(request("GET", "/filter?a=1", &BOTH, b""), one("method: is not one of POST"));
    assert_eq!(
        SOLOS.operation("GET", "/backend/public/projects?a=1").map(|operation| operation.id),
        Ok("list_projects")
    );
    assert_eq!(format!("{:?}", *SOLOS), "Validator { api: Solos, .. }");
}

#[test]
fn a_parameter_is_required_documented_and_given_once() {
    for (query, expected) in [
        ("?id=1", Ok("get_project")),
        ("", one("query.id: is required but missing")),
        ("?id=1&id=2", one("query.id: is given more than once")),
        (
            "?id=%ff",
            Err(vec![
                "query.id: is not percent-encoded UTF-8".to_owned(),
                "query.id: is required but missing".to_owned(),
            ]),
        ),
        ("?id=1&page=2", one("query.page: is not documented")),
        ("?id=1&&", Ok("get_project")),
        ("?id=x", one("query.id: value is not of type \"integer\"")),
        ("?id=-1", one("query.id: value is less than the minimum of 0")),
        ("?i%64=1", Ok("get_project")),
    ] {
        assert_eq!(request("GET", &format!("/info{query}"), &BOTH, b""), expected, "{query}");
    }
}

#[test]
fn each_credential_is_given_once() {
    let missing = |name: &str| format!("header.{name}: is missing or empty");
    for (headers, expected) in [
        (&BOTH[..1], vec![missing("X-Crypto-Secret")]),
        (&BOTH[1..], vec![missing("X-Crypto-Token")]),
        (&[], vec![missing("X-Crypto-Token"), missing("X-Crypto-Secret")]),
        (&[BOTH[0], ("X-Crypto-Secret", " ")], vec![missing("X-Crypto-Secret")]),
        (
            &[BOTH[0], BOTH[1], ("x-crypto-TOKEN", "a")],
            vec!["header.X-Crypto-Token: is given more than once".to_owned()],
        ),
    ] {
        let mut found = request("GET", "", headers, b"").expect_err("a violation");
        found.sort();
        let mut expected = expected;
        expected.sort();
        assert_eq!(found, expected, "{headers:?}");
    }
    // A header that the document does not name may be given twice.
    assert!(request("GET", "", &[BOTH[0], BOTH[1], ("x-a", "1"), ("x-a", "2")], b"").is_ok());
}

#[test]
fn a_body_is_json_of_its_schema_or_absent() {
    let post = |content_type: Option<&str>, body: &str| {
        let headers: Vec<(&str, &str)> = BOTH.into_iter().chain(content_type.map(|it| (JSON.0, it))).collect();
        request("POST", "/filter", &headers, body.as_bytes())
    };
    let json = Some(JSON.1);
    assert_eq!(post(Some("Application/JSON; charset=utf-8"), "{\"count\": 1}"), Ok("filter_projects"));
    assert_eq!(post(json, ""), one("body: is required but missing"));
    assert_eq!(post(None, "{}"), one("header.Content-Type: is required but missing"));
    assert_eq!(post(Some("text/csv"), "{}"), one("header.Content-Type: is not one of application/json"));
    assert!(post(json, "{").is_err_and(|found| found.len() == 1 && found[0].starts_with("body: is not JSON: ")));
    assert_eq!(post(json, "{\"count\": 1, \"count\": 2}"), one("body/count: is given more than once"));
    assert_eq!(post(json, "{\"a\": 1}"), one("body/a: is not documented"));
    assert_eq!(request("GET", "", &BOTH, b"{}"), one("body: the operation takes no body"));
    let twice = [BOTH[0], BOTH[1], JSON, ("content-type", "text/csv")];
    assert_eq!(request("POST", "/filter", &twice, b"{}"), one("header.Content-Type: is given more than once"));
}

#[test]
fn a_response_is_what_its_status_documents() {
    let operation = Api::Solos.operation("list_projects").expect("an operation");
    let response = |status, content_type, body: &[u8]| -> Vec<String> {
        let violations = SOLOS.response(operation, status, content_type, body);
        violations.iter().map(|violation| format!("{}: {}", violation.location, violation.message)).collect()
    };
    let json = Some(JSON.1);
    assert!(response(200, json, br#"{"payload": [{"id": 1}]}"#).is_empty());
    assert!(response(404, json, b"{}").is_empty() && response(599, json, b"null").is_empty());
    assert_eq!(response(302, json, b"{}"), ["status: 302 is not documented"]);
    assert_eq!(response(200, json, b""), ["body: is required but missing"]);
    assert_eq!(response(200, None, b"[]"), ["header.Content-Type: is required but missing"]);
    let other = Api::Intum.operation("list_deals").expect("an operation");
    let found = SOLOS.response(other, 200, json, b"[]");
    assert_eq!(found[0].to_string(), "operation: `list_deals` is not an operation of solos (/paths)");
}

#[test]
fn a_header_that_is_a_parameter_is_validated() {
    static HEADERS: [Parameter; 2] = [
        Parameter { name: "X-Id", location: Location::Header, is_required: true, pointer: "/parameters/one" },
        Parameter { name: "X-Ids", location: Location::Query, is_required: true, pointer: "/parameters/repeated" },
    ];
    let document = document();
    let rules = OperationRules {
        operation: Api::Solos.operations().first().expect("an operation"),
        parameters: HEADERS.iter().map(|parameter| ParameterRules::of(&document, parameter)).collect(),
        at_most: Value::Null,
        request_body: None,
        responses: Vec::new(),
    };
    let schemas = Schemas::compile(&document, rules.schemas());
    let parameters = Parameters { document: &document, schemas: &schemas, rules: &rules };
    let found = |headers: &[(&str, &str)]| -> Vec<String> {
        let violations = parameters.headers(&Request::new("GET", "/", headers, b""));
        violations.iter().map(Violation::to_string).collect()
    };
    assert!(found(&[("x-id", " 17 ")]).is_empty() && found(&[]).is_empty() && found(&[("X-Ids", "a")]).is_empty());
    assert_eq!(
        found(&[("x-id", "a")]),
        ["header.X-Id: value is not of type \"integer\" (/components/schemas/Id/type)"]
    );
}

#[test]
fn a_parameter_of_the_path_is_not_empty() {
    let intum = Validator::new(Api::Intum);
    let found = |target| -> Vec<String> {
        let violations = intum.request(&Request::new("GET", target, &[], b"")).err().unwrap_or_default();
        let of_path = violations.iter().filter(|violation| violation.location == "path.id");
        of_path.map(|violation| violation.message.clone()).collect()
    };
    assert_eq!(found("/crm/deals/.json"), ["is empty"]);
    assert_eq!(found("/crm/deals/%ff.json"), ["is not percent-encoded UTF-8"]);
    assert_eq!(found("/crm/deals/a.json"), ["value is not of type \"integer\""]);
    assert!(found("/crm/deals/1.json").is_empty());
}

#[test]
fn a_request_prints_no_value() {
    let headers = [("X-Key", "4711")];
    let printed = format!("{:?}", Request::new("GET", "/a?key=4711", &headers, b"4711"));
    assert_eq!(printed, "Request { method: \"GET\", path: Some(\"/a\"), headers: [\"X-Key\"], body: 4 bytes }");
}
