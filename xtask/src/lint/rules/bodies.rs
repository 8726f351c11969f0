//! `request-body`

use super::super::context::Context;
use super::parameters::is_one_value;
use crate::document::{FORM, Kind, Node, Place, Pointer};
use crate::finding::Finding;
use crate::schema::Form;

const RULE: &str = "request-body";

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    context.defined(Kind::RequestBody).filter_map(|place| body(context, place)).collect()
}

fn body(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let (media_type, pointer, schema) = place.body_schema()?;
    let Form::Object(name) = form(context, &pointer, schema)? else {
        let message = "the request body is no object with properties";
        let mend = "name its properties: what is sent is a type with a field for each";
        return Some(context.finding(context.key(&pointer), RULE, message, mend));
    };
    if media_type == FORM { field(context, &name) } else { None }
}

/// A form has texts, and lists of them.
fn field(context: &Context<'_>, name: &str) -> Option<Finding> {
    let all = Pointer::root().child("components").child("schemas").child(name).child("properties");
    let properties = context.document.get(&all).map_or(&[][..], Node::entries);
    properties.iter().find_map(|entry| {
        let form = context.form(&all.child(&entry.key), &entry.node)?.ok()?;
        let is_value = match form.without_null() {
            Form::Array(items) => is_one_value(items),
            form => is_one_value(form) && *form != Form::Anything,
        };
        (!is_value).then(|| {
            let message = format!("`{}` of a form is neither a value nor a list of values", entry.key);
            context.finding(entry.at, RULE, message, "use `application/json`, or values")
        })
    })
}

/// Other rules speak of a form that is not known, and of `nullable` at a component.
fn form(context: &Context<'_>, pointer: &Pointer, schema: &Node) -> Option<Form> {
    let form = context.form(pointer, schema)?.ok()?;
    let (_, resolved) = context.document.resolve(pointer, schema)?;
    match form {
        Form::Nullable(inner) if schema.reference().is_some() && resolved.get("oneOf").is_none() => Some(*inner),
        form => Some(form),
    }
}
