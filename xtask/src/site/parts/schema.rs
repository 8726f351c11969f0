//! A schema: its description, its fields or values, and the provenance of each.

use super::note::note;
use super::types::{constraints, type_of};
use crate::document::{Entry, Node, Pointer, Value, to_json_text};
use crate::generate::{AtMost, at_most};
use crate::site::anchors::{part, schema_anchor};
use crate::site::content::{Block, Definition, Inline, code, text};
use crate::site::edition::Edition;

/// Returns the blocks of a schema. `level` is that of the headings inside.
pub fn schema(edition: &Edition<'_>, name: &str, pointer: &Pointer, node: &Node, level: u8) -> Vec<Block> {
    let words = &edition.messages().reference;
    let owner = schema_anchor(name);
    let mut blocks = Vec::new();
    if let Some(description) = node.str("description") {
        blocks.push(Block::Prose(description.to_owned()));
    }
    let mut kind = type_line(edition, node);
    kind.extend(constraints(edition, node));
    if !kind.is_empty() {
        blocks.push(Block::Paragraph(kind));
    }
    blocks.extend(note(edition, pointer));
    blocks.extend(order(edition, node));
    for key in ["anyOf", "oneOf"] {
        let forms = node.items_of(key);
        if !forms.is_empty() {
            blocks.push(Block::Paragraph(vec![text(words.forms)]));
            blocks.push(Block::List(forms.iter().map(|form| type_of(edition, form)).collect()));
        }
        for (index, form) in forms.iter().enumerate() {
            blocks.extend(fields(edition, &owner, &pointer.child(key).item(index), form));
        }
    }
    let values = node.items_of("enum");
    if !values.is_empty() {
        blocks.push(Block::heading(level, part(&owner, &["values"]), vec![text(words.values)]));
        blocks.push(Block::List(self::values(node, values)));
    }
    let fields = fields(edition, &owner, pointer, node);
    if !fields.is_empty() {
        blocks.push(Block::heading(level, part(&owner, &["fields"]), vec![text(words.fields)]));
        blocks.extend(fields);
    }
    if node.str("type") == Some("object")
        && node.get("additionalProperties").is_some_and(|more| more.value != Value::Bool(false))
    {
        blocks.push(Block::Paragraph(vec![text(words.other_fields)]));
    }
    blocks
}

/// The type of a schema that is no object and no list of forms.
fn type_line(edition: &Edition<'_>, node: &Node) -> Vec<Inline> {
    let is_told_below = ["anyOf", "oneOf", "enum"].iter().any(|key| node.get(key).is_some());
    if node.get("properties").is_some() || is_told_below { Vec::new() } else { type_of(edition, node) }
}

/// The values, each with the name that code has for it.
fn values(node: &Node, values: &[Node]) -> Vec<Vec<Inline>> {
    let names = node.items_of("x-enum-varnames");
    let line = |(index, value): (usize, &Node)| {
        let name = names.get(index).and_then(Node::as_str).map(|name| Inline::Quiet(format!(" {name}")));
        [code(to_json_text(value, None))].into_iter().chain(name).collect()
    };
    values.iter().enumerate().map(line).collect()
}

/// The fields of an object.
fn fields(edition: &Edition<'_>, owner: &str, pointer: &Pointer, node: &Node) -> Vec<Block> {
    let required: Vec<&str> = node.items_of("required").iter().filter_map(Node::as_str).collect();
    let field = |field: &Entry| {
        let pointer = pointer.child("properties").child(&field.key);
        let is_required = required.contains(&field.key.as_str());
        Block::Definition(definition(edition, owner, &pointer, &field.key, &field.node, is_required))
    };
    node.entries_of("properties").iter().map(field).collect()
}

fn definition(
    edition: &Edition<'_>,
    owner: &str,
    pointer: &Pointer,
    name: &str,
    node: &Node,
    is_required: bool,
) -> Definition {
    let mut term = vec![code(name), text(" ")];
    term.extend(type_of(edition, node));
    term.extend(constraints(edition, node));
    if is_required {
        term.extend([text(" "), Inline::Strong(edition.messages().reference.required.to_owned())]);
    }
    let mut blocks: Vec<Block> =
        node.str("description").map(|text| Block::Prose(text.to_owned())).into_iter().collect();
    blocks.extend(example(edition, node));
    blocks.extend(note(edition, pointer));
    Definition { id: part(owner, &[name]), term, blocks }
}

/// Returns the example of a parameter or a schema, on one line.
pub fn example(edition: &Edition<'_>, node: &Node) -> Option<Block> {
    let example = node.get("example")?;
    let words = &edition.messages().reference;
    Some(Block::Paragraph(vec![text(format!("{}: ", words.example)), code(to_json_text(example, None))]))
}

/// Returns which fields or parameters are at most which others.
pub fn order(edition: &Edition<'_>, node: &Node) -> Option<Block> {
    let words = &edition.messages().reference;
    let line = |pair: &AtMost| vec![code(&pair.small), text(format!(" {} ", words.at_most)), code(&pair.large)];
    let pairs = at_most(node);
    (!pairs.is_empty()).then(|| Block::List(pairs.iter().map(line).collect()))
}
