//! The canonical form of a document, which the lint and the generator read.
//!
//! A document may say one thing in many ways: an object where it is used or as a component, a type that follows from
//! `properties`, names in any case. The canonical form has one way for each. Nodes keep their positions, so that a
//! diagnostic names the position in the file.

mod build;
mod enums;
mod merge;
mod names;

use crate::document::{Document, Entry, METHODS, Node, Value};
use crate::schema::dialect::COMPONENTS;
use crate::schema::kind::is_null_only;

use build::{entry, map_entries, map_items, mapping, sequence, text, without};
use enums::with_names;
use heck::ToPascalCase;
use merge::merged;
use names::{Names, operation_id};

/// Returns the canonical form of `document`. What has none stays as it is, and the lint reports it.
///
/// The references of the document must end.
pub fn canonical(document: &Document) -> Document {
    let mut writer = Writer { document, names: Names::of(document), added: Vec::new() };
    let mut root = writer.root();
    add_schemas(&mut root, writer.added);
    Document { path: document.path.clone(), text: document.text.clone(), line_break: document.line_break, root }
}

struct Writer<'a> {
    document: &'a Document,
    names: Names,
    /// The new components: the schemas that had no name.
    added: Vec<Entry>,
}

impl Writer<'_> {
    fn root(&mut self) -> Node {
        let root = &self.document.root;
        map_entries(root, |entry| match entry.key.as_str() {
            "paths" => map_entries(&entry.node, |path| self.path_item(path)),
            "components" => map_entries(&entry.node, |part| self.components(part)),
            _ => entry.node.clone(),
        })
    }

    fn components(&mut self, part: &Entry) -> Node {
        match part.key.as_str() {
            "schemas" => {
                let components = part.node.entries().iter().map(|entry| {
                    let name = self.names.component(&entry.key);
                    let node = self.schema(&entry.node, &name, true);
                    Entry { key: name, at: entry.at, node }
                });
                Node { value: Value::Mapping(components.collect()), at: part.node.at }
            }
            "parameters" => map_entries(&part.node, |entry| self.parameter(&entry.node, &entry.key.to_pascal_case())),
            "requestBodies" => map_entries(&part.node, |entry| self.content(&entry.node, &named(&entry.key, "Body"))),
            "responses" => map_entries(&part.node, |entry| self.content(&entry.node, &named(&entry.key, "Response"))),
            _ => part.node.clone(),
        }
    }

    fn path_item(&mut self, path: &Entry) -> Node {
        map_entries(&path.node, |entry| match entry.key.as_str() {
            "parameters" => {
                let owner = path.key.to_pascal_case();
                map_items(&entry.node, |item| self.named_parameter(item, &owner))
            }
            key if METHODS.contains(&key) => self.operation(&entry.node),
            _ => entry.node.clone(),
        })
    }

    fn operation(&mut self, operation: &Node) -> Node {
        let owner = operation.str("operationId").unwrap_or_default().to_pascal_case();
        map_entries(operation, |entry| match entry.key.as_str() {
            "operationId" => {
                let id = entry.node.as_str().and_then(operation_id);
                id.map_or_else(|| entry.node.clone(), |id| text(&id, entry.node.at))
            }
            "parameters" => map_items(&entry.node, |item| self.named_parameter(item, &owner)),
            "requestBody" => self.content(&entry.node, &format!("{owner}Body")),
            "responses" => map_entries(&entry.node, |response| {
                let is_success = response.key.starts_with('2');
                let ending = if is_success { "Response".to_owned() } else { format!("Error{}", response.key) };
                self.content(&response.node, &format!("{owner}{ending}"))
            }),
            _ => entry.node.clone(),
        })
    }

    fn named_parameter(&mut self, parameter: &Node, owner: &str) -> Node {
        let name = parameter.str("name").unwrap_or_default().to_pascal_case();
        self.parameter(parameter, &format!("{owner}{name}"))
    }

    fn parameter(&mut self, parameter: &Node, name: &str) -> Node {
        map_entries(parameter, |entry| match entry.key.as_str() {
            "schema" => self.schema(&entry.node, name, false),
            _ => entry.node.clone(),
        })
    }

    /// Converts a request body or a response.
    fn content(&mut self, holder: &Node, name: &str) -> Node {
        map_entries(holder, |entry| match entry.key.as_str() {
            "content" => map_entries(&entry.node, |media| {
                map_entries(&media.node, |entry| match entry.key.as_str() {
                    "schema" => self.schema(&entry.node, name, false),
                    _ => entry.node.clone(),
                })
            }),
            _ => entry.node.clone(),
        })
    }

    /// Converts a schema. `name` is its name if it becomes a component.
    fn schema(&mut self, schema: &Node, name: &str, is_component: bool) -> Node {
        if schema.reference().is_some() {
            return self.reference(schema);
        }
        let merged = merged(self.document, schema, is_component);
        let schema = with_names(&with_type(&merged));
        let written = map_entries(&schema, |entry| match entry.key.as_str() {
            "properties" => map_entries(&entry.node, |property| {
                let name = format!("{name}{}", property.key.to_pascal_case());
                self.schema(&property.node, &name, false)
            }),
            "items" => self.schema(&entry.node, &format!("{name}Item"), false),
            "additionalProperties" => self.schema(&entry.node, &format!("{name}Value"), false),
            "allOf" | "oneOf" => map_items(&entry.node, |part| self.schema(part, name, false)),
            "anyOf" => map_items(&entry.node, |part| self.part_of_response(part, name)),
            _ => entry.node.clone(),
        });
        if is_component || !needs_name(&written) { written } else { self.add(written, name) }
    }

    /// Converts one of the two shapes of a response. An envelope is not a type of its own.
    fn part_of_response(&mut self, part: &Node, name: &str) -> Node {
        let is_envelope = part.reference().is_none() && part.entries_of("properties").len() <= 1;
        self.schema(part, name, is_envelope)
    }

    fn reference(&self, schema: &Node) -> Node {
        map_entries(schema, |entry| {
            let name = entry.node.as_str().filter(|_| entry.key == "$ref").and_then(|to| to.strip_prefix(COMPONENTS));
            match name {
                Some(name) => text(&format!("{COMPONENTS}{}", self.names.component(name)), entry.node.at),
                None => entry.node.clone(),
            }
        })
    }

    /// Makes a component of a schema. Returns a reference to it, or to it or `null`.
    fn add(&mut self, schema: Node, name: &str) -> Node {
        let at = schema.at;
        let is_nullable = schema.bool("nullable") == Some(true);
        let name = self.names.unique(name);
        let node = without(schema, "nullable");
        self.added.push(Entry { key: name.clone(), at, node });
        let reference = mapping([("$ref", text(&format!("{COMPONENTS}{name}"), at))], at);
        if !is_nullable {
            return reference;
        }
        let null = Node { value: Value::Null, at };
        let only_null = [
            ("type", text("string", at)),
            ("nullable", Node { value: Value::Bool(true), at }),
            ("enum", sequence([null], at)),
        ];
        mapping([("oneOf", sequence([reference, mapping(only_null, at)], at))], at)
    }
}

