//! `request-body`, `answer-form`.

use super::super::context::Context;
use crate::document::{Kind, Node, Operation, Place, Pointer};
use crate::finding::Finding;
use crate::schema::Form;

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let bodies = context.defined(Kind::RequestBody).filter_map(|place| body(context, place));
    let answers = context.operations.iter().filter_map(|operation| answer(context, operation));
    bodies.chain(answers).collect()
}

/// The body's type is that of the component, which the builder and the examples name.
fn body(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let (pointer, schema) = place.json_schema()?;
    let is_object = match form(context, &pointer, schema)? {
        Form::Object(name) => {
            let component = Pointer::root().child("components").child("schemas").child(&name);
            schema.reference().and_then(|target| target.strip_prefix('#')) == Some(component.as_str())
        }
        _ => false,
    };
    (!is_object).then(|| {
        let message = "the request body is no object with a name and properties";
        let mend = "use a `$ref` to the object itself in `components/schemas`";
        context.finding(context.key(&pointer), "request-body", message, mend)
    })
}

/// Another form of success would fail where the server wraps it, or adds to it.
fn answer(context: &Context<'_>, operation: &Operation<'_>) -> Option<Finding> {
    let responses = operation.responses(context.document);
    let (_, place) = responses.iter().find(|(status, _)| *status == "2XX")?;
    let (pointer, schema) = place.json_schema()?;
    let form = form(context, &pointer, schema)?;
    (!matches!(form, Form::ListAnswer { .. } | Form::OneAnswer { .. })).then(|| {
        let message = "the answer is neither a list nor one object, each bare or wrapped";
        let mend = "use a component with `anyOf`: [array, envelope] or [object, wrapper]; no `content` for no answer";
        context.finding(context.key(&pointer), "answer-form", message, mend)
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
