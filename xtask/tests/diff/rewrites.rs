//! Random rewrites of documents that keep their meaning: none of them is breaking.

use std::iter;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use xtask::diff::{Change, compare};
use xtask::document::{Document, Entry, Node, Value};

use crate::pair::{BASE, own_documents};

static DOCUMENTS: LazyLock<Vec<String>> =
    LazyLock::new(|| iter::once(BASE.to_owned()).chain(own_documents()).collect());

/// Returns an equivalent of a schema, if there is one of this kind.
type Rewrite = fn(&Node) -> Option<Node>;

const REWRITES: [Rewrite; 9] =
    [part, only_alternative, parts, null, numbers, defaults, defaults_of_type, reversed, typed];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, rng_seed: RngSeed::Fixed(17), ..ProptestConfig::default() })]

    #[test]
    fn an_equivalent_document_is_not_breaking(
        document in 0..DOCUMENTS.len(),
        one in proptest::collection::vec(any::<u8>(), 1..200),
        other in proptest::collection::vec(any::<u8>(), 1..200),
    ) {
        let original = Document::parse("document.yaml", DOCUMENTS[document].clone()).expect("parses");
        let [one, other] = [one, other].map(|choices| rewritten(&original, &choices));
        let breaking: Vec<Change> = compare(&one, &other).into_iter().filter(Change::is_breaking).collect();
        prop_assert_eq!(breaking, []);
    }

    /// A change beside the rewrites is still found.
    #[test]
    fn finds_a_breaking_change_in_an_equivalent_document(choices in proptest::collection::vec(any::<u8>(), 1..200)) {
        let parse = |text: &str| Document::parse("document.yaml", text.to_owned()).expect("parses");
        let rewritten = rewritten(&parse(BASE), &choices);
        for (old, new) in [
            ("maxLength: 10", "maxLength: 9"),
            ("gross: {type: number, format: decimal, minimum: 0}", "gross: {type: number, format: decimal, minimum: 1}"),
            ("maxItems: 5", "maxItems: 4"),
            ("required: [name, net]", "required: [name, net, status]"),
            ("day: {type: string, format: date}", "day: {type: boolean}"),
        ] {
            assert!(BASE.contains(old));
            let changes = compare(&rewritten, &parse(&BASE.replace(old, new)));
            prop_assert!(changes.iter().any(Change::is_breaking), "{} {:#?}", new, changes);
        }
    }
}

fn rewritten(document: &Document, choices: &[u8]) -> Document {
    let mut root = document.root.clone();
    let mut choices = choices.iter().copied().cycle();
    rewrite_node(&mut root, false, false, &mut choices);
    Document { path: document.path.clone(), text: String::new(), line_break: None, root }
}

fn rewrite_node(node: &mut Node, is_schema: bool, is_name_map: bool, choices: &mut impl Iterator<Item = u8>) {
    const NAMES: [&str; 2] = ["properties", "schemas"];
    match &mut node.value {
        Value::Mapping(entries) => {
            for entry in entries.iter_mut().filter(|entry| !is_data(&entry.key) || is_name_map) {
                let is_names = !is_name_map && NAMES.contains(&entry.key.as_str());
                let is_schema = ["schema", "items"].contains(&entry.key.as_str()) || (is_name_map && is_schema);
                rewrite_node(&mut entry.node, is_schema || is_names, is_names, choices);
            }
        }
        Value::Sequence(items) => items.iter_mut().for_each(|item| rewrite_node(item, false, false, choices)),
        _ => return,
    }
    if is_schema && !is_name_map {
        let choice = usize::from(choices.next().unwrap_or_default());
        if let Some(rewrite) = REWRITES.get(choice % (REWRITES.len() + 3))
            && let Some(other) = rewrite(node)
        {
            *node = other;
        }
    }
}

fn is_data(key: &str) -> bool {
    matches!(key, "example" | "examples" | "default" | "enum") || key.starts_with("x-")
}

fn entry(key: &str, value: Value, like: &Node) -> Entry {
    Entry { key: key.to_owned(), at: like.at, node: Node { value, at: like.at } }
}

