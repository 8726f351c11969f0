//! Documented examples are valid.

use std::sync::Arc;

use crm_contract::{Api, Operation, Request, Validator};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::JSON;

fn documented() -> impl Iterator<Item = (Arc<Validator>, Value, &'static Operation)> {
    Api::ALL.iter().flat_map(|api| {
        let validator = Arc::new(Validator::new(*api));
        let document: Value = serde_json::from_str(api.json()).expect("JSON");
        api.operations().iter().map(move |operation| (Arc::clone(&validator), document.clone(), operation))
    })
}

/// Returns the target with the examples of all parameters, with every character percent-encoded that can be.
fn target(document: &Value, operation: &Operation) -> String {
    let mut path = operation.path.to_owned();
    let mut query = Vec::new();
    for parameter in operation.parameters {
        let node = document.pointer(parameter.pointer).expect("a parameter");
        let text = match &node["example"] {
            Value::Null => continue,
            Value::String(text) => text.clone(),
            value => value.to_string(),
        };
        let text = utf8_percent_encode(&text, NON_ALPHANUMERIC).to_string();
        match node["in"].as_str() {
            Some("path") => path = path.replace(&format!("{{{}}}", parameter.name), &text),
            _ => query.push(format!("{}={text}", parameter.name)),
        }
    }
    format!("{path}?{}", query.join("&"))
}

#[test]
fn every_documented_example_is_valid() {
    for (validator, document, operation) in documented() {
        let target = target(&document, operation);
        let way = operation.security.first().expect("a way to authorise");
        let credentials: Vec<String> = way.iter().map(|scheme| format!("{}TOKEN", scheme.prefix)).collect();
        let mut headers: Vec<(&str, &str)> =
            way.iter().zip(&credentials).map(|(scheme, credential)| (scheme.name, credential.as_str())).collect();
        headers.push(JSON);
        let node = document.pointer(operation.pointer).expect("an operation");
        let examples = node["requestBody"]["content"]["application/json"]["examples"].as_object();
        let mut examples: Vec<String> =
            examples.into_iter().flatten().map(|(_, example)| example["value"].to_string()).collect();
        examples.extend(operation.example.and_then(|example| example.body).map(str::to_owned));
        if node.get("requestBody").is_none() {
            examples.push(String::new());
        }
        assert!(!examples.is_empty(), "{} has a body without an example", operation.id);
        for body in examples {
            let request = Request::new(operation.method, &target, &headers, body.as_bytes());
            assert_eq!(validator.request(&request).map(|found| found.id), Ok(operation.id));
        }
    }
}
