//! The document as the reference page shows it: with the provenance of each item and the samples of each operation.

use anyhow::Result;

use super::api_view::ApiView;
use super::items::{Item, ItemKind};
use super::languages::Language;
use super::pages::note;
use super::samples::{Sample, samples};
use crate::diagnostic::Position;
use crate::document::{Document, Entry, Node, Value, holds_names, is_data};
use crate::markdown::without_html;

/// Returns a copy of `document`, which is that of the view in `language`, with notes and samples.
///
/// # Errors
///
/// Returns an error if an operation has no sample in Rust.
pub fn annotated(api: &ApiView<'_>, document: &Document, language: Language<'_>) -> Result<Node> {
    let mut root = document.root.clone();
    escape_html(&mut root, false);
    for (item, provenance) in api.items.iter().zip(&api.provenance.items) {
        let tokens: Vec<String> = item.pointer.tokens().collect();
        if let Some(node) = root.find_mut(&tokens).filter(|node| node.reference().is_none()) {
            add_note(node, item, &note(api, item, provenance, language.messages));
        }
    }
    for operation in api.operations() {
        let tokens: Vec<String> = operation.pointer.tokens().collect();
        if let Some(Node { value: Value::Mapping(entries), at }) = root.find_mut(&tokens) {
            let samples = samples(api, &operation)?.iter().map(|sample| sample_node(sample, *at)).collect();
            entries.push(entry("x-codeSamples", Value::Sequence(samples), *at));
        }
    }
    Ok(root)
}

/// Makes text of the tags in all descriptions: the renderer would take them for markup, or drop them.
fn escape_html(node: &mut Node, is_name_map: bool) {
    match &mut node.value {
        Value::Sequence(elements) => elements.iter_mut().for_each(|element| escape_html(element, false)),
        Value::Mapping(entries) => {
            for entry in entries.iter_mut().filter(|entry| is_name_map || !is_data(&entry.key)) {
                match &mut entry.node.value {
                    Value::String(text) if !is_name_map && entry.key == "description" => *text = without_html(text),
                    _ => escape_html(&mut entry.node, !is_name_map && holds_names(&entry.key)),
                }
            }
        }
        _ => {}
    }
}

/// Puts the note below the description of the item.
fn add_note(node: &mut Node, item: &Item, note: &str) {
    let at = node.at;
    let Value::Mapping(entries) = &mut node.value else { return };
    let gap = if item.kind == ItemKind::Response { " " } else { "\n\n" };
    match entries.iter_mut().find(|entry| entry.key == "description") {
        _ if note.is_empty() => {}
        Some(Entry { node: Node { value: Value::String(text), .. }, .. }) => {
            text.push_str(gap);
            text.push_str(note);
        }
        _ => entries.push(entry("description", Value::String(note.to_owned()), at)),
    }
}

fn sample_node(sample: &Sample, at: Position) -> Node {
    let text = |key, value: &str| entry(key, Value::String(value.to_owned()), at);
    let entries = vec![text("lang", sample.language), text("label", sample.label), text("source", &sample.source)];
    Node { value: Value::Mapping(entries.into()), at }
}

fn entry(key: &str, value: Value, at: Position) -> Entry {
    Entry { key: key.to_owned(), at, node: Node { value, at } }
}
