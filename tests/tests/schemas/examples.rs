//! Every documented example, and what a client writes for it, is valid.

use std::collections::BTreeMap;

use crm_contract::Api;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

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
        Value::Object(members) => members.values().for_each(|each| collect(each, examples)),
        Value::Array(items) => items.iter().for_each(|each| collect(each, examples)),
        _ => {}
    }
}

/// Reads a value as a type and writes it again.
type Pass = fn(&Value) -> Value;

fn pass<T: DeserializeOwned + Serialize>(value: &Value) -> Value {
    let value: T = serde_json::from_str(&value.to_string()).expect("the type reads its example");
    serde_json::from_str(&serde_json::to_string(&value).expect("JSON")).expect("JSON")
}

fn passes() -> BTreeMap<&'static str, Pass> {
    BTreeMap::from([
        ("CreateDealRequest", pass::<intum_client::types::CreateDealRequest> as Pass),
        ("UpdateDealRequest", pass::<intum_client::types::UpdateDealRequest>),
        ("ProjectFilter", pass::<solos_client::types::ProjectFilter>),
        ("IdList", pass::<solos_client::IdList>),
        ("ObjectState", pass::<solos_client::types::ObjectState>),
        ("PaymentDirection", pass::<solos_client::types::PaymentDirection>),
        ("SortDirection", pass::<solos_client::types::SortDirection>),
    ])
}

#[test]
fn every_example_and_what_is_written_for_it_is_valid() {
    let passes = passes();
    let mut count = 0;
    for api in Api::ALL {
        let (read, written) = (Schemas::of(*api, Way::Read), Schemas::of(*api, Way::Written));
        for (name, example) in examples(*api) {
            let pass = passes.get(&*name).unwrap_or_else(|| panic!("no type for the example of {name}"));
            let errors = [read.errors(&name, &example), written.errors(&name, &pass(&example))].concat();
            assert_eq!(errors, Vec::<String>::new(), "{example}");
            count += 1;
        }
    }
    // Bodies: two of Intum, one of solOS; parameters of solOS: two lists of ids and three enums.
    assert_eq!(count, 8);
}
