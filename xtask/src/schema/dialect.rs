//! Converts the dialect of OpenAPI 3.0 to JSON Schema 2020-12.

use super::formats::limits;
use super::kind::is_null_only;
use crate::diagnostic::Position;
use crate::document::{Entry, Node, Value};

/// The prefix of a reference to a component in OpenAPI.
pub(super) const COMPONENTS: &str = "#/components/schemas/";

/// The prefix of a reference to a component in a standalone schema.
pub const DEFS: &str = "#/$defs/";

/// What a schema of OpenAPI 3.0 is converted to. The keywords of JSON Schema are the same in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// A schema in an OpenAPI 3.1 document, with OpenAPI's own keywords and extensions.
    OpenApi31,
    /// A standalone schema: references lead to its `$defs`, and nothing of OpenAPI is left. The format of a number
    /// becomes limits, since JSON Schema has formats for text only.
    JsonSchema,
}

impl Dialect {
    /// Returns the schema in this dialect, in the order and with the digits of the document.
    pub fn convert(self, schema: &Node) -> Node {
        if let Some(target) = schema.entry("$ref") {
            // Keys beside a reference have no effect in 3.0, and would have one here.
            return Node { value: Value::Mapping(vec![self.reference(target)].into()), at: schema.at };
        }
        let Value::Mapping(entries) = &schema.value else {
            return schema.clone();
        };
        let mut entries: Vec<Entry> = entries.iter().filter_map(|entry| self.keyword(schema, entry)).collect();
        if self == Self::JsonSchema {
            entries.extend(limits_of_format(schema));
        }
        Node { value: Value::Mapping(entries.into()), at: schema.at }
    }

    fn reference(self, entry: &Entry) -> Entry {
        let name = entry.node.as_str().and_then(|target| target.strip_prefix(COMPONENTS));
        match name.filter(|_| self == Self::JsonSchema) {
            Some(name) => renamed(entry, "$ref", text(&format!("{DEFS}{name}"), entry.node.at)),
            None => entry.clone(),
        }
    }

    fn keyword(self, schema: &Node, entry: &Entry) -> Option<Entry> {
        // In OpenAPI 3.0.3 `nullable` widens the `type` beside it and has no effect alone.
        let is_nullable = schema.bool("nullable") == Some(true) && schema.get("type").is_some();
        let (key, node) = (entry.key.as_str(), &entry.node);
        Some(match key {
            _ if is_flag(key) || (self == Self::JsonSchema && is_of_openapi(key)) => return None,
            "minimum" if schema.bool("exclusiveMinimum") == Some(true) => {
                renamed(entry, "exclusiveMinimum", node.clone())
            }
            "maximum" if schema.bool("exclusiveMaximum") == Some(true) => {
                renamed(entry, "exclusiveMaximum", node.clone())
            }
            "enum" if is_null_only(schema) => return None,
            "type" if is_null_only(schema) => renamed(entry, key, text("null", node.at)),
            "type" if is_nullable => renamed(entry, key, list([node.clone(), text("null", node.at)], node.at)),
            "enum" if is_nullable => renamed(entry, key, with_null(node)),
            "example" => renamed(entry, "examples", list([node.clone()], node.at)),
            "properties" => {
                let properties = node.entries().iter();
                let properties = properties.map(|each| renamed(each, &each.key, self.convert(&each.node))).collect();
                renamed(entry, key, Node { value: Value::Mapping(properties), at: node.at })
            }
            "items" | "not" | "additionalProperties" => renamed(entry, key, self.convert(node)),
            "allOf" | "anyOf" | "oneOf" => {
                renamed(entry, key, list(node.items().iter().map(|item| self.convert(item)), node.at))
            }
            _ => entry.clone(),
        })
    }
}

/// Returns whether the key is a flag of OpenAPI 3.0 that JSON Schema does not have, or has in another form.
fn is_flag(key: &str) -> bool {
    ["nullable", "exclusiveMinimum", "exclusiveMaximum"].contains(&key)
}

fn is_of_openapi(key: &str) -> bool {
    key.starts_with("x-") || ["discriminator", "xml", "externalDocs"].contains(&key)
}

fn with_null(values: &Node) -> Node {
    let null = Node { value: Value::Null, at: values.at };
    let missing = Some(null).filter(|null| !values.items().contains(null));
    list(values.items().iter().cloned().chain(missing), values.at)
}

