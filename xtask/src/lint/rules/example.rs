//! `example`

use std::cell::OnceCell;
use std::collections::BTreeMap;

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};

use super::{component_name, limits, pattern};
use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Node, ObjectKind, Pointer, SpecObject, to_json_value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::JsonSchemas;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "D05",
    name: "example",
    summary: "An example or a default is not valid against its schema.",
    why: "Examples are sent by the tests and shown on the site. One that the schema does not allow shows that one of \
          the two is wrong.",
    example: Example {
        wrong: "
components:
  schemas:
    IdList: {example: 7}
",
        right: "
components:
  schemas:
    IdList: {example: '7_8'}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    if !context.references_end() {
        return Vec::new();
    }
    let schemas = JsonSchemas::of(context.document);
    let mut checker = Checker { context, schemas, validators: BTreeMap::new(), has_cause: OnceCell::new() };
    let shown = context.objects.iter().flat_map(|object| shown(context, object));
    shown.flat_map(|shown| checker.check(&shown)).collect()
}

/// A value that the document shows, and the schema it must validate against.
struct Shown<'a> {
    value: &'a Node,
    pointer: Pointer,
    schema: &'a Node,
}

fn shown<'a>(context: &Context<'a>, object: &SpecObject<'a>) -> Vec<Shown<'a>> {
    let (pointer, node) = (&object.pointer, object.node);
    let (pointer, schema, values) = match object.kind {
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
    /// By the pointer of the schema. Compiling one takes longer than all the rest.
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
                vec![self.context.diagnostic(self.context.key_position(pointer), RULE.name, message, "fix the schema")]
            }
        }
    }
}

/// Returns whether another rule reports why schemas cannot be used: a broken reference, a name, limits or a pattern.
fn has_cause(context: &Context<'_>) -> bool {
    let is_broken = |target: Option<Pointer>| target.and_then(|target| context.document.get(&target)).is_none();
    context.references.iter().any(|reference| is_broken(reference.target()))
        || [limits::check, pattern::check, component_name::check].iter().any(|check| !check(context).is_empty())
}

fn diagnostics(context: &Context<'_>, value: &Node, error: &ValidationError<'_>) -> Vec<Diagnostic> {
    let node = inner(value, error.instance_path().as_str());
    let help = "fix the value, or the schema where the vendor documents the value";
    let diagnostic = |at: Position, message: String| context.diagnostic(at, RULE.name, message, help);
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let entries = unexpected.iter().filter_map(|key| node.entry(key));
            let message =
                |key: &str| format!("not valid against its schema: it has no property `{}`", key.escape_debug());
            entries.map(|entry| diagnostic(entry.at, message(&entry.key))).collect()
        }
        _ => vec![diagnostic(node.at, format!("not valid against its schema: {}", error.masked()))],
    }
}

/// Returns the node at the path, or the nearest node above it.
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
