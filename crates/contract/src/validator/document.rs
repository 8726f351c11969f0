//! The document with its schemas compiled.

use std::collections::BTreeMap;

use jsonschema::{Draft, Registry, RegistryBuilder, Validator};
use serde_json::Value;

use super::at_most::{self, AtMost};
use super::encoding::{child, encode_pointer};
use super::report::{self, BASE};
use super::violation::Violation;
use crate::Api;
use crate::formats::{bounds, is_date_range, is_day, is_id_list};

/// A document, and what its schemas were compiled to, by their pointers.
pub(super) struct Document {
    root: Value,
    schemas: BTreeMap<String, Result<Validator, String>>,
}

impl Document {
    /// The document of an API. It is in OpenAPI 3.1, whose schemas are JSON Schema at the same pointers.
    pub(super) fn of(api: Api) -> Self {
        let root = serde_json::from_str(api.openapi_3_1()).unwrap_or_default();
        Self { root, schemas: BTreeMap::new() }
    }

    /// The node at a pointer.
    pub(super) fn get(&self, pointer: &str) -> Option<&Value> {
        self.root.pointer(pointer)
    }

    /// The text under `key` of the node at a pointer.
    pub(super) fn child(&self, pointer: &str, key: &str) -> Option<&Value> {
        self.get(pointer)?.get(key)
    }

    /// The pointer with the reference that may stand there followed; the lint has refused circles.
    pub(super) fn resolve(&self, pointer: String) -> String {
        let target = self.child(&pointer, "$ref").and_then(Value::as_str);
        match target.and_then(|target| target.strip_prefix('#')) {
            Some(target) => self.resolve(target.to_owned()),
            None => pointer,
        }
    }

    /// The pointer, or that of the nearest node above that there is.
    pub(super) fn nearest<'p>(&self, mut pointer: &'p str) -> &'p str {
        while self.get(pointer).is_none() {
            match pointer.rsplit_once('/') {
                Some((above, _)) => pointer = above,
                None => return "",
            }
        }
        pointer
    }

    /// Compiles the schemas at these pointers.
    pub(super) fn compile(&mut self, pointers: impl Iterator<Item = String>) {
        let mut root = self.root.clone();
        add_bounds(&mut root);
        let registry = Registry::new().draft(Draft::Draft202012).add(BASE, root).and_then(RegistryBuilder::prepare);
        for pointer in pointers {
            let schema = match &registry {
                Ok(registry) => compiled(registry, &pointer),
                Err(error) => Err(error.to_string()),
            };
            self.schemas.insert(pointer, schema);
        }
    }

    /// How a value at a place of the message is not as the schema at a pointer says.
    pub(super) fn check(&self, pointer: &str, value: &Value, place: &str) -> Vec<Violation> {
        match self.schemas.get(pointer) {
            Some(Ok(schema)) => {
                let errors = schema.iter_errors(value);
                errors.flat_map(|error| report::violations(self, pointer, &error, place)).collect()
            }
            Some(Err(message)) => vec![Violation::new(place, pointer, format!("cannot be checked: {message}"))],
            None => vec![Violation::new(place, pointer, "cannot be checked: there is no such schema")],
        }
    }

    /// The pointers of the schemas that there are, and why one could not be compiled.
    #[cfg(test)]
    pub(super) fn compiled(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.schemas.iter().map(|(pointer, schema)| (pointer.as_str(), schema.as_ref().err().map(String::as_str)))
    }
}

fn compiled(registry: &Registry<'_>, pointer: &str) -> Result<Validator, String> {
    let schema = serde_json::json!({ "$ref": format!("{BASE}#{}", encode_pointer(pointer)) });
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_registry(registry)
        .offline()
        .should_validate_formats(true)
        .with_format("date", is_day)
        .with_format("date-range", is_date_range)
        .with_format("id-list", is_id_list)
        .with_keyword(at_most::KEY, |_, pairs, _| Ok(Box::new(AtMost(pairs.clone()))))
        .build(&schema)
        .map_err(|error| error.to_string())
}

/// Gives each number the bounds of its format.
fn add_bounds(node: &mut Value) {
    match node {
        Value::Object(members) => {
            members.values_mut().for_each(add_bounds);
            let is_number =
                members.get("type").is_some_and(|found| has_type(found, "integer") || has_type(found, "number"));
            let format = members.get("format").and_then(Value::as_str).filter(|_| is_number);
            let Some((least, most)) = format.and_then(bounds) else { return };
            for (key, digits) in [("minimum", least), ("maximum", most)] {
                let bound = serde_json::from_str(digits).unwrap_or_default();
                members.entry(key).or_insert(bound);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(add_bounds),
        _ => {}
    }
}

/// Whether what stands under `type` has this type among others.
pub(super) fn has_type(found: &Value, name: &str) -> bool {
    found == name || found.as_array().is_some_and(|all| all.iter().any(|each| each == name))
}

/// The media types below `content` of the node at a pointer, with the pointers of their schemas.
pub(super) fn contents(document: &Document, pointer: &str) -> Vec<(String, String)> {
    let all = document.child(pointer, "content").and_then(Value::as_object).into_iter().flatten();
    let schema = |name: &str| child(&child(&child(pointer, "content"), name), "schema");
    all.map(|(name, _)| (name.clone(), document.resolve(schema(name)))).collect()
}