/// Returns the limits of the format that the schema does not set itself. Its own are tighter.
fn limits_of_format(schema: &Node) -> Vec<Entry> {
    let is_number = matches!(schema.str("type"), Some("integer" | "number"));
    let limits = schema.str("format").filter(|_| is_number).and_then(limits);
    let pairs = limits.map_or_else(Vec::new, |(least, most)| vec![("minimum", least), ("maximum", most)]);
    let missing = pairs.into_iter().filter(|(key, _)| schema.get(key).is_none());
    let at = schema.at;
    missing
        .map(|(key, digits)| Entry {
            key: key.to_owned(),
            at,
            node: Node { value: Value::Number(digits.to_owned()), at },
        })
        .collect()
}

fn renamed(entry: &Entry, key: &str, node: Node) -> Entry {
    Entry { key: key.to_owned(), at: entry.at, node }
}

fn text(text: &str, at: Position) -> Node {
    Node { value: Value::String(text.to_owned()), at }
}

fn list(items: impl IntoIterator<Item = Node>, at: Position) -> Node {
    Node { value: Value::Sequence(items.into_iter().collect()), at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, to_json_text};

    fn converted(schema: &str, dialect: Dialect) -> String {
        let schema = Document::parse("schema.yaml", schema.to_owned()).expect("parses");
        to_json_text(&dialect.convert(&schema.root), None)
    }

    /// A schema, and the same in OpenAPI 3.1 and standing alone.
    const CASES: [(&str, &str, &str); 10] = [
        ("{type: string, nullable: true}", r#"{"type":["string","null"]}"#, r#"{"type":["string","null"]}"#),
        ("{nullable: true}", "{}", "{}"),
        (
            "{type: string, nullable: true, enum: [a], x-enum-varnames: [A], example: a}",
            r#"{"type":["string","null"],"enum":["a",null],"x-enum-varnames":["A"],"examples":["a"]}"#,
            r#"{"type":["string","null"],"enum":["a",null],"examples":["a"]}"#,
        ),
        (
            "oneOf: [{$ref: '#/components/schemas/A'}, {type: string, nullable: true, enum: [null], x-source: a#b}]",
            r##"{"oneOf":[{"$ref":"#/components/schemas/A"},{"type":"null","x-source":"a#b"}]}"##,
            r##"{"oneOf":[{"$ref":"#/$defs/A"},{"type":"null"}]}"##,
        ),
        (
            "{type: integer, format: uint64, minimum: 1, exclusiveMinimum: true}",
            r#"{"type":"integer","format":"uint64","exclusiveMinimum":1}"#,
            r#"{"type":"integer","format":"uint64","exclusiveMinimum":1,"maximum":18446744073709551615}"#,
        ),
        (
            "{type: number, maximum: 5.00, exclusiveMaximum: false}",
            r#"{"type":"number","maximum":5.00}"#,
            r#"{"type":"number","maximum":5.00}"#,
        ),
        (
            "{type: object, properties: {example: {type: string, example: a}, nullable: {type: boolean}}}",
            r#"{"type":"object","properties":{"example":{"type":"string","examples":["a"]},"nullable":{"type":"boolean"}}}"#,
            r#"{"type":"object","properties":{"example":{"type":"string","examples":["a"]},"nullable":{"type":"boolean"}}}"#,
        ),
        (
            "{$ref: '#/components/schemas/A', description: ignored}",
            r##"{"$ref":"#/components/schemas/A"}"##,
            r##"{"$ref":"#/$defs/A"}"##,
        ),
        (
            "{additionalProperties: false, externalDocs: {url: a}, x-at-most: {a: b}, x-assumed: [{for: [nullable], why: because}]}",
            r#"{"additionalProperties":false,"externalDocs":{"url":"a"},"x-at-most":{"a":"b"},"x-assumed":[{"for":["nullable"],"why":"because"}]}"#,
            r#"{"additionalProperties":false}"#,
        ),
        (
            "{type: array, items: {type: boolean, nullable: true}, default: {nullable: true}}",
            r#"{"type":"array","items":{"type":["boolean","null"]},"default":{"nullable":true}}"#,
            r#"{"type":"array","items":{"type":["boolean","null"]},"default":{"nullable":true}}"#,
        ),
    ];

    #[test]
    fn converts_keywords_to_each_dialect() {
        for (schema, in_openapi, alone) in CASES {
            assert_eq!(converted(schema, Dialect::OpenApi31), in_openapi);
            assert_eq!(converted(schema, Dialect::JsonSchema), alone);
        }
    }
}
