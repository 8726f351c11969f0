//! From a document and an overlay to the document in the overlay's language.

use serde_json_path::JsonPath;

use super::file::Overlay;
use crate::document::{Document, Entry, Node, Pointer, Value, to_json_value};

/// Returns the document with the overlay's actions applied, in their order.
///
/// A target that is not a `JSONPath` or that matches nothing changes nothing. The lint reports it.
pub fn apply(document: &Document, overlay: &Overlay) -> Document {
    let mut root = document.root.clone();
    // A target matches by names and structure, which no update of a translation changes.
    let json = to_json_value(&document.root);
    for action in overlay.actions() {
        for pointer in targets(&json, action.target).unwrap_or_default() {
            let tokens: Vec<String> = pointer.tokens().collect();
            if let Some(node) = root.find_mut(&tokens) {
                merge(node, action.update);
            }
        }
    }
    Document { path: document.path.clone(), text: document.text.clone(), line_break: document.line_break, root }
}

/// Returns what a `JSONPath` matches.
///
/// # Errors
///
/// The text is not a `JSONPath`; the error says why.
pub fn targets(json: &serde_json::Value, path: &str) -> Result<Vec<Pointer>, String> {
    let path = JsonPath::parse(path).map_err(|error| error.to_string())?;
    let located = path.query_located(json);
    Ok(located.locations().filter_map(|location| Pointer::parse(&location.to_json_pointer())).collect())
}

/// Merges mappings, and replaces everything else.
fn merge(node: &mut Node, update: &Node) {
    let Value::Mapping(updates) = &update.value else {
        node.value = update.value.clone();
        return;
    };
    let Value::Mapping(entries) = &mut node.value else {
        node.value = update.value.clone();
        return;
    };
    for Entry { key, node: update, at } in updates {
        match entries.iter_mut().find(|entry| entry.key == *key) {
            Some(entry) => merge(&mut entry.node, update),
            None => entries.push(Entry { key: key.clone(), at: *at, node: update.clone() }),
        }
    }
}
