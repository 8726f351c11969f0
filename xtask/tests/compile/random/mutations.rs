//! Random mutations of documents: a key is dropped, doubled, renamed, or gets another value or keyword.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use xtask::diagnostic::Position;
use xtask::document::{Document, Entry, Node, Value, to_json_text};

use super::document::document;
use super::tree::{list, members};

const DOCUMENTS: [&str; 6] = [
    include_str!("../../../../openapi/intum.yaml"),
    include_str!("../../../../openapi/solos.yaml"),
    include_str!("../../lint/base.yaml"),
    include_str!("../documents/words.yaml"),
    include_str!("../documents/datasets.yaml"),
    include_str!("../documents/shelter.yaml"),
];

/// Keywords with values.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "nullable: true", "nullable: false", "deprecated: true", "readOnly: true", "writeOnly: true", "required: true",
    "required: false", "required: [id]", "format: date", "format: int32", "format: uint64", "format: password",
    "format: decimal", "format: id-list", "format: date-range", "format: date-time", "type: string", "type: number",
    "type: integer", "type: boolean", "type: object", "type: array", "minimum: 5", "minimum: 0", "maximum: 5",
    "maximum: 0.5", "maximum: 18446744073709551616.0", "minimum: -99999999999999999999999999.5",
    "exclusiveMaximum: true", "exclusiveMinimum: true", "multipleOf: 0.01", "multipleOf: 3", "minLength: 1",
    "maxLength: 0", "minItems: 1", "maxItems: 0", "uniqueItems: true", "minProperties: 1", "maxProperties: 0",
    "pattern: '^a$'", "default: 5", "default: null", "default: {}", "default: text", "example: 5", "example: {}",
    "example: null", "example: [1]", "example: text", "enum: [a, b]", "enum: [null]", "enum: [1]", "enum: [a, null]",
    "x-enum-varnames: [A, B]", "additionalProperties: false", "additionalProperties: true",
    "additionalProperties: {}", "additionalProperties: {type: string}",
    "additionalProperties: {type: integer, maximum: 3}", "properties: {}", "properties: {self: {type: string}}",
    "properties: {extra: {type: string}}", "items: {}", "items: {type: string}",
    "items: {type: string, nullable: true}", "items: {type: array, items: {type: object}}", "allOf: []", "oneOf: []",
    "anyOf: []", "oneOf: [{type: integer}, {type: string}]", "anyOf: [{type: integer}, {type: string}]",
    "not: {type: string}", "title: A title", "description: ''", "description: 'A *word*.'", "summary: ''",
    "discriminator: {propertyName: kind}", "xml: {name: x}", "externalDocs: {url: 'https://a.example'}",
    "externalDocs: {url: 'https://a.example', description: '# Errors'}", "explode: false", "explode: true",
    "style: form", "style: simple", "style: deepObject", "style: spaceDelimited", "allowEmptyValue: true",
    "allowReserved: true", "in: header", "in: query", "in: path", "name: type", "name: X-Other", "name: 'a b'",
    "tags: [Deals]", "tags: []", "security: []", "security: [{}]", "parameters: []", "examples: {}",
    "examples: {one: {value: 5}}", "examples: {one: {summary: One, value: {}}}",
    "headers: {X-Total: {schema: {type: integer}}}", "headers: {Content-Type: {schema: {type: string}}}", "links: {}",
    "links: {next: {operationId: list_deals}}", "callbacks: {}",
    "requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}",
    "content: {application/json: {schema: {}}}",
    "content: {application/json: {schema: {type: array, items: {type: integer}}}}", "content: {}", "encoding: {}",
    "x-idempotent: false", "x-at-most: {a: b}", "x-at-most: {total_amount_net: total_amount_gross}",
    "x-assumed: A guess.", "x-assumed: [{for: [description], why: A guess.}]", "x-source: page#deals", "'200': {description: ''}",
    "'204': {description: Nothing.}", "default: {description: Failed.}", "2XX: {description: ''}",
    "schema: {type: integer}", "schema: {type: string, enum: [a, '']}", "operationId: list_deals",
    "operationId: Type",
    "get: {operationId: other, x-idempotent: true, responses: {2XX: {description: ''}, default: {description: ''}}}",
    "trace: {operationId: other, x-idempotent: true, responses: {2XX: {description: ''}, default: {description: ''}}}",
    "servers: [{url: 'https://a.example'}]", "servers: [{url: '/'}]", "servers: []", "contact: {name: A}",
    "license: {name: MIT}", "termsOfService: ''", "bearerFormat: JWT", "scheme: basic", "in: cookie", "in: query",
    "variables: {}",
];

