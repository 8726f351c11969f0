//! The schemas of a document as JSON Schema 2020-12.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Map, Value as Json, json};

use super::flow::components;
use crate::document::{Document, Node, Value, to_json_value};

/// The schemas of a document as JSON Schema 2020-12, for whoever validates a value.
///
/// OpenAPI 3.0 has a dialect of its own: `nullable`, exclusive bounds as booleans. What a format says of a number
/// becomes bounds, since JSON Schema has formats of text only.
#[derive(Debug)]
pub struct JsonSchemas {
    components: BTreeMap<String, Json>,
}

impl JsonSchemas {
    /// Converts the components of `document`.
    pub fn of(document: &Document) -> Self {
        let components =
            components(document).filter_map(|place| Some((place.pointer.last()?, convert(place.node)))).collect();
        Self { components }
    }

    /// A schema of the document with all the components it needs, under the pointers that its references name.
    pub fn schema(&self, schema: &Node) -> Json {
        let mut converted = convert(schema);
        let mut needed = Map::new();
        let mut names = Vec::new();
        collect_names(&converted, &mut names);
        while let Some(name) = names.pop() {
            if let Some(component) = self.components.get(&name).filter(|_| !needed.contains_key(&name)) {
                collect_names(component, &mut names);
                needed.insert(name, component.clone());
            }
        }
        if let Json::Object(members) = &mut converted {
            members.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
            if !needed.is_empty() {
                members.insert("components".to_owned(), json!({ "schemas": needed }));
            }
        }
        converted
    }

    /// A validator for a schema of the document, formats included; the error says why there can be none.
    pub fn validator(&self, schema: &Node) -> Result<Validator, String> {
        jsonschema::options()
            .offline()
            .should_validate_formats(true)
            .with_format("id-list", is_id_list)
            .with_format("date-range", is_date_range)
            .build(&self.schema(schema))
            .map_err(|error| error.to_string())
    }
}

/// Whether the text is a day of the calendar, `2026-11-22`.
pub fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let number = |digits: &str, length: usize| {
        let is_number = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse::<u32>().ok())?
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day)
}

fn is_date_range(text: &str) -> bool {
    // Days of this form are in order as text.
    text.split_once(';').is_some_and(|(first, last)| is_day(first) && is_day(last) && first <= last)
}

fn is_id_list(text: &str) -> bool {
    let is_id = |id: &str| id.bytes().all(|byte| byte.is_ascii_digit()) && id.parse::<u64>().is_ok();
    text.split('_').all(is_id)
}

const SCHEMAS: &str = "#/components/schemas/";

fn collect_names(schema: &Json, names: &mut Vec<String>) {
    match schema {
        Json::Object(members) => {
            if let Some(name) =
                members.get("$ref").and_then(Json::as_str).and_then(|target| target.strip_prefix(SCHEMAS))
            {
                names.push(name.replace("~1", "/").replace("~0", "~"));
            }
            members.values().for_each(|member| collect_names(member, names));
        }
        Json::Array(items) => items.iter().for_each(|item| collect_names(item, names)),
        _ => {}
    }
}

fn convert(schema: &Node) -> Json {
    if let Some(target) = schema.reference() {
        return json!({ "$ref": target });
    }
    let Value::Mapping(entries) = &schema.value else {
        return to_json_value(schema);
    };
    let mut members = Map::new();
    for entry in entries {
        if let Some((key, value)) = convert_keyword(schema, &entry.key, &entry.node) {
            members.insert(key, value);
        }
    }
    bound_by_format(schema, &mut members);
    Json::Object(members)
}

fn convert_keyword(schema: &Node, key: &str, node: &Node) -> Option<(String, Json)> {
    // In OpenAPI 3.0.3 `nullable` widens the `type` beside it and has no effect alone.
    let is_nullable = schema.bool("nullable") == Some(true) && schema.get("type").is_some();
    let value = match key {
        _ if has_no_counterpart(key) => return None,
        "minimum" if schema.bool("exclusiveMinimum") == Some(true) => {
            return Some(("exclusiveMinimum".to_owned(), to_json_value(node)));
        }
        "maximum" if schema.bool("exclusiveMaximum") == Some(true) => {
            return Some(("exclusiveMaximum".to_owned(), to_json_value(node)));
        }
        "type" if is_nullable => json!([to_json_value(node), "null"]),
        "enum" if is_nullable => with_null(node),
        "properties" => match &node.value {
            Value::Mapping(properties) => {
                properties.iter().map(|entry| (entry.key.clone(), convert(&entry.node))).collect()
            }
            _ => to_json_value(node),
        },
        "items" | "not" | "additionalProperties" => convert(node),
        "allOf" | "anyOf" | "oneOf" => node.items().iter().map(convert).collect(),
        _ => to_json_value(node),
    };
    Some((key.to_owned(), value))
}

