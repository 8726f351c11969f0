//! Names of items, and where the reference shows them.
//!
//! An item has one anchor, which is the same on the page of its operation or schema and on the page of the whole API.

use std::collections::BTreeMap;

use super::urls;
use crate::document::{Document, Operation, Pointer, operations};
use crate::items::Item;
use crate::schema::JsonFiles;

/// The names and places of items by pointer.
#[derive(Debug)]
pub struct Anchors {
    all: BTreeMap<Pointer, Anchor>,
    /// The name of each schema's file, without its ending.
    stems: BTreeMap<String, String>,
    api: String,
}

/// The name of an item and where it is shown.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// The name.
    pub name: String,
    /// The page.
    pub page: String,
    /// The anchor on that page.
    pub fragment: String,
}

/// The anchor of the servers on the first page of a reference.
pub const SERVERS: &str = "servers";

/// The anchor of the credentials on the first page of a reference.
pub const CREDENTIALS: &str = "credentials";

/// Returns the anchor of an operation.
pub fn operation_anchor(id: &str) -> String {
    format!("operations/{id}")
}

/// Returns the anchor of a schema.
pub fn schema_anchor(name: &str) -> String {
    format!("schemas/{name}")
}

/// Returns the anchor of a part of an operation or a schema.
pub fn part(owner: &str, path: &[&str]) -> String {
    let path: Vec<String> = path.iter().map(|each| urls::encode(each)).collect();
    format!("{owner}/{}", path.join("/"))
}

impl Anchors {
    /// Collects the anchors of a document.
    ///
    /// A part that several operations share has its anchor at the first of them.
    pub fn of(api: &str, document: &Document, json: &JsonFiles) -> Self {
        let stem = |path: &str| path.trim_start_matches("schemas/").trim_end_matches(".json").to_owned();
        let stems = json.schemas.iter().map(|schema| (schema.name.clone(), stem(&schema.path))).collect();
        let mut anchors = Self { all: BTreeMap::new(), stems, api: api.to_owned() };
        for operation in operations(document) {
            anchors.add_operation(document, &operation);
        }
        anchors
    }

    fn add_operation(&mut self, document: &Document, operation: &Operation<'_>) {
        let page = urls::operation(&self.api, operation.id);
        let owner = operation_anchor(operation.id);
        let mut add = |pointer: Pointer, name: String, fragment: String| {
            self.all.entry(pointer).or_insert(Anchor { name, page: page.clone(), fragment });
        };
        let id = operation.id;
        add(operation.pointer.clone(), id.to_owned(), owner.clone());
        for parameter in operation.parameters(document) {
            let text = |key| parameter.node.str(key).unwrap_or_default();
            let (name, location) = (text("name"), text("in"));
            add(parameter.pointer.clone(), format!("{id}: {name}"), part(&owner, &[location, name]));
        }
        if let Some(body) = operation.request_body(document) {
            add(body.pointer, format!("{id}: body"), part(&owner, &["body"]));
        }
        for (status, response) in operation.responses(document) {
            let (name, fragment) = (format!("{id}: {status}"), part(&owner, &["responses", status]));
            add(operation.pointer.child("responses").child(status), name.clone(), fragment.clone());
            add(response.pointer, name, fragment);
        }
    }

    /// Returns the page of a schema.
    pub fn schema_page(&self, name: &str) -> String {
        urls::schema(&self.api, self.stems.get(name).map_or(name, String::as_str))
    }

    /// Returns the name and the place of an item. What has no page of its own is at the top of the whole reference.
    pub fn get(&self, item: &Item) -> Anchor {
        if let Some(anchor) = self.all.get(&item.pointer) {
            return anchor.clone();
        }
        let tokens: Vec<String> = item.pointer.tokens().collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        let of_schema =
            |schema: &str, name: String, fragment: String| Anchor { name, page: self.schema_page(schema), fragment };
        let at = |name: &str, fragment: String| Anchor { name: name.to_owned(), page: urls::api(&self.api), fragment };
        let top = |name: &str| at(name, String::new());
        match tokens.as_slice() {
            ["components", "schemas", schema] => of_schema(schema, (*schema).to_owned(), schema_anchor(schema)),
            ["components", "schemas", schema, .., field] => {
                of_schema(schema, format!("{schema}.{field}"), part(&schema_anchor(schema), &[field]))
            }
            ["components", "securitySchemes", name] => at(name, part(CREDENTIALS, &[name])),
            ["components", _, name] => top(name),
            ["tags", index] => top(&format!("tag {index}")),
            ["servers", ..] => at("host", SERVERS.to_owned()),
            _ => top(tokens.last().copied().unwrap_or_default()),
        }
    }
}
