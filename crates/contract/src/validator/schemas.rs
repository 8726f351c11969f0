//! The compiled schemas of a document.

use std::collections::BTreeMap;

use jsonschema::{Draft, Registry, RegistryBuilder, Validator};
use serde_json::Value;

use super::at_most::{self, AtMost};
use super::document::{BASE_URI, Document, includes_type};
use super::encoding::encode_pointer;
use super::report;
use super::violation::Violation;
use crate::formats::{is_date_range, is_day, is_decimal, is_id_list, limits};

/// The compiled schemas of a document, by pointer. A schema that does not compile has a message.
pub(super) struct Schemas(BTreeMap<String, Result<Validator, String>>);

impl Schemas {
    /// Compiles the schemas at these pointers.
    pub(super) fn compile(document: &Document, pointers: impl Iterator<Item = String>) -> Self {
        let mut root = document.root().clone();
        add_limits(&mut root);
        let registry = Registry::new().draft(Draft::Draft202012).add(BASE_URI, root).and_then(RegistryBuilder::prepare);
        let compiled = pointers.map(|pointer| {
            let schema = match &registry {
                Ok(registry) => compile(registry, &pointer),
                Err(error) => Err(error.to_string()),
            };
            (pointer, schema)
        });
        Self(compiled.collect())
    }

    /// Validates a value against the schema at a pointer. `location` is that of the value in the message.
    pub(super) fn validate(&self, document: &Document, pointer: &str, value: &Value, location: &str) -> Vec<Violation> {
        match self.0.get(pointer) {
            Some(Ok(schema)) => {
                let errors = schema.iter_errors(value);
                errors.flat_map(|error| report::violations(document, pointer, &error, location)).collect()
            }
            Some(Err(message)) => vec![Violation::new(location, pointer, format!("cannot be checked: {message}"))],
            None => vec![Violation::new(location, pointer, "cannot be checked: there is no such schema")],
        }
    }

    /// Returns the pointers of the schemas, and the messages of those that do not compile.
    #[cfg(test)]
    pub(super) fn errors(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.0.iter().map(|(pointer, schema)| (pointer.as_str(), schema.as_ref().err().map(String::as_str)))
    }
}

fn compile(registry: &Registry<'_>, pointer: &str) -> Result<Validator, String> {
    let schema = serde_json::json!({ "$ref": format!("{BASE_URI}#{}", encode_pointer(pointer)) });
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_registry(registry)
        .offline()
        .should_validate_formats(true)
        .with_format("date", is_day)
        .with_format("date-range", is_date_range)
        .with_format("decimal", is_decimal)
        .with_format("id-list", is_id_list)
        .with_keyword(at_most::KEY, |_, pairs, _| Ok(Box::new(AtMost(pairs.clone()))))
        .build(&schema)
        .map_err(|error| error.to_string())
}

/// Adds the limits of numeric formats to the schemas that have none of their own, and removes the formats: for text, one
/// of the same name would apply too.
fn add_limits(node: &mut Value) {
    match node {
        Value::Object(members) => {
            members.values_mut().for_each(add_limits);
            let is_number = members
                .get("type")
                .is_some_and(|found| includes_type(found, "integer") || includes_type(found, "number"));
            let format = members.get("format").and_then(Value::as_str).filter(|_| is_number);
            let Some((minimum, maximum)) = format.and_then(limits) else { return };
            members.remove("format");
            for (key, digits) in [("minimum", minimum), ("maximum", maximum)] {
                let limit = serde_json::from_str(digits).unwrap_or_default();
                members.entry(key).or_insert(limit);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(add_limits),
        _ => {}
    }
}
