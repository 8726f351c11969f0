//! Merges an `allOf` into one object.

use super::build::{entry, sequence, text};
use crate::document::{Document, Entry, Node, Pointer, Value};
use crate::schema::kind::is_annotation;

/// The keywords that an object inside an `allOf` can have.
const OF_OBJECTS: [&str; 9] = [
    "type",
    "nullable",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "discriminator",
    "minProperties",
    "maxProperties",
];

/// Merges the `allOf` of a schema if it joins objects. Returns any other schema unchanged.
///
/// One reference with annotations stays as it is, since it is the reference with a description. As a component it
/// becomes a type of its own.
pub(super) fn merged(document: &Document, schema: &Node, is_component: bool) -> Node {
    let parts = schema.items_of("allOf");
    let is_described = matches!(parts, [only] if only.reference().is_some())
        && schema.entries().iter().all(|entry| entry.key == "allOf" || is_annotation(&entry.key));
    if parts.is_empty() || (is_described && !is_component) {
        return schema.clone();
    }
    let mut object = Object::default();
    if object.add(document, schema) { object.write(schema) } else { schema.clone() }
}

/// The merged parts.
#[derive(Default)]
struct Object {
    properties: Vec<Entry>,
    required: Vec<Node>,
    at_most: Vec<Entry>,
    additional: Option<Entry>,
}

impl Object {
    /// Adds a part and its own parts. Returns whether it is an object.
    fn add(&mut self, document: &Document, part: &Node) -> bool {
        let Some((_, part)) = document.resolve(&Pointer::root(), part) else { return false };
        let is_known = |entry: &Entry| OF_OBJECTS.contains(&entry.key.as_str()) || is_annotation(&entry.key);
        let is_object = part.get("type").is_none_or(|found| found.as_str() == Some("object"));
        if !is_object || !part.entries().iter().all(is_known) {
            return false;
        }
        // `minProperties` and `maxProperties` are dropped: what they allow depends on the other parts, and no request is
        // checked against them.
        if !part.items_of("allOf").iter().all(|inner| self.add(document, inner)) {
            return false;
        }
        for property in part.entries_of("properties") {
            // A later part is more special, so its property replaces an earlier one.
            match self.properties.iter_mut().find(|known| known.key == property.key) {
                Some(known) => known.clone_from(property),
                None => self.properties.push(property.clone()),
            }
        }
        for name in part.items_of("required") {
            if !self.required.contains(name) {
                self.required.push(name.clone());
            }
        }
        self.at_most.extend(part.entries_of("x-at-most").iter().cloned());
        self.additional = part.entry("additionalProperties").cloned().or(self.additional.take());
        true
    }

    fn write(self, schema: &Node) -> Node {
        let at = schema.at;
        let is_kept = |entry: &&Entry| is_annotation(&entry.key) && entry.key != "x-at-most" || entry.key == "nullable";
        let mut entries = vec![entry("type", text("object", at))];
        entries.extend(schema.entries().iter().filter(is_kept).cloned());
        let named = [("properties", self.properties), ("x-at-most", self.at_most)];
        let named = named.into_iter().filter(|(_, members)| !members.is_empty());
        entries.extend(named.map(|(key, members)| entry(key, Node { value: Value::Mapping(members.into()), at })));
        if !self.required.is_empty() {
            entries.push(entry("required", sequence(self.required, at)));
        }
        entries.extend(self.additional);
        Node { value: Value::Mapping(entries.into()), at }
    }
}
