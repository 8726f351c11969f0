//! `request-body`

use crate::diagnostic::Diagnostic;
use crate::document::{FORM, Node, ObjectKind, Pointer, SpecObject};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::parameters::is_one_value;
use crate::schema::{SchemaKind, is_open};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O11",
    name: "request-body",
    summary: "A request body is not an object with properties, or a form has a property that is no value.",
    why: "A request is a type with a field for each property. A form is text: values, and lists of them.",
    example: Example {
        wrong: "
paths:
  /deals/{id}:
    put:
      operationId: rename_deal
      x-idempotent: true
      x-source: page#deals
      requestBody: {content: {application/json: {schema: {type: string}}}}
      responses: {default: {description: Any.}, 2XX: {description: Renamed.}}
",
        right: "
paths:
  /deals/{id}:
    put:
      operationId: rename_deal
      x-idempotent: true
      x-source: page#deals
      requestBody: {content: {application/json: {schema: {properties: {name: {type: string}}}}}}
      responses: {default: {description: Any.}, 2XX: {description: Renamed.}}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::RequestBody).filter_map(|body| request_body(context, body)).collect()
}

fn request_body(context: &Context<'_>, body: &SpecObject<'_>) -> Option<Diagnostic> {
    let (media_type, pointer, schema) = body.body_schema()?;
    let SchemaKind::Object(name) = kind(context, &pointer, schema)? else {
        let message = "the request body is not an object with properties";
        let help = "name its properties: what is sent is a type with a field for each";
        return Some(context.diagnostic(context.key_position(&pointer), RULE.name, message, help));
    };
    if media_type == FORM { open_form(context, &name).or_else(|| form_property(context, &name)) } else { None }
}

/// Reports a form that takes members beside its properties: any JSON, which is no text.
fn open_form(context: &Context<'_>, name: &str) -> Option<Diagnostic> {
    let pointer = Pointer::root().child("components").child("schemas").child(name);
    let additional = context.document.get(&pointer).filter(|schema| is_open(schema))?.entry("additionalProperties")?;
    let message = "a form that takes other members than its properties";
    Some(context.diagnostic(additional.at, RULE.name, message, "use `application/json`, or name its properties"))
}

/// Reports the first property of a form that is neither a value nor a list of values.
fn form_property(context: &Context<'_>, name: &str) -> Option<Diagnostic> {
    let all = Pointer::root().child("components").child("schemas").child(name).child("properties");
    let properties = context.document.get(&all).map_or(&[][..], Node::entries);
    properties.iter().find_map(|entry| {
        let kind = context.kind_of(&all.child(&entry.key), &entry.node)?;
        let is_value = match kind.without_null() {
            SchemaKind::Array(items) => is_one_value(items),
            kind => is_one_value(kind) && *kind != SchemaKind::Anything,
        };
        (!is_value).then(|| {
            let message = format!("`{}` of a form is neither a value nor a list of values", entry.key);
            context.diagnostic(entry.at, RULE.name, message, "use `application/json`, or values")
        })
    })
}

/// Returns the kind of a body. Another rule reports a component that is `nullable` itself.
fn kind(context: &Context<'_>, pointer: &Pointer, schema: &Node) -> Option<SchemaKind> {
    let kind = context.kind_of(pointer, schema)?;
    let (_, resolved) = context.document.resolve(pointer, schema)?;
    match kind {
        SchemaKind::Nullable(inner) if schema.reference().is_some() && resolved.get("oneOf").is_none() => Some(*inner),
        kind => Some(kind),
    }
}
