//! What a schema says of values, in one form for OpenAPI 3.0 and JSON Schema 2020-12, so that it can be compared.

use serde_json::{Map, Value, json};

/// The meaning of a schema of a document, whose components are `components`.
pub fn of_document(schema: &Value, components: &Value) -> Value {
    meaning(&modern(schema, components))
}

/// The meaning of a schema of a Rust type.
pub fn of_rust(schema: &Value) -> Value {
    meaning(schema)
}

/// The component that has no Rust type of its own: a number, which a `Field` reads from text too.
pub const WITHOUT_TYPE: &str = "RecordId";

/// A schema of OpenAPI 3.0 as one of JSON Schema 2020-12.
fn modern(schema: &Value, components: &Value) -> Value {
    let Some(members) = schema.as_object() else { return schema.clone() };
    if let Some(target) = members.get("$ref").and_then(Value::as_str) {
        let name = target.rsplit('/').next().expect("a name");
        return match name {
            WITHOUT_TYPE => modern(&components[name], components),
            _ => json!({ "$ref": format!("#/$defs/{name}") }),
        };
    }
    if let Some(parts) = members.get("oneOf").and_then(Value::as_array) {
        let [value, other] = parts.as_slice() else { panic!("a `oneOf` of {} schemas", parts.len()) };
        let value = modern(value, components);
        let is_null = other["enum"] == json!([null]);
        return if is_null { json!({ "anyOf": [value, { "type": "null" }] }) } else { value };
    }
    let flag = |name: &str| members.get(name) == Some(&Value::Bool(true));
    let mut result = Map::new();
    for (key, value) in members {
        match key.as_str() {
            "nullable" | "exclusiveMinimum" | "exclusiveMaximum" => continue,
            "type" if flag("nullable") => result.insert(key.clone(), json!([value, "null"])),
            "minimum" if flag("exclusiveMinimum") => result.insert("exclusiveMinimum".to_owned(), value.clone()),
            "maximum" if flag("exclusiveMaximum") => result.insert("exclusiveMaximum".to_owned(), value.clone()),
            _ => result.insert(key.clone(), for_each_schema(key, value, &|inner| modern(inner, components))),
        };
    }
    Value::Object(result)
}

/// The value of a keyword, with `convert` applied to the schemas in it.
fn for_each_schema(key: &str, value: &Value, convert: &dyn Fn(&Value) -> Value) -> Value {
    match (key, value) {
        ("properties", Value::Object(properties)) => {
            properties.iter().map(|(name, property)| (name.clone(), convert(property))).collect()
        }
        ("anyOf", Value::Array(schemas)) => schemas.iter().map(convert).collect(),
        ("items" | "additionalProperties", _) => convert(value),
        _ => value.clone(),
    }
}

/// Words for the reader, and what says nothing of a value.
const WORDS: [&str; 5] = ["description", "title", "example", "writeOnly", "default"];

/// The meaning of a schema of JSON Schema 2020-12.
fn meaning(schema: &Value) -> Value {
    let Some(members) = schema.as_object() else { return schema.clone() };
    let mut result = Map::new();
    for (key, value) in members.iter().filter(|(key, _)| !WORDS.contains(&key.as_str()) && !key.starts_with("x-")) {
        match (key.as_str(), value) {
            ("type", Value::Array(types)) => {
                let (null, others): (Vec<&Value>, Vec<&Value>) = types.iter().partition(|each| **each == "null");
                if !null.is_empty() {
                    result.insert("null".to_owned(), true.into());
                }
                result.insert(key.clone(), set(others));
            }
            ("type", _) => drop(result.insert(key.clone(), set([value]))),
            ("required" | "enum", Value::Array(values)) => drop(result.insert(key.clone(), set(values))),
            // Digits are not meaning here: `1e3` is 1000.
            (_, Value::Number(number)) => drop(result.insert(key.clone(), number.as_f64().into())),
            ("anyOf", Value::Array(forms)) => result.extend(any_of(forms)),
            ("additionalProperties", _) if *value != Value::Bool(false) => {
                assert!(*value == json!({}) || *value == Value::Bool(true), "members of a type: {value}");
            }
            _ => drop(result.insert(key.clone(), for_each_schema(key, value, &meaning))),
        }
    }
    if !result.contains_key("additionalProperties") {
        let properties = result.get_mut("properties").and_then(Value::as_object_mut);
        properties.into_iter().flat_map(Map::values_mut).for_each(without_null);
    }
    Value::Object(result)
}

/// A `Field` of what is received reads `null` whether or not the document says so.
fn without_null(property: &mut Value) {
    property.as_object_mut().expect("a schema").remove("null");
}

/// The forms of a value without the one that is there for what nobody documented.
fn any_of(forms: &[Value]) -> Map<String, Value> {
    let text = json!({ "type": "string" });
    let has_values = forms.iter().any(|form| form.get("enum").is_some());
    let forms = forms.iter().filter(|form| **form != Value::Bool(true) && !(has_values && **form == text));
    let (null, mut forms): (Vec<Value>, Vec<Value>) = forms.cloned().partition(|form| form["type"] == "null");
    let mut result = match forms.len() {
        1 => meaning(&forms.remove(0)),
        _ => json!({ "anyOf": forms.iter().map(meaning).collect::<Vec<_>>() }),
    };
    let result = result.as_object_mut().expect("a schema");
    if !null.is_empty() {
        result.insert("null".to_owned(), true.into());
    }
    std::mem::take(result)
}

/// Values whose order does not matter, as names, so that a difference names one.
fn set<'a>(values: impl IntoIterator<Item = &'a Value>) -> Value {
    let names =
        values.into_iter().map(|value| (value.as_str().map_or_else(|| value.to_string(), str::to_owned), json!(true)));
    Value::Object(names.collect())
}
