//! Every schema of a document that a client has as a Rust type says the same as the type's.

use std::collections::BTreeSet;

use crm_contract::Api;
use serde_json::Value;
use tests::difference;

use super::clients::{Schemas, Way};
use super::meaning::{WITHOUT_TYPE, of_document, of_rust};

/// What has no form that JSON Schema could give: the runtime keeps the bytes of an error.
const ANYTHING: &str = "ErrorAnswer";

fn components(api: Api) -> Value {
    let mut document: Value = serde_json::from_str(api.json()).expect("JSON");
    document["components"]["schemas"].take()
}

/// Where the meanings of two schemas differ, and how.
fn differences(name: &str, expected: &Value, found: &Value) -> Vec<String> {
    let differences = difference(&expected.to_string(), &found.to_string());
    differences.into_iter().map(|difference| difference.replacen('$', name, 1)).collect()
}

/// An answer has every form that its document gives it; a model has one wrapper more, that of its lists.
fn missing_forms(name: &str, expected: &Value, found: &Value) -> Vec<String> {
    let forms = |meaning: &Value| meaning["anyOf"].as_array().cloned().expect("the forms of an answer");
    let found = forms(found);
    let missing = forms(expected).into_iter().filter(|form| !found.contains(form));
    missing.map(|form| format!("{name}: no form {form}")).collect()
}

#[test]
fn every_type_says_what_its_document_says() {
    for api in Api::ALL {
        let schemas = Schemas::of(*api, Way::Written);
        let components = components(*api);
        let mut all = Vec::new();
        for (name, component) in components.as_object().expect("schemas") {
            if [WITHOUT_TYPE, ANYTHING].contains(&name.as_str()) {
                continue;
            }
            let Some(schema) = schemas.get(name) else {
                all.push(format!("{name}: no Rust type"));
                continue;
            };
            let (expected, found) = (of_document(component, &components), of_rust(schema));
            let is_answer = expected.get("anyOf").is_some();
            all.extend(if is_answer { missing_forms } else { differences }(name, &expected, &found));
        }
        assert_eq!(all, Vec::<String>::new(), "{api:?}");
    }
}

#[test]
fn every_type_has_the_name_of_a_component() {
    for api in Api::ALL {
        let components = components(*api);
        let documented: BTreeSet<&str> = components.as_object().expect("schemas").keys().map(String::as_str).collect();
        let schemas = Schemas::of(*api, Way::Read);
        let unknown: Vec<&str> = schemas.names().filter(|name| !documented.contains(name)).collect();
        assert_eq!(unknown, Vec::<&str>::new(), "{api:?}");
    }
}

/// What a type or a property is described by in its document begins its description.
#[test]
fn every_description_is_there() {
    let words = |schema: &Value| {
        let description = schema["description"].as_str().unwrap_or_default();
        description.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let mut count = 0;
    for api in Api::ALL {
        let schemas = Schemas::of(*api, Way::Written);
        for (name, component) in components(*api).as_object().expect("schemas") {
            let Some(schema) = schemas.get(name) else { continue };
            let is_answer = component.get("anyOf").is_some();
            if !is_answer {
                assert!(words(schema).starts_with(&words(component)), "{name}: {:?}", words(schema));
            }
            for (property, node) in component["properties"].as_object().into_iter().flatten() {
                let found = words(&schema["properties"][property]);
                assert!(found.starts_with(&words(node)), "{name}.{property}: {found:?}");
                assert!(!found.contains("See ["), "{name}.{property}: {found:?}");
                count += usize::from(!found.is_empty());
            }
        }
    }
    assert!(count > 90, "{count}");
}

/// The comparison is worth something: what differs is named by its place.
#[test]
fn a_difference_is_named_by_its_place() {
    let schemas = Schemas::of(Api::Intum, Way::Written);
    let components = components(Api::Intum);
    let expected = of_document(&components["DealPatch"], &components);
    let broken = |pointer: &str, change: fn(&mut Value)| {
        let mut schema = schemas.get("DealPatch").expect("a schema").clone();
        change(schema.pointer_mut(pointer).expect("a place"));
        differences("DealPatch", &expected, &of_rust(&schema))
    };
    let remove = |schema: &mut Value, key: &str| drop(schema.as_object_mut().expect("a schema").remove(key));
    assert_eq!(
        broken("/properties/total_amount_net", |schema| schema["exclusiveMaximum"] = 5.into()),
        [
            "DealPatch.properties.total_amount_net.exclusiveMaximum: expected Some(\"1000000000000.0\"), found Some(\"5.0\")"
        ]
    );
    assert_eq!(
        broken("/properties/name/type", |schema| *schema = "string".into()),
        ["DealPatch.properties.name.null: expected Some(\"true\"), found None"]
    );
    let open = broken("", |schema| schema["additionalProperties"] = true.into());
    assert!(
        open.contains(&"DealPatch.additionalProperties: expected Some(\"false\"), found None".to_owned()),
        "{open:?}"
    );
    let mut schema = schemas.get("NewDeal").expect("a schema").clone();
    remove(&mut schema, "required");
    let found = differences("NewDeal", &of_document(&components["NewDeal"], &components), &of_rust(&schema));
    assert_eq!(found.len(), 3, "{found:?}");
}
