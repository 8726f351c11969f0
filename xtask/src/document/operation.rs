//! The operations of a document, with their parameters, request bodies and responses.

use std::collections::HashMap;

use super::file::Document;
use super::node::{Entry, Node};
use super::pointer::Pointer;
use super::spec_object::{METHODS, ObjectKind, SpecObject};

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// Its `operationId`, or empty.
    pub id: &'a str,
    /// The method, in lower case.
    pub method: &'a str,
    /// The path template.
    pub path: &'a str,
    /// The entry of the path in `paths`.
    pub path_entry: &'a Entry,
    /// The pointer to it.
    pub pointer: Pointer,
    /// The Operation Object.
    pub node: &'a Node,
}

impl<'a> Operation<'a> {
    /// Returns the parameters, those of the path item first. References are followed.
    ///
    /// A parameter of the operation replaces one of the path item with the same name and `in`.
    pub fn parameters(&self, document: &'a Document) -> Vec<SpecObject<'a>> {
        let of_path = self.pointer.ancestors().nth(1).unwrap_or_default();
        let mut all: Vec<Option<SpecObject<'a>>> = Vec::new();
        let mut indexes: HashMap<(Option<&str>, String), usize> = HashMap::new();
        for (owner, pointer) in [(&self.path_entry.node, of_path), (self.node, self.pointer.clone())] {
            let Some(list) = owner.get("parameters") else {
                continue;
            };
            for (index, item) in list.items().iter().enumerate() {
                let pointer = pointer.child("parameters").item(index);
                let Some((pointer, node)) = document.resolve(&pointer, item) else {
                    continue;
                };
                let parameter = SpecObject { kind: ObjectKind::Parameter, pointer, node };
                if let Some(replaced) = indexes.insert(parameter_key(node), all.len())
                    && let Some(replaced) = all.get_mut(replaced)
                {
                    *replaced = None;
                }
                all.push(Some(parameter));
            }
        }
        all.into_iter().flatten().collect()
    }

    /// Returns the responses by their status. References are followed.
    pub fn responses(&self, document: &'a Document) -> Vec<(&'a str, SpecObject<'a>)> {
        let Some(responses) = self.node.get("responses") else {
            return Vec::new();
        };
        let pointer = self.pointer.child("responses");
        let statuses = responses.entries().iter().filter(|entry| !entry.key.starts_with("x-"));
        statuses
            .filter_map(|entry| {
                let pointer = pointer.child(&entry.key);
                let (pointer, node) = document.resolve(&pointer, &entry.node)?;
                let response = SpecObject { kind: ObjectKind::Response, pointer, node };
                Some((entry.key.as_str(), response))
            })
            .collect()
    }

    /// Returns the request body. A reference is followed.
    pub fn request_body(&self, document: &'a Document) -> Option<SpecObject<'a>> {
        let pointer = self.pointer.child("requestBody");
        let (pointer, node) = document.resolve(&pointer, self.node.get("requestBody")?)?;
        Some(SpecObject { kind: ObjectKind::RequestBody, pointer, node })
    }
}

/// Returns what identifies a parameter: its `in` and its name. The name of a header has no case.
pub fn parameter_key(parameter: &Node) -> (Option<&str>, String) {
    let (location, name) = (parameter.str("in"), parameter.str("name").unwrap_or_default());
    (location, if location == Some("header") { name.to_ascii_lowercase() } else { name.to_owned() })
}

/// Returns all operations, in the order of the file.
pub fn operations(document: &Document) -> Vec<Operation<'_>> {
    let paths = document.root.entries_of("paths");
    let root = Pointer::root().child("paths");
    let mut all = Vec::new();
    for path_entry in paths.iter().filter(|entry| entry.key.starts_with('/')) {
        for entry in path_entry.node.entries() {
            if METHODS.contains(&entry.key.as_str()) {
                all.push(Operation {
                    id: entry.node.str("operationId").unwrap_or_default(),
                    method: &entry.key,
                    path: &path_entry.key,
                    path_entry,
                    pointer: root.child(&path_entry.key).child(&entry.key),
                    node: &entry.node,
                });
            }
        }
    }
    all
}

/// Returns what separates the values of a list in the query, or `None` if the parameter is repeated for each.
///
/// `explode` is the default of the style `form` only.
pub fn separator(parameter: &Node) -> Option<&'static str> {
    match (parameter.str("style").unwrap_or("form"), parameter.bool("explode")) {
        ("form", Some(false)) => Some(","),
        ("spaceDelimited", _) => Some(" "),
        ("pipeDelimited", _) => Some("|"),
        _ => None,
    }
}
