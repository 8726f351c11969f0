//! The requests that the documents have as examples. Examples and the demo's data belong together.

use crm_contract::Api;
use serde_json::Value;

use crate::server::{Server, target};
use crate::wire::Request;

/// Returns the example of every operation. Those that delete come last.
pub fn examples() -> Vec<(String, Request)> {
    let mut all = Vec::new();
    for api in Api::ALL {
        let document: Value = serde_json::from_str(api.json()).expect("JSON");
        for (path, item) in document["paths"].as_object().expect("paths") {
            for method in ["get", "post", "patch", "delete"] {
                if item.get(method).is_some() {
                    all.push(example(&document, path, item, method));
                }
            }
        }
    }
    all.sort_by_key(|(_, request)| request.method == "DELETE");
    all
}

fn example(document: &Value, path: &str, item: &Value, method: &str) -> (String, Request) {
    let operation = &item[method];
    let lists = [&item["parameters"], &operation["parameters"]].into_iter().filter_map(Value::as_array);
    let parameters = lists.flatten().map(|each| resolve(document, each));
    let (mut path, mut query) = (path.to_owned(), Vec::new());
    for parameter in parameters {
        let name = parameter["name"].as_str().expect("a name");
        let value = match &parameter["example"] {
            Value::Null => continue,
            Value::String(text) => text.clone(),
            value => value.to_string(),
        };
        if parameter["in"] == "path" {
            path = path.replace(&format!("{{{name}}}"), &value);
        } else {
            query.push((name.to_owned(), value));
        }
    }
    let query: Vec<(&str, &str)> = query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let (method, target) = (method.to_uppercase(), target(&path, &query));
    let examples = operation.pointer("/requestBody/content/application~1json/examples").and_then(Value::as_object);
    // The first one: the others are for readers.
    let request = match examples.and_then(|examples| examples.values().next()) {
        Some(body) => Request::json(&method, &target, body["value"].to_string()),
        None => Request::new(&method, &target),
    };
    (operation["operationId"].as_str().expect("an id").to_owned(), request)
}

fn resolve<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    let pointer = node["$ref"].as_str().and_then(|target| target.strip_prefix('#'));
    pointer.map_or(node, |pointer| document.pointer(pointer).expect("a component"))
}

#[test]
fn every_example_succeeds_and_lists_select_something() {
    let server = Server::start();
    for (operation, request) in examples() {
        let response = server.send(&request);
        assert!((200..300).contains(&response.status), "{operation}: {} {}", request.target, response.text());
        if response.body.is_empty() {
            continue;
        }
        let content = response.content();
        assert!(content.as_array().is_none_or(|list| !list.is_empty()), "{operation}: {}", request.target);
        assert!(content.as_object().is_none_or(|object| object.contains_key("id")), "{operation}: {content}");
    }
}
