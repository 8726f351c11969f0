//! Every documented example of what is sent, and what a client writes for it, is valid.

use std::collections::BTreeSet;

use crm_contract::Api;
use serde_json::Value;
use tests::apis;

use super::clients::{Schemas, Way};

/// An example of a document: the name of its schema, and the value.
type Example = (String, Value);

/// The examples of bodies and parameters whose schema has a name.
fn examples(api: Api) -> Vec<Example> {
    let document: Value = serde_json::from_str(api.json()).expect("JSON");
    let mut examples = Vec::new();
    collect(&document, &mut examples);
    examples
}

fn collect(node: &Value, examples: &mut Vec<Example>) {
    if let Some(target) = node["schema"]["$ref"].as_str() {
        let name = target.rsplit('/').next().expect("a name");
        let bodies = node["examples"].as_object().into_iter().flatten().map(|(_, each)| &each["value"]);
        examples.extend(bodies.chain(node.get("example")).map(|value| (name.to_owned(), value.clone())));
    }
    match node {
        Value::Object(members) => {
            members.iter().filter(|(key, _)| *key != "responses").for_each(|(_, each)| collect(each, examples));
        }
        Value::Array(items) => items.iter().for_each(|each| collect(each, examples)),
        _ => {}
    }
}

#[test]
fn every_example_and_what_is_written_for_it_is_valid() {
    for api in Api::ALL {
        let types = apis::of(*api).types;
        let mut unused: BTreeSet<&str> = types.iter().map(|(name, _)| *name).collect();
        let (read, written) = (Schemas::of(*api, Way::Read), Schemas::of(*api, Way::Written));
        for (name, example) in examples(*api) {
            let found = types.iter().find(|(each, _)| *each == name);
            let (_, round_trip) = found.unwrap_or_else(|| panic!("no type for the example of {name}"));
            let errors = [read.errors(&name, &example), written.errors(&name, &round_trip(&example))].concat();
            assert_eq!(errors, Vec::<String>::new(), "{example}");
            unused.remove(name.as_str());
        }
        assert_eq!(unused, BTreeSet::new(), "no example in {}", api.name());
    }
}
