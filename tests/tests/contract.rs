//! The contract crate contains what the documents say.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by a panic")]

use std::collections::BTreeSet;
use std::fs;

use crm_contract::{Api, Citation, Location, Provenance, sources};
use serde_json::Value;
use tests::difference;
use tests::semantic::escape;

fn json(api: Api) -> Value {
    serde_json::from_str(api.json()).expect("JSON")
}

#[test]
fn the_yaml_is_the_document_byte_for_byte() {
    for api in Api::ALL {
        let path = format!("../openapi/{}.yaml", api.name());
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
        assert_eq!(listed.len(), api.yaml().matches("operationId: ").count());
    }
}

#[test]
fn every_parameter_is_where_its_pointer_says() {
    for api in Api::ALL {
        let json = json(*api);
        for operation in api.operations() {
            let written = json.pointer(operation.pointer).expect("an operation");
            assert_eq!(written["operationId"], operation.id);
            let of_path = json["paths"][operation.path]["parameters"].as_array().map_or(0, Vec::len);
            let of_operation = written["parameters"].as_array().map_or(0, Vec::len);
            assert_eq!(operation.parameters.len(), of_path + of_operation, "{}", operation.id);
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
    assert_eq!(names("get_deal_by_external_id"), ["app_code", "external_id"]);
}

#[test]
fn only_a_create_and_a_move_are_not_idempotent() {
    for operation in Api::ALL.iter().flat_map(|api| api.operations()) {
        let does_more_each_time = operation.id.starts_with("create_") || operation.id.starts_with("move_");
        assert_eq!(operation.is_idempotent, !does_more_each_time, "{}", operation.id);
    }
}

/// The URLs in the vendor's examples, in the vendor's order of parameters.
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
    assert_eq!(with_example, ["create_deal", "create_contact", "create_note", "create_client", "upsert_client"]);
}

#[test]
fn every_fact_has_a_provenance() {
    let mut count = 0;
    for api in Api::ALL {
        let json = json(*api);
        for part in ["paths", "components"] {
            for_each_fact(&json[part], &format!("/{part}"), &mut |pointer| {
                assert!(api.provenance(pointer).is_some(), "{api:?} {pointer}");
                count += 1;
            });
        }
    }
    assert!(count > 400, "{count}");
}

/// Calls `check` for every operation, parameter, response and schema below `node`, and each of their keywords.
fn for_each_fact(node: &Value, pointer: &str, check: &mut dyn FnMut(&str)) {
    let Some(members) = node.as_object() else { return };
    let is_fact =
        ["operationId", "in", "description", "type", "anyOf", "oneOf"].iter().any(|key| members.contains_key(*key));
    for (key, value) in members {
        let pointer = format!("{pointer}/{}", escape(key));
        if is_fact && !key.starts_with("x-") {
            check(&pointer);
        }
        for_each_fact(value, &pointer, check);
    }
}

#[test]
fn provenance_names_the_page_and_the_section() {
    let tax = Api::Intum.provenance("/components/schemas/NewDeal/properties/tax");
    let Some(Provenance::Documented { citation }) = tax else { panic!("{tax:?}") };
    let Citation { source, section, .. } = citation;
    assert_eq!((source.page, section.heading), ("https://intum.com/pomoc/crm/interesy.api", "Pola deal"));
    let nullable = Api::Intum.provenance("/components/schemas/DealPatch/properties/name/nullable");
    assert!(matches!(nullable, Some(Provenance::Assumed { .. })), "{nullable:?}");
    assert_eq!(Api::Intum.provenance("no pointer"), None);
    let list = fs::read_to_string("../openapi/sources.yaml").expect("the sources");
    assert_eq!(sources().len(), list.matches("\n    page: ").count());
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Every digit and every extension is kept; some keywords of schemas change.
#[test]
fn openapi_3_1_differs_from_the_document_in_keywords_of_schemas_only() {
    for api in Api::ALL {
        let differences = difference(api.json(), api.openapi_3_1());
        let is_expected = |difference: &&String| {
            let path = difference.split(": ").next().unwrap_or_default();
            let path = path.trim_end_matches(|last: char| last == '[' || last == ']' || last.is_ascii_digit());
            let keyword = path.rsplit('.').next().unwrap_or_default();
            path == "$.openapi" || ["type", "nullable", "enum", "maximum", "exclusiveMaximum"].contains(&keyword)
        };
        assert!(differences.iter().all(|each| is_expected(&each)), "{differences:#?}");
        assert_eq!(parsed(api.openapi_3_1())["openapi"], "3.1.0");
    }
    let deal = parsed(Api::Intum.openapi_3_1());
    let property = |name: &str| &deal["components"]["schemas"]["DealPatch"]["properties"][name];
    assert_eq!(property("name")["type"], serde_json::json!(["string", "null"]));
    assert_eq!(property("closed")["oneOf"][1], serde_json::json!({"type": "null"}));
    assert_eq!(property("total_amount_net")["exclusiveMaximum"], 1_000_000_000_000_i64);
}

/// Calls `check` for every top-level schema of the document.
fn for_each_schema(node: &Value, check: &mut dyn FnMut(&Value)) {
    for (key, value) in node.as_object().into_iter().flatten() {
        match key.as_str() {
            "schema" => check(value),
            "schemas" => value.as_object().expect("schemas").values().for_each(&mut *check),
            "examples" => {}
            key if key.starts_with("x-") => {}
            _ => for_each_schema(value, check),
        }
    }
    node.as_array().into_iter().flatten().for_each(|item| for_each_schema(item, check));
}

/// Returns the names of all keywords in a schema and its nested schemas.
fn keywords(schema: &Value) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (key, value) in schema.as_object().into_iter().flatten().filter(|(key, _)| !key.starts_with("x-")) {
        all.insert(key.clone());
        let inner: Vec<&Value> = match key.as_str() {
            "properties" | "$defs" => value.as_object().expect("names").values().collect(),
            "anyOf" | "oneOf" => value.as_array().expect("forms").iter().collect(),
            _ => vec![value],
        };
        for schema in inner {
            all.extend(keywords(schema));
        }
    }
    all
}

#[test]
fn every_schema_of_openapi_3_1_is_json_schema() {
    let of_3_0 = ["nullable", "example"];
    let mut count = 0;
    for api in Api::ALL {
        for_each_schema(&parsed(api.openapi_3_1()), &mut |schema| {
            jsonschema::draft202012::meta::validate(schema).unwrap_or_else(|error| panic!("{error} in {schema}"));
            let keywords = keywords(schema);
            assert!(of_3_0.iter().all(|keyword| !keywords.contains(*keyword)), "{schema}");
            count += 1;
        });
    }
    assert!(count > 40, "{count}");
}

#[test]
fn every_component_is_json_schema_that_stands_alone() {
    for api in Api::ALL {
        let document = json(*api);
        let components = document["components"]["schemas"].as_object().expect("schemas");
        assert_eq!(api.schemas().collect::<BTreeSet<_>>(), components.keys().map(String::as_str).collect());
        for name in api.schemas() {
            let schema = parsed(api.schema(name).expect("a schema"));
            assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
            jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
            jsonschema::options().offline().build(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
            let text = schema.to_string();
            assert_eq!(text.matches("\"$ref\":").count(), text.matches("\"$ref\":\"#/$defs/").count(), "{name}");
            assert_eq!(schema["description"], components[name]["description"], "{name}");
        }
        assert_eq!(api.schema("Nothing"), None);
    }
    let request = parsed(Api::Intum.schema("CreateDealRequest").expect("a schema"));
    let definitions: Vec<&String> = request["$defs"].as_object().expect("definitions").keys().collect();
    assert_eq!(definitions, ["DealOutcome", "NewDeal"]);
}
