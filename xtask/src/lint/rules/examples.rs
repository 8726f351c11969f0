//! `example`: what is shown validates against its schema.

use std::collections::BTreeMap;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};

use super::super::context::Context;
use super::limits;
use crate::document::{Kind, Node, Place, Pointer, Position, to_json_value};
use crate::finding::Finding;
use crate::schema::JsonSchemas;

const RULE: &str = "example";

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    if !context.circular.is_empty() {
        return Vec::new();
    }
    let mut checker = Checker { context, schemas: JsonSchemas::of(context.document), validators: BTreeMap::new() };
    let shown = context.places.iter().flat_map(|place| shown(context, place));
    shown.flat_map(|shown| checker.check(&shown)).collect()
}

/// A value and the schema it must validate against.
struct Shown<'a> {
    value: &'a Node,
    pointer: Pointer,
    schema: &'a Node,
}

fn shown<'a>(context: &Context<'a>, place: &Place<'a>) -> Vec<Shown<'a>> {
    let (pointer, node) = (&place.pointer, place.node);
    let (pointer, schema, values) = match place.kind {
        Kind::Schema => (pointer.clone(), Some(node), vec![node.get("example"), node.get("default")]),
        Kind::Parameter | Kind::Header | Kind::MediaType => {
            let examples = pointer.child("examples");
            let named = node.entries_of("examples").iter();
            let named = named.map(|entry| {
                let (_, example) = context.document.resolve(&examples.child(&entry.key), &entry.node)?;
                example.get("value")
            });
            (pointer.child("schema"), node.get("schema"), named.chain([node.get("example")]).collect())
        }
        _ => return Vec::new(),
    };
    let resolved = schema.and_then(|schema| context.document.resolve(&pointer, schema));
    let Some((pointer, schema)) = resolved else {
        return Vec::new();
    };
    let values = values.into_iter().flatten();
    values.map(|value| Shown { value, pointer: pointer.clone(), schema }).collect()
}

struct Checker<'c, 'a> {
    context: &'c Context<'a>,
    schemas: JsonSchemas,
    /// By the place of the schema: to compile one takes longer than all the rest.
    validators: BTreeMap<Pointer, Result<Validator, String>>,
}

impl Checker<'_, '_> {
    fn check(&mut self, Shown { value, pointer, schema }: &Shown<'_>) -> Vec<Finding> {
        let schemas = &self.schemas;
        let validator = self.validators.entry(pointer.clone()).or_insert_with(|| schemas.validator(schema));
        let instance = to_json_value(value);
        match validator {
            Ok(validator) => {
                let errors = validator.iter_errors(&instance);
                errors.flat_map(|error| findings(self.context, value, &error)).collect()
            }
            Err(message) => unusable(self.context, pointer, message).into_iter().collect(),
        }
    }
}

/// A broken reference has a finding of its own, and so have limits and a pattern that cannot be.
fn unusable(context: &Context<'_>, pointer: &Pointer, message: &str) -> Option<Finding> {
    let is_broken = |target: Option<Pointer>| target.and_then(|target| context.document.get(&target)).is_none();
    let has_cause =
        context.references.iter().any(|reference| is_broken(reference.target())) || !limits::check(context).is_empty();
    if has_cause {
        return None;
    }
    let message = format!("no example can be checked by this schema: {message}");
    Some(context.finding(context.key(pointer), RULE, message, "mend the schema"))
}

fn findings(context: &Context<'_>, value: &Node, error: &ValidationError<'_>) -> Vec<Finding> {
    let node = inner(value, error.instance_path().as_str());
    let mend = "mend the value, or the schema where the vendor documents the value";
    let finding = |at: Position, message: String| context.finding(at, RULE, message, mend);
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let entries = unexpected.iter().filter_map(|key| node.entry(key));
            let message = |key: &str| format!("not as its schema says: it has no property `{}`", key.escape_debug());
            entries.map(|entry| finding(entry.at, message(&entry.key))).collect()
        }
        _ => vec![finding(node.at, format!("not as its schema says: {}", error.masked()))],
    }
}

/// The node at the path, or the nearest one above it.
fn inner<'a>(value: &'a Node, path: &str) -> &'a Node {
    let tokens: Vec<String> = Pointer::parse(path).map_or_else(Vec::new, |path| path.tokens().collect());
    let mut node = value;
    for token in tokens {
        match node.child(&token) {
            Some(child) => node = child,
            None => break,
        }
    }
    node
}
