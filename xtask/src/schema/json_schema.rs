//! Validation by the schemas of a document, as JSON Schema 2020-12.

use std::collections::BTreeSet;

use jsonschema::{ValidationOptions, Validator};
use serde_json::json;

use super::dialect::{DEFS, Dialect};
use super::direction::components;
use super::formats::{is_date_range, is_day, is_decimal, is_id_list};
use crate::document::{Document, Entry, Node, Value, to_json_value, unescape_token};

/// The schemas of a document as JSON Schema 2020-12.
#[derive(Debug)]
pub struct JsonSchemas {
    /// In the order of the document.
    components: Vec<(String, Node)>,
}

impl JsonSchemas {
    /// Converts the components of `document`.
    pub fn of(document: &Document) -> Self {
        let components = components(document);
        let components =
            components.filter_map(|schema| Some((schema.pointer.last()?, Dialect::JsonSchema.convert(schema.node))));
        Self { components: components.collect() }
    }

    /// Returns a schema of the document with all components that it needs.
    pub fn schema(&self, schema: &Node) -> Node {
        self.complete(Dialect::JsonSchema.convert(schema))
    }

    /// Returns the components by name, each with all others that it needs.
    pub fn components(&self) -> impl Iterator<Item = (&str, Node)> {
        self.components.iter().map(|(name, schema)| (name.as_str(), self.complete(schema.clone())))
    }

    /// Returns a validator for a schema of the document, formats included.
    ///
    /// # Errors
    ///
    /// The schema cannot be compiled. The error says why.
    pub fn validator(&self, schema: &Node) -> Result<Validator, String> {
        options().build(&to_json_value(&self.schema(schema))).map_err(|error| error.to_string())
    }

    fn complete(&self, converted: Node) -> Node {
        let Value::Mapping(entries) = converted.value else {
            return converted;
        };
        let at = converted.at;
        let entry = |key: &str, value: Value| Entry { key: key.to_owned(), at, node: Node { value, at } };
        let dialect = "https://json-schema.org/draft/2020-12/schema";
        let mut complete = vec![entry("$schema", Value::String(dialect.to_owned()))];
        complete.extend(entries);
        let needed = self.needed(&complete);
        let needed = self.components.iter().filter(|(name, _)| needed.contains(name));
        let needed: Vec<Entry> = needed.map(|(name, schema)| entry(name, schema.value.clone())).collect();
        if !needed.is_empty() {
            complete.push(entry("$defs", Value::Mapping(needed.into())));
        }
        Node { value: Value::Mapping(complete.into()), at }
    }

    /// Returns the names of the components that these keywords refer to, directly and through others.
    fn needed(&self, schema: &[Entry]) -> BTreeSet<String> {
        let mut needed = BTreeSet::new();
        let mut names = Vec::new();
        for entry in schema {
            collect_names(entry, &mut names);
        }
        while let Some(name) = names.pop() {
            let component = self.components.iter().find(|(each, _)| *each == name);
            if let Some((_, component)) = component.filter(|_| !needed.contains(&name)) {
                for entry in component.entries() {
                    collect_names(entry, &mut names);
                }
                needed.insert(name);
            }
        }
        needed
    }
}

/// Returns the options of every validator: no network, and the formats of the documents.
fn options() -> ValidationOptions<'static> {
    jsonschema::options()
        .offline()
        .should_validate_formats(true)
        .with_format("date", is_day)
        .with_format("date-range", is_date_range)
        .with_format("decimal", is_decimal)
        .with_format("id-list", is_id_list)
}

/// Checks that `pattern` is a regular expression as JSON Schema has it.
///
/// # Errors
///
/// It is not. The error says why.
pub fn check_pattern(pattern: &str) -> Result<(), String> {
    options().build(&json!({ "pattern": pattern })).map(|_| ()).map_err(|error| error.to_string())
}

fn collect_names(entry: &Entry, names: &mut Vec<String>) {
    if let Some(name) = entry.node.as_str().filter(|_| entry.key == "$ref").and_then(|text| text.strip_prefix(DEFS)) {
        names.push(unescape_token(name));
    }
    let mut nodes = vec![&entry.node];
    while let Some(node) = nodes.pop() {
        nodes.extend(node.items());
        for entry in node.entries() {
            collect_names(entry, names);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::to_json_text;

    const DOCUMENT: &str = "
components:
  schemas:
    Inner: {type: string, nullable: true}
    Middle: {type: array, items: {$ref: '#/components/schemas/Inner'}}
    Other: {type: boolean}
    Tree: {anyOf: [{$ref: '#/components/schemas/Tree'}, {type: boolean}]}
";

    const DIALECT: &str = r#""$schema":"https://json-schema.org/draft/2020-12/schema""#;

    fn schemas() -> JsonSchemas {
        JsonSchemas::of(&Document::parse("test.yaml", DOCUMENT.to_owned()).expect("parses"))
    }

    #[test]
    fn adds_the_components_that_a_schema_needs() {
        let schema = Document::parse("schema.yaml", "$ref: '#/components/schemas/Middle'".to_owned()).expect("parses");
        let inner = r#""Inner":{"type":["string","null"]}"#;
        let middle = r##""Middle":{"type":"array","items":{"$ref":"#/$defs/Inner"}}"##;
        assert_eq!(
            to_json_text(&schemas().schema(&schema.root), None),
            format!(r##"{{{DIALECT},"$ref":"#/$defs/Middle","$defs":{{{inner},{middle}}}}}"##)
        );
    }

    #[test]
    fn adds_only_the_components_that_it_needs() {
        let schemas = schemas();
        let text = |name: &str| {
            let found = schemas.components().find(|(each, _)| *each == name).expect("a component");
            to_json_text(&found.1, None)
        };
        assert_eq!(text("Other"), format!(r#"{{{DIALECT},"type":"boolean"}}"#));
        let tree = r##""anyOf":[{"$ref":"#/$defs/Tree"},{"type":"boolean"}]"##;
        assert_eq!(text("Tree"), format!(r#"{{{DIALECT},{tree},"$defs":{{"Tree":{{{tree}}}}}}}"#));
    }
}
