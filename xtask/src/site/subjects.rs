//! What a reader asks about: operations, parameters, bodies, answers, schemas, fields; and the facts of each.

use std::collections::BTreeSet;

use crate::document::{Document, Node, ObjectKind, Pointer, SpecObject, Value, holds_names, is_data, spec_objects};

/// What kind of thing a subject is, in the order of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// An operation.
    Operation,
    /// A parameter, with its schema.
    Parameter,
    /// The body of a request.
    Body,
    /// An answer.
    Answer,
    /// A schema.
    Schema,
    /// A field of a schema.
    Field,
    /// All else: credentials, hosts, tags.
    Other,
}

impl What {
    /// All kinds, with the words of a table.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Operation, "Operations"),
        (Self::Parameter, "Parameters"),
        (Self::Body, "Request bodies"),
        (Self::Answer, "Answers"),
        (Self::Schema, "Schemas"),
        (Self::Field, "Fields"),
        (Self::Other, "Hosts, credentials, tags"),
    ];
}

/// A subject.
#[derive(Debug)]
pub struct Subject {
    /// What it is.
    pub what: What,
    /// Where it stands.
    pub pointer: Pointer,
    /// Its facts: what is said of it and of no other subject.
    pub facts: Vec<Pointer>,
}

/// All subjects of `document`, in its order.
pub fn subjects(document: &Document) -> Vec<Subject> {
    let mut places: Vec<(What, Pointer, &Node)> = Vec::new();
    if let Some(info) = document.root.get("info") {
        places.push((What::Other, Pointer::root().child("info"), info));
    }
    places.extend(
        spec_objects(document).into_iter().filter_map(|place| Some((what(&place)?, place.pointer, place.node))),
    );
    let pointers: BTreeSet<Pointer> = places.iter().map(|(_, pointer, _)| pointer.clone()).collect();
    let subject = |(what, pointer, node): (What, Pointer, &Node)| {
        let mut facts = Vec::new();
        collect(node, &pointer, false, &pointers, &mut facts);
        Subject { what, pointer, facts }
    };
    places.into_iter().map(subject).collect()
}

fn what(place: &SpecObject<'_>) -> Option<What> {
    let above: Vec<String> = place.pointer.tokens().collect();
    let above = above.iter().rev().nth(1).map_or("", String::as_str);
    let is_reference = place.node.reference().is_some();
    Some(match place.kind {
        ObjectKind::Operation => What::Operation,
        ObjectKind::Parameter if !is_reference => What::Parameter,
        ObjectKind::RequestBody if !is_reference => What::Body,
        ObjectKind::Response => What::Answer,
        ObjectKind::Schema if above == "schemas" => What::Schema,
        ObjectKind::Schema if above == "properties" => What::Field,
        ObjectKind::SecurityScheme | ObjectKind::Tag | ObjectKind::Server => What::Other,
        _ => return None,
    })
}

/// Names of things and lists of them: they say nothing of the API by themselves.
const NO_FACTS: [&str; 5] = ["operationId", "tags", "x-source", "x-assumed", "x-enum-varnames"];

fn collect(node: &Node, pointer: &Pointer, is_name_map: bool, subjects: &BTreeSet<Pointer>, facts: &mut Vec<Pointer>) {
    for entry in node.entries().iter().filter(|entry| is_name_map || !NO_FACTS.contains(&entry.key.as_str())) {
        let child = pointer.child(&entry.key);
        if subjects.contains(&child) {
            continue;
        }
        let is_whole = !is_name_map && (is_data(&entry.key) || entry.key == "security");
        visit(&entry.node, child, is_whole, !is_name_map && holds_names(&entry.key), subjects, facts);
    }
    for (index, item) in node.items().iter().enumerate() {
        let child = pointer.item(index);
        if !subjects.contains(&child) {
            visit(item, child, false, false, subjects, facts);
        }
    }
}

fn visit(
    node: &Node,
    pointer: Pointer,
    is_whole: bool,
    is_name_map: bool,
    subjects: &BTreeSet<Pointer>,
    facts: &mut Vec<Pointer>,
) {
    let has_parts = match &node.value {
        Value::Mapping(entries) => !entries.is_empty(),
        Value::Sequence(items) => items.iter().any(|item| matches!(item.value, Value::Mapping(_))),
        _ => false,
    };
    if has_parts && !is_whole {
        collect(node, &pointer, is_name_map, subjects, facts);
    } else {
        facts.push(pointer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fact_is_of_the_nearest_subject() {
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
        let subjects = subjects(&document);
        let all: Vec<(What, Vec<&str>)> = subjects
            .iter()
            .map(|each| {
                let cut = each.pointer.as_str().len();
                (each.what, each.facts.iter().map(|fact| &fact.as_str()[cut..]).collect())
            })
            .collect();
        let answer = vec!["/description", "/content/application~1json/schema/$ref"];
        assert_eq!(
            all,
            [
                (What::Operation, vec!["/summary", "/parameters/1/$ref"]),
                (What::Parameter, vec!["/name", "/schema/type", "/schema/enum"]),
                (What::Answer, answer),
                (What::Schema, vec!["/type", "/additionalProperties"]),
                (What::Field, vec!["/type"]),
            ]
        );
    }
}
