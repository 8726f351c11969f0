//! The schema of each Rust type of a client equals its component of the document.

use std::collections::BTreeSet;

use crm_contract::Api;
use serde_json::{Value, json};
use tests::semantic::{Difference, Document, schema_differences};

use super::clients::{Schemas, Way};

fn document(api: Api) -> Value {
    serde_json::from_str(api.json()).expect("JSON")
}

fn components(api: Api) -> Value {
    document(api)["components"]["schemas"].take()
}

/// Returns the document with a number in place of each number or its text: a `Field` of a number reads both.
fn document_of_types(api: Api) -> Value {
    let mut document = document(api);
    let components = components(api);
    put_numbers(&mut document, &components);
    document
}

/// Replaces each number or its text, also where it is a component: that has no type of its own.
fn put_numbers(node: &mut Value, components: &Value) {
    let component = node["$ref"].as_str().and_then(|to| components.get(to.strip_prefix("#/components/schemas/")?));
    if let Some(number) = number_or_text(component.unwrap_or(node)).cloned() {
        *node = number;
    }
    match node {
        Value::Object(members) => members.values_mut().for_each(|each| put_numbers(each, components)),
        Value::Array(items) => items.iter_mut().for_each(|each| put_numbers(each, components)),
        _ => {}
    }
}

/// Returns the components that requests and successful responses use. The runtime keeps the bytes of an error response.
fn typed_components(api: Api) -> BTreeSet<String> {
    let mut document = document(api);
    for operation in
        document["paths"].as_object_mut().into_iter().flatten().filter_map(|(_, item)| item.as_object_mut())
    {
        for operation in operation.values_mut() {
            if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
                responses.retain(|status, _| status.starts_with('2'));
            }
        }
    }
    let mut typed = BTreeSet::new();
    follow(&document, &document["paths"], &mut typed);
    typed
}

/// Adds the schemas that a node refers to, directly and through others.
fn follow(document: &Value, node: &Value, schemas: &mut BTreeSet<String>) {
    if let Some(pointer) = node["$ref"].as_str().and_then(|target| target.strip_prefix('#')) {
        let name = pointer.strip_prefix("/components/schemas/");
        if name.is_none_or(|name| schemas.insert(name.to_owned())) {
            follow(document, document.pointer(pointer).expect("a component"), schemas);
        }
    }
    let (members, items) = (node.as_object().into_iter().flatten(), node.as_array().into_iter().flatten());
    members.map(|(_, child)| child).chain(items).for_each(|child| follow(document, child, schemas));
}

/// Returns the number of a schema that is a number or its text.
fn number_or_text(schema: &Value) -> Option<&Value> {
    let alternatives = schema["oneOf"].as_array()?;
    let type_of = |index: usize| alternatives.get(index)?["type"].as_str();
    let is_number = matches!(type_of(0), Some("integer" | "number")) && type_of(1) == Some("string");
    alternatives.first().filter(|_| is_number && alternatives[1].get("enum").is_none())
}

/// Returns the differences between a type and its component.
fn differences(name: &str, document: &Value, types: &Value) -> Vec<String> {
    let documented = (Document::openapi(document), &*format!("/components/schemas/{name}"));
    let found = (Document::client_types(types), &*format!("/$defs/{name}"));
    schema_differences(documented, found).iter().map(Difference::to_string).collect()
}

#[test]
fn every_type_equals_its_component() {
    for api in Api::ALL {
        let types = Schemas::of(*api, Way::Written).document();
        let typed = typed_components(*api);
        let mut all = Vec::new();
        for (name, schema) in components(*api).as_object().expect("schemas") {
            match types["$defs"].get(name) {
                None if !typed.contains(name) || number_or_text(schema).is_some() => {}
                None => all.push(format!("{name}: no Rust type")),
                Some(_) => all.extend(differences(name, &document_of_types(*api), &types)),
            }
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

/// The description of a type or property begins with that of the document.
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

/// Returns the differences after a change to the types of a client.
fn differences_of_changed(api: Api, name: &str, change: impl Fn(&mut Value)) -> Vec<String> {
    let mut types = Schemas::of(api, Way::Written).document();
    change(&mut types["$defs"][name]);
    differences(name, &document_of_types(api), &types)
}

/// Shows that the comparison is not vacuous.
#[test]
fn names_the_location_of_a_difference() {
    let patch = |change: fn(&mut Value)| differences_of_changed(Api::Intum, "DealPatch", change);
    let amount = "/components/schemas/DealPatch/properties/total_amount_net";
    assert_eq!(
        patch(|patch| patch["properties"]["total_amount_net"]["exclusiveMaximum"] = 5.into()),
        [format!("{amount}: exclusiveMaximum: documented 1000000000000, found 5")]
    );
    assert_eq!(
        patch(|patch| patch["properties"]["name"]["type"] = "string".into()),
        ["/components/schemas/DealPatch/properties/name: null: documented allowed, found not allowed"]
    );
    assert_eq!(
        differences_of_changed(Api::Intum, "NotePatch", |patch| patch["additionalProperties"] = true.into()),
        ["/components/schemas/NotePatch: additionalProperties: documented false, found nothing"]
    );
    let required = ["tax", "total_amount_gross", "total_amount_net"]
        .map(|name| format!("/components/schemas/NewDeal/properties/{name}: required: documented true, found false"));
    assert_eq!(differences_of_changed(Api::Intum, "NewDeal", |deal| deal["required"] = json!([])), required);
}

/// What a client tolerates masks no other difference.
#[test]
fn names_the_location_of_a_difference_in_a_response() {
    let deal = |change: fn(&mut Value)| differences_of_changed(Api::Intum, "Deal", change);
    assert_eq!(
        deal(|deal| deal["properties"]["date"]["anyOf"][0]["format"] = "date-time".into()),
        [r#"/components/schemas/Deal/properties/date: format: documented "date", found "date-time""#]
    );
    assert_eq!(
        deal(|deal| deal["properties"]["id"]["anyOf"][0]["type"] = "string".into()),
        ["/components/schemas/Deal/properties/id: type: documented integer, found string"]
    );
    // A field that is not a `Field` rejects `null`.
    assert_eq!(
        deal(|deal| deal["properties"]["name"] = json!({ "type": "string" })),
        ["/components/schemas/Deal/properties/name: null: documented allowed, found not allowed"]
    );
    assert_eq!(
        differences_of_changed(Api::Intum, "DealOutcome", |outcome| outcome["anyOf"][0]["enum"] =
            json!(["win", "lost"])),
        [r#"/components/schemas/DealOutcome: enum: documented "", found nothing"#]
    );
    assert_eq!(
        differences_of_changed(Api::Solos, "ProjectList", |list| {
            list["anyOf"].as_array_mut().expect("forms").retain(|form| form["properties"]["payload"].is_null());
        }),
        ["/components/schemas/ProjectList/anyOf/1: alternative: documented object with payload, found nothing"]
    );
}

/// Two enums of the same values are two types.
#[test]
fn a_type_of_another_name_differs() {
    assert_eq!(
        differences_of_changed(Api::Solos, "ProjectFilter", |filter| {
            filter["properties"]["reverse"]["$ref"] = "#/$defs/ObjectState".into();
        }),
        [
            "/components/schemas/ProjectFilter/properties/reverse: component: documented SortDirection, found ObjectState"
        ]
    );
}