fn object(entries: Vec<Entry>, like: &Node) -> Node {
    Node { value: Value::Mapping(entries.into()), at: like.at }
}

fn list(items: Vec<Node>) -> Value {
    Value::Sequence(items)
}

fn with(node: &Node, more: Vec<Entry>) -> Option<Node> {
    let has = |key: &str| node.get(key).is_some();
    if node.reference().is_some() || more.iter().any(|entry| has(&entry.key)) {
        return None;
    }
    Some(object(node.entries().iter().cloned().chain(more).collect(), node))
}

/// `allOf` of one.
fn part(node: &Node) -> Option<Node> {
    (!node.entries().is_empty()).then(|| object(vec![entry("allOf", list(vec![node.clone()]), node)], node))
}

/// `oneOf` of one.
fn only_alternative(node: &Node) -> Option<Node> {
    (!node.entries().is_empty()).then(|| object(vec![entry("oneOf", list(vec![node.clone()]), node)], node))
}

/// An `allOf` with a part for each keyword.
fn parts(node: &Node) -> Option<Node> {
    const TOGETHER: [&str; 7] = [
        "additionalProperties",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "maximum",
        "minimum",
        "nullable",
        "properties",
    ];
    if node.reference().is_some() || node.entries().iter().any(|entry| TOGETHER.contains(&entry.key.as_str())) {
        return None;
    }
    let parts = node.entries().iter().map(|entry| object(vec![entry.clone()], node)).collect();
    Some(object(vec![entry("allOf", list(parts), node)], node))
}

/// `null` as an alternative.
fn null(node: &Node) -> Option<Node> {
    if node.bool("nullable") != Some(true) || node.get("type").is_none() {
        return None;
    }
    let inner: Vec<Entry> = node.entries().iter().filter(|entry| entry.key != "nullable").cloned().collect();
    let null = object(
        vec![
            entry("nullable", Value::Bool(true), node),
            entry("enum", list(vec![Node { value: Value::Null, at: node.at }]), node),
        ],
        node,
    );
    Some(object(vec![entry("oneOf", list(vec![null, object(inner, node)]), node)], node))
}

/// Numbers with other digits.
fn numbers(node: &Node) -> Option<Node> {
    let mut node = node.clone();
    let Value::Mapping(entries) = &mut node.value else { return None };
    for entry in entries.iter_mut().filter(|entry| !is_data(&entry.key)) {
        if let Value::Number(digits) = &mut entry.node.value
            && !digits.contains(['.', 'e', 'E'])
        {
            digits.push_str(".0");
        }
    }
    Some(node)
}

/// Flags with their default.
fn defaults(node: &Node) -> Option<Node> {
    let flags = ["readOnly", "writeOnly", "deprecated", "uniqueItems"];
    with(node, flags.map(|flag| entry(flag, Value::Bool(false), node)).to_vec())
}

/// Limits that allow everything.
fn defaults_of_type(node: &Node) -> Option<Node> {
    let zero = Value::Number("0".to_owned());
    let more = match node.str("type")? {
        "string" => vec![entry("minLength", zero, node)],
        "array" => vec![entry("minItems", zero, node)],
        "object" => vec![entry("minProperties", zero, node)],
        "integer" => vec![entry("multipleOf", Value::Number("1".to_owned()), node)],
        _ => return None,
    };
    with(node, more)
}

/// Keywords and alternatives in another order.
fn reversed(node: &Node) -> Option<Node> {
    let mut node = node.clone();
    let Value::Mapping(entries) = &mut node.value else { return None };
    entries.reverse();
    for entry in entries.iter_mut().filter(|entry| ["anyOf", "oneOf", "allOf"].contains(&entry.key.as_str())) {
        if let Value::Sequence(items) = &mut entry.node.value {
            items.reverse();
        }
    }
    Some(node)
}

/// A keyword for another type.
fn typed(node: &Node) -> Option<Node> {
    let five = Value::Number("5".to_owned());
    let key = if node.str("type")? == "string" { "maxItems" } else { "maxLength" };
    with(node, vec![entry(key, five, node)])
}