/// Returns whether the schema becomes a type, which needs a name: an object, an enum, or the body of a response.
fn needs_name(schema: &Node) -> bool {
    let is_enum = schema.str("type") == Some("string") && schema.get("enum").is_some();
    schema.get("properties").is_some() || schema.get("anyOf").is_some() || (is_enum && !is_null_only(schema))
}

/// Adds the `type` that follows from a keyword which only one type has.
fn with_type(schema: &Node) -> Node {
    let has = |key: &str| schema.get(key).is_some();
    if has("type") || has("allOf") || has("anyOf") || has("oneOf") {
        return schema.clone();
    }
    let is_text =
        |values: &Node| !values.items().is_empty() && values.items().iter().all(|each| each.as_str().is_some());
    let name = if has("properties") || schema.get("additionalProperties").is_some() {
        "object"
    } else if has("items") {
        "array"
    } else if schema.get("enum").is_some_and(is_text) {
        "string"
    } else {
        return schema.clone();
    };
    let Value::Mapping(entries) = &schema.value else { return schema.clone() };
    let entries = std::iter::once(entry("type", text(name, schema.at))).chain(entries.iter().cloned());
    Node { value: Value::Mapping(entries.collect()), at: schema.at }
}

fn named(name: &str, ending: &str) -> String {
    let name = name.to_pascal_case();
    if name.ends_with(ending) { name } else { name + ending }
}

/// Adds components after those of the document.
fn add_schemas(root: &mut Node, added: Vec<Entry>) {
    if added.is_empty() {
        return;
    }
    let at = root.at;
    for key in ["components", "schemas"] {
        let path: &[String] = if key == "components" { &[] } else { &["components".to_owned()] };
        if let Some(Value::Mapping(entries)) = root.find_mut(path).map(|node| &mut node.value)
            && entries.iter().all(|entry| entry.key != key)
        {
            entries.push(Entry {
                key: key.to_owned(),
                at,
                node: Node { value: Value::Mapping(Vec::new().into()), at },
            });
        }
    }
    if let Some(Value::Mapping(entries)) =
        root.find_mut(&["components".to_owned(), "schemas".to_owned()]).map(|node| &mut node.value)
    {
        entries.extend(added);
    }
}