#[derive(Clone, Debug)]
enum Mutation {
    Drop,
    Double,
    Rename(&'static str),
    /// The value of another key.
    Move(usize),
    Keyword(&'static str),
    /// The value moves below a keyword.
    Wrap(&'static str),
}

fn mutation() -> BoxedStrategy<Mutation> {
    let names =
        select(vec!["type", "Other", "id", "self", "default", "2XX", "extra", "X-A", "new", "a", "Option", "200"]);
    prop_oneof![
        2 => Just(Mutation::Drop),
        2 => Just(Mutation::Double),
        1 => names.prop_map(Mutation::Rename),
        1 => (0_usize..10_000).prop_map(Mutation::Move),
        8 => select(KEYWORDS).prop_map(Mutation::Keyword),
        1 => select(vec!["allOf", "oneOf", "anyOf", "items", "additionalProperties", "not"]).prop_map(Mutation::Wrap),
    ]
    .boxed()
}

/// The text of a document, changed in a few places.
pub(super) fn mutated() -> BoxedStrategy<String> {
    let original = prop_oneof![select(&DOCUMENTS[..]).prop_map(str::to_owned), document()];
    (original, vec((0_usize..10_000, mutation()), 1..3))
        .prop_map(|(text, mutations)| {
            let mut root = Document::parse("original.yaml", text).expect("parses").root;
            for (place, mutation) in mutations {
                apply(&mut root, place, &mutation);
            }
            to_json_text(&root, Some(2))
        })
        .boxed()
}

fn apply(root: &mut Node, place: usize, mutation: &Mutation) {
    let mut all = Vec::new();
    collect(root, &mut Vec::new(), &mut all);
    let at = |index: usize| all.get(index % all.len()).cloned().unwrap_or_default();
    let path = at(place);
    let moved = match mutation {
        Mutation::Move(from) => root.find_mut(&at(*from)).cloned(),
        _ => None,
    };
    let Some((key, above)) = path.split_last() else { return };
    let Some(Value::Mapping(entries)) = root.find_mut(above).map(|node| &mut node.value) else { return };
    let Some(index) = entries.iter().position(|entry| entry.key == *key) else { return };
    let is_new = |entries: &[Entry], name: &str| entries.iter().all(|entry| entry.key != name);
    match mutation {
        Mutation::Drop => entries.retain(|entry| entry.key != *key),
        Mutation::Double => {
            let name = format!("{key}2");
            let copy = entries.get(index).map(|entry| entry.node.clone());
            if let Some(node) = copy.filter(|_| is_new(entries, &name)) {
                entries.push(Entry { key: name, at: Position::START, node });
            }
        }
        Mutation::Rename(name) if is_new(entries, name) => {
            let renamed = entries
                .iter()
                .cloned()
                .map(|entry| if entry.key == *key { Entry { key: (*name).to_owned(), ..entry } } else { entry });
            *entries = renamed.collect::<Vec<_>>().into();
        }
        Mutation::Keyword(keyword) => add(entries.get_mut(index), keyword),
        Mutation::Wrap(keyword) => {
            if let Some(entry) = entries.get_mut(index) {
                let inner = entry.node.clone();
                let is_list = ["allOf", "oneOf", "anyOf"].contains(keyword);
                entry.node = members([(keyword, if is_list { list([inner]) } else { inner })]);
            }
        }
        Mutation::Move(_) => {
            if let (Some(entry), Some(node)) = (entries.get_mut(index), moved) {
                entry.node = node;
            }
        }
        Mutation::Rename(_) => {}
    }
}

/// Gives an object a keyword, or another value for one that it has.
fn add(entry: Option<&mut Entry>, keyword: &str) {
    let parsed = Document::parse("keyword.yaml", keyword.to_owned()).expect("parses").root;
    let Some(Value::Mapping(entries)) = entry.map(|entry| &mut entry.node.value) else { return };
    for new in parsed.entries() {
        match entries.iter_mut().find(|entry| entry.key == new.key) {
            Some(entry) => entry.node = new.node.clone(),
            None => entries.push(new.clone()),
        }
    }
}

/// Returns the pointers of all entries.
fn collect(node: &Node, path: &mut Vec<String>, all: &mut Vec<Vec<String>>) {
    for entry in node.entries() {
        path.push(entry.key.clone());
        all.push(path.clone());
        collect(&entry.node, path, all);
        path.pop();
    }
    for (index, item) in node.items().iter().enumerate() {
        path.push(index.to_string());
        collect(item, path, all);
        path.pop();
    }
}
