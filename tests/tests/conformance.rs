//! The sandbox conforms to the documents: the description that is generated from its handlers and types equals the
//! hand-written document of each API. That the types of the clients do so too is tested in
//! `schemas`.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::collections::BTreeSet;

use crm_contract::Api;
use crm_sandbox::description;
use serde_json::Value;
use tests::semantic::{Difference, Document, differences, escape};

fn documented(api: Api) -> Value {
    serde_json::from_str(api.json()).expect("JSON")
}

fn described(api: Api) -> Value {
    serde_json::from_str(&description(api)).expect("JSON")
}

fn differences_of(documented: &Value, found: &Value) -> Vec<String> {
    let differences = differences(Document::openapi(documented), Document::openapi(found));
    differences.iter().map(Difference::to_string).collect()
}

#[test]
fn the_sandboxs_description_equals_the_document() {
    for api in Api::ALL {
        assert_eq!(differences_of(&documented(*api), &described(*api)), Vec::<String>::new(), "{api:?}");
    }
}

/// The comparison reads both forms of a document, so that their conversion is compared too.
#[test]
fn both_forms_of_a_document_are_equal() {
    for api in Api::ALL {
        let converted = serde_json::from_str(api.openapi_3_1()).expect("JSON");
        assert_eq!(differences_of(&documented(*api), &converted), Vec::<String>::new(), "{api:?}");
    }
}

/// Members for readers. Their changes do not count.
const WORDS: [&str; 5] = ["description", "info", "openapi", "summary", "tags"];

/// Shows that the comparison is not vacuous: any change to the description is a difference.
#[test]
fn any_change_to_the_sandboxs_description_is_a_difference() {
    let mut total = 0;
    for api in Api::ALL {
        let (documented, described) = (documented(*api), described(*api));
        let mut unnoticed = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for path in described["paths"].as_object().expect("paths").keys() {
            // One path at a time: comparing all of them for each change takes minutes.
            let (documented, described) = (only(&documented, path), only(&described, path));
            let mut pointers = Vec::new();
            add_pointers(&described, String::new(), &mut pointers);
            for pointer in pointers {
                let mut other = described.clone();
                change(other.pointer_mut(&pointer).expect("a pointer"));
                if !differences_of(&documented, &other).is_empty() {
                    unnoticed.remove(&pointer);
                } else if !seen.contains(&pointer) {
                    unnoticed.insert(pointer.clone());
                }
                seen.insert(pointer);
            }
        }
        assert_eq!(unnoticed, BTreeSet::new(), "{api:?}");
        // A small API has 20, the others over 100.
        assert!(seen.len() > 10 * api.operations().len(), "{api:?} has {}", seen.len());
        total += seen.len();
    }
    assert!(total > 200, "{total}");
}

/// Returns the document with one of its paths.
fn only(document: &Value, path: &str) -> Value {
    let mut document = document.clone();
    document.get_mut("paths").and_then(Value::as_object_mut).expect("paths").retain(|each, _| each == path);
    document
}

/// Adds the pointers of all scalars, without those whose change would break a reference.
fn add_pointers(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members.iter().filter(|(name, _)| !WORDS.contains(&name.as_str()) && *name != "$ref")
            {
                add_pointers(member, format!("{pointer}/{}", escape(name)), pointers);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                add_pointers(item, format!("{pointer}/{index}"), pointers);
            }
        }
        _ => pointers.push(pointer),
    }
}

fn change(value: &mut Value) {
    *value = match value {
        Value::Bool(flag) => (!*flag).into(),
        Value::Number(number) => (number.as_f64().unwrap_or_default() + 1.0).into(),
        Value::String(text) if text == "string" => "integer".into(),
        Value::String(text) => format!("{text}-other").into(),
        _ => "other".into(),
    };
}
