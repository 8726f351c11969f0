//! `example`: what is shown validates against its schema.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};

use super::super::context::Context;
use super::{component_names, limits};
use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Node, ObjectKind, Pointer, SpecObject, to_json_value};
use crate::schema::JsonSchemas;

const RULE: &str = "example";

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    if !context.references_end() {
        return Vec::new();
    }
    let schemas = JsonSchemas::of(context.document);
    let mut checker = Checker { context, schemas, validators: BTreeMap::new(), has_cause: OnceCell::new() };
    let shown = context.places.iter().flat_map(|place| shown(context, place));
    shown.flat_map(|shown| checker.check(&shown)).collect()
}

/// A value and the schema it must validate against.
struct Shown<'a> {
    value: &'a Node,
    pointer: Pointer,
    schema: &'a Node,
}

fn shown<'a>(context: &Context<'a>, place: &SpecObject<'a>) -> Vec<Shown<'a>> {
    let (pointer, node) = (&place.pointer, place.node);
    let (pointer, schema, values) = match place.kind {
        ObjectKind::Schema => (pointer.clone(), Some(node), vec![node.get("example"), node.get("default")]),
        ObjectKind::Parameter | ObjectKind::Header | ObjectKind::MediaType => {
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
    has_cause: OnceCell<bool>,
}

impl Checker<'_, '_> {
    fn check(&mut self, Shown { value, pointer, schema }: &Shown<'_>) -> Vec<Diagnostic> {
        let schemas = &self.schemas;
        let validator = self.validators.entry(pointer.clone()).or_insert_with(|| schemas.validator(schema));
        let instance = to_json_value(value);
        match validator {
            Ok(validator) => {
                let errors = validator.iter_errors(&instance);
                errors.flat_map(|error| diagnostics(self.context, value, &error)).collect()
            }
            Err(_) if *self.has_cause.get_or_init(|| has_cause(self.context)) => Vec::new(),
            Err(message) => {
                let message = format!("no example can be checked by this schema: {message}");
                vec![self.context.diagnostic(self.context.key(pointer), RULE, message, "fix the schema")]
            }
        }
    }
}

/// Why no schema may be usable that has a diagnostic of its own: a broken reference, a name, limits, a pattern.
fn has_cause(context: &Context<'_>) -> bool {
    let is_broken = |target: Option<Pointer>| target.and_then(|target| context.document.get(&target)).is_none();
    context.references.iter().any(|reference| is_broken(reference.target()))
        || !limits::check(context).is_empty()
        || !component_names::check(context).is_empty()
}

fn diagnostics(context: &Context<'_>, value: &Node, error: &ValidationError<'_>) -> Vec<Diagnostic> {
    let node = inner(value, error.instance_path().as_str());
    let help = "fix the value, or the schema where the vendor documents the value";
    let diagnostic = |at: Position, message: String| context.diagnostic(at, RULE, message, help);
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let entries = unexpected.iter().filter_map(|key| node.entry(key));
            let message = |key: &str| format!("not as its schema says: it has no property `{}`", key.escape_debug());
            entries.map(|entry| diagnostic(entry.at, message(&entry.key))).collect()
        }
        _ => vec![diagnostic(node.at, format!("not as its schema says: {}", error.masked()))],
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
