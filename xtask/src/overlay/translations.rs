//! What an action translates.

use std::collections::BTreeMap;

use super::apply::targets;
use super::file::Action;
use crate::document::{Document, Entry, Node, Pointer, Value, holds_names, is_data};

/// A text of the document and its translation.
#[derive(Debug)]
pub struct Translated<'a> {
    /// Where the English text stands.
    pub pointer: Pointer,
    /// The rest of that pointer, below the action's target.
    pub suffix: String,
    /// The English text.
    pub english: String,
    /// The entry with the translation.
    pub entry: &'a Entry,
}

/// Returns the texts that an action translates, in its order, without what is not a text of the document.
pub fn translated<'a>(action: &Action<'a>, json: &serde_json::Value, document: &Document) -> Vec<Translated<'a>> {
    let mut all = Vec::new();
    for target in targets(json, action.target).unwrap_or_default() {
        leaves(action.update, &target, &mut |pointer, entry| {
            let english = document.get(pointer).and_then(Node::as_str);
            let suffix = pointer.as_str().strip_prefix(target.as_str()).unwrap_or_default().to_owned();
            all.extend(english.map(|english| Translated {
                pointer: pointer.clone(),
                suffix,
                english: english.to_owned(),
                entry,
            }));
        });
    }
    all
}

/// Returns the texts of a document that a reader sees: by their pointers, their numbers in the order of the document.
pub fn descriptions(document: &Document) -> BTreeMap<Pointer, usize> {
    let mut all = BTreeMap::new();
    collect(&document.root, &Pointer::root(), false, &mut all);
    all
}

fn collect(node: &Node, pointer: &Pointer, is_name_map: bool, all: &mut BTreeMap<Pointer, usize>) {
    for entry in node.entries().iter().filter(|entry| is_name_map || !is_data(&entry.key)) {
        let child = pointer.child(&entry.key);
        let is_text = ["summary", "description", "title"].contains(&entry.key.as_str());
        if !is_name_map && is_text && entry.node.as_str().is_some() {
            let number = all.len();
            all.insert(child, number);
        } else {
            collect(&entry.node, &child, !is_name_map && holds_names(&entry.key), all);
        }
    }
    for (index, item) in node.items().iter().enumerate() {
        collect(item, &pointer.item(index), false, all);
    }
}

/// Calls `found` with everything that an update sets, and with its pointer in the document.
pub fn leaves<'a>(node: &'a Node, pointer: &Pointer, found: &mut impl FnMut(&Pointer, &'a Entry)) {
    for entry in node.entries() {
        let child = pointer.child(&entry.key);
        match &entry.node.value {
            Value::Mapping(entries) if !entries.is_empty() => leaves(&entry.node, &child, found),
            _ => found(&child, entry),
        }
    }
}
