//! `request-body`

use super::super::context::Context;
use super::parameters::is_one_value;
use crate::diagnostic::Diagnostic;
use crate::document::{FORM, Node, ObjectKind, Pointer, SpecObject};
use crate::schema::SchemaKind;

const RULE: &str = "request-body";

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::RequestBody).filter_map(|place| body(context, place)).collect()
}

fn body(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let (media_type, pointer, schema) = place.body_schema()?;
    let SchemaKind::Object(name) = form(context, &pointer, schema)? else {
        let message = "the request body is no object with properties";
        let help = "name its properties: what is sent is a type with a field for each";
        return Some(context.diagnostic(context.key(&pointer), RULE, message, help));
    };
    if media_type == FORM { field(context, &name) } else { None }
}

/// A form has texts, and lists of them.
fn field(context: &Context<'_>, name: &str) -> Option<Diagnostic> {
    let all = Pointer::root().child("components").child("schemas").child(name).child("properties");
    let properties = context.document.get(&all).map_or(&[][..], Node::entries);
    properties.iter().find_map(|entry| {
        let form = context.form(&all.child(&entry.key), &entry.node)?.ok()?;
        let is_value = match form.without_null() {
            SchemaKind::Array(items) => is_one_value(items),
            form => is_one_value(form) && *form != SchemaKind::Anything,
        };
        (!is_value).then(|| {
            let message = format!("`{}` of a form is neither a value nor a list of values", entry.key);
            context.diagnostic(entry.at, RULE, message, "use `application/json`, or values")
        })
    })
}

/// Other rules speak of a form that is not known, and of `nullable` at a component.
fn form(context: &Context<'_>, pointer: &Pointer, schema: &Node) -> Option<SchemaKind> {
    let form = context.form(pointer, schema)?.ok()?;
    let (_, resolved) = context.document.resolve(pointer, schema)?;
    match form {
        SchemaKind::Nullable(inner) if schema.reference().is_some() && resolved.get("oneOf").is_none() => Some(*inner),
        form => Some(form),
    }
}
