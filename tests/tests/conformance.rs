//! Three readings of each API say the same: the document that is written by hand, what the sandbox's own handlers and
//! types say of themselves, and the types of the generated client. That the last agrees with the first is in
//! `schemas`; here is the sandbox.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use crm_contract::Api;
use crm_sandbox::description;
use serde_json::Value;
use tests::semantic::{Difference, Document, differences};

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

/// What is for readers, and the names by which parts of a document refer to each other.
const WORDS: [&str; 5] = ["description", "info", "openapi", "summary", "tags"];

/// The comparison is worth something: whatever else the sandbox said of itself would be a difference.
#[test]
fn any_change_to_the_sandboxs_description_is_a_difference() {
    for api in Api::ALL {
        let (documented, described) = (documented(*api), described(*api));
        let mut places = Vec::new();
        add_places(&described, String::new(), &mut places);
        let mut unnoticed = Vec::new();
        for place in &places {
            let mut other = described.clone();
            change(other.pointer_mut(place).expect("a place"));
            if differences_of(&documented, &other).is_empty() {
                unnoticed.push(place);
            }
        }
        assert_eq!(unnoticed, Vec::<&String>::new(), "{api:?}");
        assert!(places.len() > 100, "{api:?} has {}", places.len());
    }
}

/// The pointers of all scalars, but for those whose change would break a reference.
fn add_places(value: &Value, place: String, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members.iter().filter(|(name, _)| !WORDS.contains(&name.as_str()) && *name != "$ref")
            {
                add_places(member, format!("{place}/{}", name.replace('~', "~0").replace('/', "~1")), places);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                add_places(item, format!("{place}/{index}"), places);
            }
        }
        _ => places.push(place),
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
