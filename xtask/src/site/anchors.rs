//! Names of items, and the anchors at which the reference page shows them.

use std::collections::BTreeMap;

use super::items::Item;
use crate::document::{Document, Operation, Pointer, operations};

/// The names and anchors of items by pointer.
#[derive(Debug)]
pub struct Anchors(BTreeMap<Pointer, Anchor>);

/// The name of an item and its anchor.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// The name.
    pub name: String,
    /// The fragment of the reference page's URL, without `#`; empty for the top of the page.
    pub fragment: String,
}

/// Returns the fragment of an operation, which is below its first tag.
pub fn operation_fragment(operation: &Operation<'_>) -> String {
    let tag = operation.node.items_of("tags").first().and_then(|tag| tag.as_str()).unwrap_or("default");
    format!("tag/{tag}/{}", operation.id)
}

impl Anchors {
    /// Collects the anchors of the operations and their parts.
    ///
    /// A part that several operations share has its anchor at the first of them.
    pub fn of(document: &Document) -> Self {
        let mut all = BTreeMap::new();
        let mut add = |pointer: Pointer, name: String, fragment: String| {
            all.entry(pointer).or_insert(Anchor { name, fragment });
        };
        for operation in operations(document) {
            let (id, here) = (operation.id, operation_fragment(&operation));
            add(operation.pointer.clone(), id.to_owned(), here.clone());
            for parameter in operation.parameters(document) {
                let text = |key| parameter.node.str(key).unwrap_or_default();
                let (name, location) = (text("name"), text("in"));
                add(parameter.pointer.clone(), format!("{id}: {name}"), format!("{here}.{location}.{name}"));
            }
            add(operation.pointer.child("requestBody"), format!("{id}: body"), here.clone());
            for (status, response) in operation.responses(document) {
                let (name, fragment) = (format!("{id}: {status}"), format!("{here}.responses.{status}"));
                add(operation.pointer.child("responses").child(status), name.clone(), fragment.clone());
                add(response.pointer, name, fragment);
            }
        }
        Self(all)
    }

    /// Returns the name and the anchor of an item; the top of the page for an item that the page does not show.
    pub fn get(&self, item: &Item) -> Anchor {
        if let Some(anchor) = self.0.get(&item.pointer) {
            return anchor.clone();
        }
        let tokens: Vec<String> = item.pointer.tokens().collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        let (name, fragment) = match tokens.as_slice() {
            ["components", "schemas", schema] => ((*schema).to_owned(), format!("models/{schema}")),
            ["components", "schemas", schema, .., field] => (format!("{schema}.{field}"), format!("models/{schema}")),
            ["components", _, name] => ((*name).to_owned(), String::new()),
            ["tags", index] => (format!("tag {index}"), String::new()),
            ["servers", ..] => ("host".to_owned(), String::new()),
            _ => (tokens.last().copied().unwrap_or_default().to_owned(), String::new()),
        };
        Anchor { name, fragment }
    }
}
