//! Where the reference page shows a subject: its name, and what follows `#` in the page's address.

use std::collections::BTreeMap;

use super::subjects::Subject;
use crate::document::{Document, Operation, Pointer, operations};

/// Names and anchors by pointer.
#[derive(Debug)]
pub struct Anchors(BTreeMap<Pointer, (String, String)>);

/// The anchor of an operation, below its first tag.
pub fn anchor(operation: &Operation<'_>) -> String {
    let tag = operation.node.items_of("tags").first().and_then(|tag| tag.as_str()).unwrap_or("default");
    format!("tag/{tag}/{}", operation.id)
}

impl Anchors {
    /// The anchors of what operations have; that of a shared part is at the first operation that has it.
    pub fn of(document: &Document) -> Self {
        let mut all = BTreeMap::new();
        let mut add = |pointer: &Pointer, name: String, anchor: String| {
            all.entry(pointer.clone()).or_insert((name, anchor));
        };
        for operation in operations(document) {
            let here = anchor(&operation);
            add(&operation.pointer, operation.id.to_owned(), here.clone());
            for place in operation.parameters(document) {
                let text = |key| place.node.str(key).unwrap_or_default();
                let (name, anchor) = (text("name"), format!("{here}.{}.{}", text("in"), text("name")));
                add(&place.pointer, format!("{}: {name}", operation.id), anchor);
            }
            add(&operation.pointer.child("requestBody"), format!("{}: body", operation.id), here.clone());
            for (status, place) in operation.responses(document) {
                let (name, anchor) = (format!("{}: {status}", operation.id), format!("{here}.responses.{status}"));
                add(&operation.pointer.child("responses").child(status), name.clone(), anchor.clone());
                add(&place.pointer, name, anchor);
            }
        }
        Self(all)
    }

    /// The name of a subject and its anchor; the top of the page where the page has none.
    pub fn get(&self, subject: &Subject) -> (String, String) {
        if let Some((name, anchor)) = self.0.get(&subject.pointer) {
            return (name.clone(), anchor.clone());
        }
        let tokens: Vec<String> = subject.pointer.tokens().collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        match tokens.as_slice() {
            ["components", "schemas", schema] => ((*schema).to_owned(), format!("models/{schema}")),
            ["components", "schemas", schema, .., field] => (format!("{schema}.{field}"), format!("models/{schema}")),
            ["components", _, name] => ((*name).to_owned(), String::new()),
            ["tags", index] => (format!("tag {index}"), String::new()),
            ["servers", ..] => ("host".to_owned(), String::new()),
            _ => (tokens.last().copied().unwrap_or_default().to_owned(), String::new()),
        }
    }
}
