//! Items of a document that readers look up: operations, parameters, bodies, responses, schemas, fields; with the facts
//! of each.

use std::collections::BTreeSet;

use crate::document::{Document, Node, ObjectKind, Pointer, SpecObject, Value, holds_names, is_data, spec_objects};

/// The kind of an item, in the order of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// An operation.
    Operation,
    /// A parameter, with its schema.
    Parameter,
    /// The body of a request.
    RequestBody,
    /// A response.
    Response,
    /// A schema.
    Schema,
    /// A field of a schema.
    Field,
    /// Anything else: credentials, hosts, tags.
    Other,
}

impl ItemKind {
    /// All kinds.
    pub const ALL: [Self; 7] =
        [Self::Operation, Self::Parameter, Self::RequestBody, Self::Response, Self::Schema, Self::Field, Self::Other];
}

/// Something that has facts.
#[derive(Debug)]
pub struct Item {
    /// Its kind.
    pub kind: ItemKind,
    /// Where it is in the document.
    pub pointer: Pointer,
    /// The nodes that state a fact about this item and about no item inside it.
    pub facts: Vec<Pointer>,
}

/// Returns all items of `document`, in its order.
pub fn items(document: &Document) -> Vec<Item> {
    let mut found: Vec<(ItemKind, Pointer, &Node)> = Vec::new();
    if let Some(info) = document.root.get("info") {
        found.push((ItemKind::Other, Pointer::root().child("info"), info));
    }
    let objects = spec_objects(document).into_iter();
    found.extend(objects.filter_map(|object| Some((kind(&object)?, object.pointer, object.node))));
    let pointers: BTreeSet<Pointer> = found.iter().map(|(_, pointer, _)| pointer.clone()).collect();
    let item = |(kind, pointer, node): (ItemKind, Pointer, &Node)| {
        let mut facts = Vec::new();
        collect(node, &pointer, false, &pointers, &mut facts);
        Item { kind, pointer, facts }
    };
    found.into_iter().map(item).collect()
}

fn kind(object: &SpecObject<'_>) -> Option<ItemKind> {
    let tokens: Vec<String> = object.pointer.tokens().collect();
    let parent = tokens.iter().rev().nth(1).map_or("", String::as_str);
    let is_reference = object.node.reference().is_some();
    Some(match object.kind {
        ObjectKind::Operation => ItemKind::Operation,
        ObjectKind::Parameter if !is_reference => ItemKind::Parameter,
        ObjectKind::RequestBody if !is_reference => ItemKind::RequestBody,
        ObjectKind::Response => ItemKind::Response,
        ObjectKind::Schema if parent == "schemas" => ItemKind::Schema,
        ObjectKind::Schema if parent == "properties" => ItemKind::Field,
        ObjectKind::SecurityScheme | ObjectKind::Tag | ObjectKind::Server => ItemKind::Other,
        _ => return None,
    })
}

/// Keywords that state nothing about the API by themselves: names, lists of names, provenance.
const NO_FACTS: [&str; 6] = ["operationId", "tags", "x-source", "x-assumed", "x-conflict", "x-enum-varnames"];

fn collect(node: &Node, pointer: &Pointer, is_name_map: bool, items: &BTreeSet<Pointer>, facts: &mut Vec<Pointer>) {
    for entry in node.entries().iter().filter(|entry| is_name_map || !NO_FACTS.contains(&entry.key.as_str())) {
        let child = pointer.child(&entry.key);
        if items.contains(&child) {
            continue;
        }
        let is_whole = !is_name_map && (is_data(&entry.key) || entry.key == "security");
        visit(&entry.node, child, is_whole, !is_name_map && holds_names(&entry.key), items, facts);
    }
    for (index, element) in node.items().iter().enumerate() {
        let child = pointer.item(index);
        if !items.contains(&child) {
            visit(element, child, false, false, items, facts);
        }
    }
}

fn visit(
    node: &Node,
    pointer: Pointer,
    is_whole: bool,
    is_name_map: bool,
    items: &BTreeSet<Pointer>,
    facts: &mut Vec<Pointer>,
) {
    let has_parts = match &node.value {
        Value::Mapping(entries) => !entries.is_empty(),
        Value::Sequence(elements) => elements.iter().any(|element| matches!(element.value, Value::Mapping(_))),
        _ => false,
    };
    if has_parts && !is_whole {
        collect(node, &pointer, is_name_map, items, facts);
    } else {
        facts.push(pointer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fact_belongs_to_the_nearest_item() {
        let text = "
paths:
  /a:
    get:
      operationId: list
      summary: List
      parameters:
        - {name: q, schema: {type: string, enum: [a, b]}}
        - $ref: '#/components/parameters/P'
      responses: {2XX: {description: All, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
components:
  schemas: {A: {type: object, properties: {a: {type: string, x-source: p#a}}, additionalProperties: {}}}
";
        let document = Document::parse("test.yaml", text.to_owned()).expect("parses");
        let items = items(&document);
        let all: Vec<(ItemKind, Vec<&str>)> = items
            .iter()
            .map(|each| {
                let cut = each.pointer.as_str().len();
                (each.kind, each.facts.iter().map(|fact| &fact.as_str()[cut..]).collect())
            })
            .collect();
        let response = vec!["/description", "/content/application~1json/schema/$ref"];
        assert_eq!(
            all,
            [
                (ItemKind::Operation, vec!["/summary", "/parameters/1/$ref"]),
                (ItemKind::Parameter, vec!["/name", "/schema/type", "/schema/enum"]),
                (ItemKind::Response, response),
                (ItemKind::Schema, vec!["/type", "/additionalProperties"]),
                (ItemKind::Field, vec!["/type"]),
            ]
        );
    }
}
