//! `parameter-style` and `parameter-unique`.

use std::collections::BTreeSet;

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::{Node, ObjectKind, Pointer, SpecObject, parameter_key};
use crate::schema::SchemaKind;

const STYLE: &str = "parameter-style";

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> =
        context.defined(ObjectKind::Parameter).flat_map(|place| style(context, place)).collect();
    diagnostics.extend(repeated(context));
    diagnostics
}

/// What a parameter is made of.
pub(super) fn check_forms(context: &Context<'_>) -> Vec<Diagnostic> {
    context.defined(ObjectKind::Parameter).filter_map(|place| form(context, place)).collect()
}

fn style(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    let node = place.node;
    let is_query = node.str("in") == Some("query");
    let mut diagnostics = Vec::new();
    if let Some(entry) = node.entry("style")
        && !is_known_style(node)
    {
        let message = "the client sends no parameter in this `style`";
        let help = if is_query {
            "use `form`, or for lists `spaceDelimited` or `pipeDelimited` with `explode: false`"
        } else {
            "remove it: the default is `simple`"
        };
        diagnostics.push(context.diagnostic(entry.at, STYLE, message, help));
    }
    if let Some(entry) = node.entry("content") {
        let message = "the client sends no parameter with `content`";
        diagnostics.push(context.diagnostic(entry.at, STYLE, message, "use `schema`"));
    }
    if let Some(place) = node.get("in").filter(|place| place.as_str() == Some("cookie")) {
        let message = "the client sends no parameter in a cookie";
        let help = "use the path, the query or a header; credentials are `components/securitySchemes`";
        diagnostics.push(context.diagnostic(place.at, STYLE, message, help));
    }
    diagnostics
}

fn is_known_style(parameter: &Node) -> bool {
    let is_array = parameter.get("schema").is_some_and(|schema| schema.str("type") == Some("array"));
    let is_joined = parameter.bool("explode") == Some(false) && is_array;
    match (parameter.str("in") == Some("query"), parameter.str("style")) {
        (true, Some("form")) | (false, Some("simple")) => true,
        (true, Some("spaceDelimited" | "pipeDelimited")) => is_joined,
        _ => false,
    }
}

fn form(context: &Context<'_>, place: &SpecObject<'_>) -> Option<Diagnostic> {
    let pointer = place.pointer.child("schema");
    let form = context.form(&pointer, place.node.get("schema")?)?.ok()?;
    let is_query = place.node.str("in") == Some("query");
    let (message, help) = match &form {
        form if is_one_value(form) => return None,
        SchemaKind::Array(items) if is_query && is_list_item(items) => return None,
        SchemaKind::Array(_) if is_query => {
            ("a list in the query whose items are not single values", "use items that are text, numbers or days")
        }
        _ => ("the parameter is more than one value", "use a list in the query, or a request body"),
    };
    Some(context.diagnostic(context.key(&pointer), STYLE, message, help))
}

/// Whether the form is one value, as a parameter has it.
pub(super) fn is_one_value(form: &SchemaKind) -> bool {
    !matches!(
        form.without_null(),
        SchemaKind::Array(_)
            | SchemaKind::Map(_)
            | SchemaKind::Object(_)
            | SchemaKind::FreeObject
            | SchemaKind::ListResponse { .. }
            | SchemaKind::ObjectResponse { .. }
    )
}

/// Whether a list in the query can have such items.
fn is_list_item(form: &SchemaKind) -> bool {
    is_one_value(form) && !matches!(form, SchemaKind::Nullable(_) | SchemaKind::SecretString | SchemaKind::Anything)
}

/// A parameter of an operation may replace one of its path; within one list, each is there once.
fn repeated(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let paths = context.document.root.entries_of("paths");
    let root = Pointer::root().child("paths");
    let items = paths.iter().map(|entry| (root.child(&entry.key), &entry.node));
    let operations = context.operations.iter().map(|operation| (operation.pointer.clone(), operation.node));
    for (pointer, owner) in items.chain(operations) {
        let pointer = pointer.child("parameters");
        let mut seen = BTreeSet::new();
        for (index, item) in owner.items_of("parameters").iter().enumerate() {
            let resolved = context.document.resolve(&pointer.item(index), item);
            let Some((_, node)) = resolved else { continue };
            let (Some(name), Some(place)) = (node.str("name"), node.str("in")) else { continue };
            if !seen.insert(parameter_key(node)) {
                let rule = if place == "path" { "path-parameter" } else { "parameter-unique" };
                let message = format!("the {place} parameter `{name}` stands in the list twice");
                diagnostics.push(context.diagnostic(item.at, rule, message, "remove one of the two"));
            }
        }
    }
    diagnostics
}