/// Exclusive bounds and `nullable` are flags that change the keyword beside them.
fn has_no_counterpart(key: &str) -> bool {
    const WORDS: [&str; 4] = ["example", "discriminator", "xml", "externalDocs"];
    const FLAGS: [&str; 3] = ["nullable", "exclusiveMinimum", "exclusiveMaximum"];
    key.starts_with("x-") || WORDS.contains(&key) || FLAGS.contains(&key)
}

fn with_null(values: &Node) -> Json {
    let mut values: Vec<Json> = values.items().iter().map(to_json_value).collect();
    if !values.contains(&Json::Null) {
        values.push(Json::Null);
    }
    Json::Array(values)
}

/// The bounds that the schema itself has are tighter than those of its format.
fn bound_by_format(schema: &Node, members: &mut Map<String, Json>) {
    /// What 96 bits hold, as the runtime's amounts do.
    const AMOUNT: f64 = 79_228_162_514_264_337_593_543_950_335.0;
    let (minimum, maximum) = match (schema.str("type"), schema.str("format")) {
        (Some("integer"), Some("int64")) => (json!(i64::MIN), json!(i64::MAX)),
        (Some("integer"), Some("uint64")) => (json!(0), json!(u64::MAX)),
        (Some("number"), Some("decimal")) => (json!(-AMOUNT), json!(AMOUNT)),
        _ => return,
    };
    if schema.get("minimum").is_none() {
        members.insert("minimum".to_owned(), minimum);
    }
    if schema.get("maximum").is_none() {
        members.insert("maximum".to_owned(), maximum);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "
components:
  schemas:
    Outer: {type: array, items: {$ref: '#/components/schemas/Inner'}}
    Inner: {type: string, nullable: true, enum: [a], x-enum-varnames: [A], example: a}
    Other: {type: integer, format: uint64, minimum: 1, exclusiveMinimum: true}
";

    fn schema(schema: &str) -> Json {
        let document = Document::parse("test.yaml", DOCUMENT.to_owned()).expect("parses");
        let schema = Document::parse("schema.yaml", schema.to_owned()).expect("parses");
        let mut schema = JsonSchemas::of(&document).schema(&schema.root);
        schema.as_object_mut().and_then(|members| members.remove("$schema")).expect("a dialect");
        schema
    }

    #[test]
    fn the_components_that_are_needed_come_along() {
        let outer = json!({"type": "array", "items": {"$ref": "#/components/schemas/Inner"}});
        let inner = json!({"type": ["string", "null"], "enum": ["a", null]});
        assert_eq!(
            schema("$ref: '#/components/schemas/Outer'"),
            json!({
                "$ref": "#/components/schemas/Outer",
                "components": {"schemas": {"Outer": outer, "Inner": inner}},
            })
        );
    }

    #[test]
    fn exclusive_bounds_are_numbers() {
        assert_eq!(
            schema("{type: integer, format: uint64, minimum: 1, exclusiveMinimum: true}"),
            json!({"type": "integer", "format": "uint64", "exclusiveMinimum": 1, "maximum": u64::MAX})
        );
        assert_eq!(
            schema("{type: number, maximum: 5, exclusiveMaximum: false}"),
            json!({"type": "number", "maximum": 5})
        );
    }

    #[test]
    fn properties_keep_the_names_that_are_keywords_elsewhere() {
        assert_eq!(
            schema("{type: object, properties: {example: {type: string, example: a}, nullable: {type: boolean}}}"),
            json!({"type": "object", "properties": {"example": {"type": "string"}, "nullable": {"type": "boolean"}}})
        );
    }

    #[test]
    fn days() {
        for day in ["2026-11-22", "2028-02-29", "2000-02-29", "0001-01-01"] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-01-00",
            "2026-1-1",
            "2026-01-01Z",
            "+026-01-01",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }
}
