//! `parameter-style` and `parameter-unique`.

use std::collections::BTreeSet;

use super::super::context::Context;
use crate::document::{Kind, Place, Pointer};
use crate::finding::Finding;
use crate::schema::Form;

const STYLE: &str = "parameter-style";

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for place in context.defined(Kind::Parameter) {
        findings.extend(style(context, place));
        findings.extend(form(context, place));
    }
    findings.extend(repeated(context));
    findings
}

fn style(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    let node = place.node;
    let mut findings = Vec::new();
    if let Some(entry) = node.entry("explode").filter(|_| node.bool("explode") != Some(true)) {
        let message = "the generator ignores `explode: false`";
        let mend = "remove it; a list in one value is text with a format of its own, such as `id-list`";
        findings.push(context.finding(entry.at, STYLE, message, mend));
    }
    let default = if node.str("in") == Some("query") { "form" } else { "simple" };
    if let Some(entry) = node.entry("style").filter(|_| node.str("style") != Some(default)) {
        let message = "the generator knows no other `style` than the default";
        findings.push(context.finding(entry.at, STYLE, message, "remove it"));
    }
    if let Some(entry) = node.entry("content") {
        let message = "the generator knows no parameter with `content`";
        findings.push(context.finding(entry.at, STYLE, message, "use `schema`"));
    }
    if let Some(place) = node.get("in").filter(|place| matches!(place.as_str(), Some("header" | "cookie"))) {
        let message = "the generator's client sends no parameter in a header or a cookie";
        let mend = "use the path or the query; credentials are `components/securitySchemes`";
        findings.push(context.finding(place.at, STYLE, message, mend));
    }
    findings
}

fn form(context: &Context<'_>, place: &Place<'_>) -> Option<Finding> {
    let pointer = place.pointer.child("schema");
    let form = context.form(&pointer, place.node.get("schema")?)?.ok()?;
    if is_one_value(&form) {
        return None;
    }
    let message = "the parameter is more than one value";
    let mend = "use text with a format of its own, such as `id-list`, or a request body";
    Some(context.finding(context.key(&pointer), STYLE, message, mend))
}

/// Whether the form is one value, as a parameter has it.
pub(super) fn is_one_value(form: &Form) -> bool {
    !matches!(
        form.without_null(),
        Form::Array(_) | Form::Object(_) | Form::FreeObject | Form::ListAnswer { .. } | Form::OneAnswer { .. }
    )
}

/// A parameter of an operation may replace one of its path; within one list, each is there once.
fn repeated(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let paths = context.document.root.entries_of("paths");
    let root = Pointer::root().child("paths");
    let items = paths.iter().map(|entry| (root.child(&entry.key), &entry.node));
    let operations = context.operations.iter().map(|operation| (operation.pointer.clone(), operation.node));
    for (pointer, owner) in items.chain(operations) {
        let pointer = pointer.child("parameters");
        let mut seen = BTreeSet::new();
        for (index, item) in owner.items_of("parameters").iter().enumerate() {
            let resolved = context.document.resolve(&pointer.item(index), item);
            let Some((Some(name), Some(place))) = resolved.map(|(_, node)| (node.str("name"), node.str("in"))) else {
                continue;
            };
            if !seen.insert((name, place)) {
                let rule = if place == "path" { "path-parameter" } else { "parameter-unique" };
                let message = format!("the {place} parameter `{name}` stands in the list twice");
                findings.push(context.finding(item.at, rule, message, "remove one of the two"));
            }
        }
    }
    findings
}
