//! The contract crate says what the documents say.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crm_contract::{Api, Location, Provenance, sources};
use serde_json::Value;

fn json(api: Api) -> Value {
    serde_json::from_str(api.json()).expect("JSON")
}

#[test]
fn the_yaml_is_the_document_byte_for_byte() {
    for api in Api::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../openapi/{}.yaml", api.name()));
        assert!(fs::read_to_string(path).expect("the document") == api.yaml(), "{api:?}");
    }
}

#[test]
fn every_operation_of_the_json_is_listed() {
    for api in Api::ALL {
        let json = json(*api);
        let mut expected = BTreeSet::new();
        for (path, item) in json["paths"].as_object().expect("paths") {
            for (method, operation) in item.as_object().expect("a path item") {
                if let Some(id) = operation["operationId"].as_str() {
                    expected.insert((method.to_uppercase(), path.clone(), id.to_owned()));
                }
            }
        }
        let listed = api.operations().iter();
        let listed: BTreeSet<_> =
            listed.map(|each| (each.method.to_owned(), each.path.to_owned(), each.id.to_owned())).collect();
        assert_eq!(listed, expected);
    }
    assert_eq!(Api::Intum.operations().len(), 6);
    assert_eq!(Api::Solos.operations().len(), 9);
}

#[test]
fn every_parameter_is_where_its_pointer_says() {
    for api in Api::ALL {
        let json = json(*api);
        for operation in api.operations() {
            assert_eq!(json.pointer(operation.pointer).expect("an operation")["operationId"], operation.id);
            for parameter in operation.parameters {
                let node = json.pointer(parameter.pointer).expect("a parameter");
                assert_eq!(node["name"], parameter.name);
                assert_eq!(node["required"].as_bool().unwrap_or(false), parameter.is_required);
                let location = if node["in"] == "path" { Location::Path } else { Location::Query };
                assert_eq!(location, parameter.location);
            }
        }
    }
    let names = |id: &str| -> Vec<&str> {
        let operation = Api::Intum.operation(id).expect("an operation");
        operation.parameters.iter().map(|parameter| parameter.name).collect()
    };
    assert_eq!(names("list_deals").len(), 10);
    assert_eq!(names("get_deal_by_external_id"), ["app_code", "external_id"]);
}

/// What may be repeated: everything but a create.
#[test]
fn only_a_create_is_not_idempotent() {
    let all = Api::ALL.iter().flat_map(|api| api.operations());
    let not_idempotent: Vec<&str> = all.filter(|each| !each.is_idempotent).map(|each| each.id).collect();
    assert_eq!(not_idempotent, ["create_deal"]);
}

/// The addresses in the vendor's examples, in the vendor's order of parameters.
#[test]
fn the_examples_of_solos_are_those_of_the_page() {
    let base = "/backend/public/projects";
    let expected = [
        ("list_projects", "?count=100&offset=0&order_by=id&reverse=0&deleted=0"),
        ("filter_projects", "/filter"),
        ("get_project", "/info?id=1"),
        ("list_project_steps", "/steps?id=1&filter_date=2021-05-21&filter_steps=1_2_3_4_5"),
        (
            "list_project_actions",
            "/actions?id=1&count=100&offset=0&filter_id=1&filter_date=2021-05-21&filter_actions=1_2_3_4_5",
        ),
        ("get_project_action", "/actions/info?id=1"),
        ("list_project_checklists", "/checklists?id=1"),
        ("list_project_goods", "/goods?id=1"),
        ("list_project_payments", "/payments?id=1&count=100&offset=0&filter_id=1&filter_date=2021-05-21&filter_type=1"),
    ];
    for (id, address) in expected {
        let example = Api::Solos.operation(id).and_then(|each| each.example).expect("an example");
        let query: Vec<String> = example.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        assert_eq!(format!("{}{mark}{}", example.path, query.join("&")), format!("{base}{address}"));
        assert_eq!(example.body.is_some(), id == "filter_projects");
    }
}

#[test]
fn an_example_that_is_ours_is_not_the_vendors() {
    let with_example: Vec<&str> =
        Api::Intum.operations().iter().filter(|each| each.example.is_some()).map(|each| each.id).collect();
    assert_eq!(with_example, ["create_deal"]);
}

#[test]
fn every_fact_has_a_provenance() {
    for api in Api::ALL {
        let json = json(*api);
        let mut count = 0;
        for part in ["paths", "components"] {
            for_each_fact(&json[part], &format!("/{part}"), &mut |pointer| {
                assert!(api.provenance(pointer).is_some(), "{api:?} {pointer}");
                count += 1;
            });
        }
        assert!(count > 200, "{api:?} has {count}");
    }
}

/// Calls `check` for every operation, parameter, response and schema below `node`, and each of their keywords.
fn for_each_fact(node: &Value, pointer: &str, check: &mut dyn FnMut(&str)) {
    let Some(members) = node.as_object() else { return };
    let is_fact =
        ["operationId", "in", "description", "type", "anyOf", "oneOf"].iter().any(|key| members.contains_key(*key));
    for (key, value) in members {
        let pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
        if is_fact && !key.starts_with("x-") {
            check(&pointer);
        }
        for_each_fact(value, &pointer, check);
    }
}

#[test]
fn provenance_names_the_page_and_the_section() {
    let tax = Api::Intum.provenance("/components/schemas/NewDeal/properties/tax");
    let Some(Provenance::Documented { source, section }) = tax else { panic!("{tax:?}") };
    assert_eq!((source.page, section.heading), ("https://intum.com/pomoc/crm/interesy.api", "Pola deal"));
    let nullable = Api::Intum.provenance("/components/schemas/DealPatch/properties/name/nullable");
    assert!(matches!(nullable, Some(Provenance::Assumed { .. })), "{nullable:?}");
    assert_eq!(Api::Intum.provenance("no pointer"), None);
    assert_eq!(sources().len(), 2);
}
