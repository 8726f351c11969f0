//! The schemas of a document as JSON Schema 2020-12.

use std::collections::BTreeSet;

use jsonschema::Validator;

use super::dialect::{DEFS, Dialect};
use super::direction::components;
use super::formats::{is_date_range, is_day, is_id_list};
use crate::document::{Document, Entry, Node, Value, to_json_value};

/// The schemas of a document as JSON Schema 2020-12, for whoever validates a value.
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
            components.filter_map(|place| Some((place.pointer.last()?, Dialect::JsonSchema.convert(place.node))));
        Self { components: components.collect() }
    }

    /// A schema of the document with all the components it needs.
    pub fn schema(&self, schema: &Node) -> Node {
        self.complete(Dialect::JsonSchema.convert(schema))
    }

    /// The components by name, each with all the others it needs.
    pub fn components(&self) -> impl Iterator<Item = (&str, Node)> {
        self.components.iter().map(|(name, schema)| (name.as_str(), self.complete(schema.clone())))
    }

    /// A validator for a schema of the document, formats included; the error says why there can be none.
    pub fn validator(&self, schema: &Node) -> Result<Validator, String> {
        jsonschema::options()
            .offline()
            .should_validate_formats(true)
            .with_format("date", is_day)
            .with_format("date-range", is_date_range)
            .with_format("id-list", is_id_list)
            .build(&to_json_value(&self.schema(schema)))
            .map_err(|error| error.to_string())
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

    /// The names of the components that these keywords refer to, and those refer to.
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

fn collect_names(entry: &Entry, names: &mut Vec<String>) {
    if let Some(name) = entry.node.as_str().filter(|_| entry.key == "$ref").and_then(|text| text.strip_prefix(DEFS)) {
        names.push(name.replace("~1", "/").replace("~0", "~"));
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
    fn the_components_that_are_needed_come_along() {
        let schema = Document::parse("schema.yaml", "$ref: '#/components/schemas/Middle'".to_owned()).expect("parses");
        let inner = r#""Inner":{"type":["string","null"]}"#;
        let middle = r##""Middle":{"type":"array","items":{"$ref":"#/$defs/Inner"}}"##;
        assert_eq!(
            to_json_text(&schemas().schema(&schema.root), None),
            format!(r##"{{{DIALECT},"$ref":"#/$defs/Middle","$defs":{{{inner},{middle}}}}}"##)
        );
    }

    #[test]
    fn a_component_is_complete_and_has_no_more_than_it_needs() {
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
