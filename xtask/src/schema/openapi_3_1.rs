//! Converts a document to OpenAPI 3.1.

use std::collections::BTreeSet;

use super::dialect::Dialect;
use crate::document::{Document, Entry, Node, ObjectKind, Pointer, Value, spec_objects};

/// The version. Of the 3.1 versions, which differ in wording only, tools know this one best.
const VERSION: &str = "3.1.0";

/// Returns the document as OpenAPI 3.1: its schemas in the dialect of 3.1, and everything else unchanged.
///
/// JSON pointers keep their targets, except to keywords that 3.1 does not have.
pub fn openapi_3_1(document: &Document) -> Node {
    let objects = spec_objects(document).into_iter();
    let schemas = objects.filter(|object| object.kind == ObjectKind::Schema).map(|object| object.pointer).collect();
    convert(&document.root, &Pointer::root(), &schemas)
}

fn convert(node: &Node, pointer: &Pointer, schemas: &BTreeSet<Pointer>) -> Node {
    if schemas.contains(pointer) {
        return Dialect::OpenApi31.convert(node);
    }
    let value = match &node.value {
        Value::String(_) if pointer.as_str() == "/openapi" => Value::String(VERSION.to_owned()),
        Value::Mapping(entries) => {
            let child = |entry: &Entry| convert(&entry.node, &pointer.child(&entry.key), schemas);
            Value::Mapping(entries.iter().map(|entry| Entry { node: child(entry), ..entry.clone() }).collect())
        }
        Value::Sequence(items) => {
            let items = items.iter().enumerate();
            Value::Sequence(items.map(|(index, item)| convert(item, &pointer.item(index), schemas)).collect())
        }
        value => value.clone(),
    };
    Node { value, at: node.at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::to_json_text;

    #[test]
    fn converts_schemas_and_nothing_else() {
        let text = "
openapi: 3.0.3
paths:
  /a:
    get:
      parameters: [{name: a, in: query, example: 1.50, schema: {type: number, nullable: true, example: 1.50}}]
      requestBody: {content: {application/json: {examples: {a: {value: {nullable: true, type: a}}}}}}
components: {schemas: {A: {type: string, nullable: true, x-source: a#b}}}
x-schema: {type: string, nullable: true}
";
        let document = Document::parse("test.yaml", text.to_owned()).expect("parses");
        let text = to_json_text(&openapi_3_1(&document), None);
        for part in [
            r#""openapi":"3.1.0""#,
            r#""example":1.50,"schema":{"type":["number","null"],"examples":[1.50]}"#,
            r#""examples":{"a":{"value":{"nullable":true,"type":"a"}}}"#,
            r#"{"A":{"type":["string","null"],"x-source":"a#b"}}"#,
            r#""x-schema":{"type":"string","nullable":true}"#,
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}
