//! `schema-use`: forms that have no meaning where they stand.

use super::super::context::Context;
use super::parameters::is_one_value;
use crate::document::{Kind, Node, Place};
use crate::finding::Finding;
use crate::schema::{Form, components};

const RULE: &str = "schema-use";
const PASSWORD: &str = "a password in an answer: what is received is shown and kept as it came";

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for place in context.defined(Kind::Parameter) {
        findings.extend(parameter(context, place));
    }
    for place in context.defined(Kind::Schema) {
        findings.extend(items(context, place));
    }
    for place in context.defined(Kind::Response) {
        findings.extend(answer(context, place));
    }
    for place in components(context.document) {
        findings.extend(nullable(context, &place));
        findings.extend(properties(context, &place));
    }
    findings
}

/// What is more than one value is left to `parameter-style`.
fn parameter(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let pointer = place.pointer.child("schema");
    let form = context.form(&pointer, place.node.get("schema")?)?.ok()?;
    let (message, mend) = match (place.node.str("in"), &form) {
        (_, form) if !is_one_value(form) => return None,
        (Some("path"), Form::Text | Form::Int32 | Form::Int64 | Form::Uint64) => return None,
        (Some("path"), Form::Enum(_)) => {
            let message = "an enum in the path: a value that is not listed could be `..`";
            (message, "use text, which is checked before it is sent")
        }
        (Some("path"), _) => {
            let message = "a parameter in the path that is neither text nor an integer";
            (message, "use text or an integer, without `null`")
        }
        (_, Form::Nullable(_)) => {
            let message = "a parameter that can be `null`: nothing says how that is sent";
            (message, "remove its `nullable`; one that is not `required` can be left out")
        }
        (_, Form::Secret) => {
            ("a password as a parameter, where logs have it", "send it in a body, or use `components/securitySchemes`")
        }
        (_, Form::Anything) => ("a parameter without a type: nothing says how it is sent", "give it a `type`"),
        _ => return None,
    };
    Some(context.finding(context.key(&pointer), RULE, message, mend))
}

fn answer(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let (pointer, schema) = place.json_schema()?;
    let form = context.form(&pointer, schema)?.ok()?;
    (*innermost(&form) == Form::Secret).then(|| context.finding(context.key(&pointer), RULE, PASSWORD, "use text"))
}

/// Of a component that may not be `null` itself, the finding is there.
fn items(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let (pointer, node) = (place.pointer.child("items"), place.node.get("items")?);
    let Form::Nullable(inner) = context.form(&pointer, node)?.ok()? else {
        return None;
    };
    let (_, resolved) = context.document.resolve(&pointer, node)?;
    let is_of_component = has_name(&inner) && resolved.bool("nullable") == Some(true);
    (!is_of_component).then(|| {
        let message = "items that can be `null`: what an empty place in a list means is not documented";
        context.finding(context.key(&pointer), RULE, message, "remove their `nullable`")
    })
}

/// A type is generated for what the component is without `null`.
fn nullable(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let entry = place.node.entry("nullable").filter(|_| place.node.bool("nullable") == Some(true))?;
    let form = context.form(&place.pointer, place.node)?.ok()?;
    has_name(form.without_null()).then(|| {
        let message = "`nullable` at an enum or an object that has a name";
        let mend = "say it where it is used: `oneOf` with {type: string, nullable: true, enum: [null]}";
        context.finding(entry.at, RULE, message, mend)
    })
}

fn has_name(form: &Form) -> bool {
    matches!(form, Form::Enum(_) | Form::Object(_))
}

fn properties(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    let is_received = context.flow(&place.pointer).is_received;
    let all = place.pointer.child("properties");
    let property = |name: &str, node: &Node| {
        let pointer = all.child(name);
        let (message, mend) = match innermost(&context.form(&pointer, node)?.ok()?) {
            Form::ListAnswer { .. } | Form::OneAnswer { .. } => {
                ("the form of an answer inside an object", "use the object itself, or an array of it")
            }
            Form::Secret if is_received => (PASSWORD, "use text"),
            _ => return None,
        };
        Some(context.finding(context.key(&pointer), RULE, message, mend))
    };
    let entries = place.node.entries_of("properties");
    entries.iter().filter_map(|entry| property(&entry.key, &entry.node)).collect()
}

/// The form without `null` and without the arrays and maps around it.
fn innermost(form: &Form) -> &Form {
    match form {
        Form::Nullable(inner) | Form::Array(inner) | Form::Map(inner) => innermost(inner),
        form => form,
    }
}
