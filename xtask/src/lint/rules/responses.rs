//! `responses`

use super::super::context::Context;
use crate::document::{Node, Operation, Place, Pointer, to_json_value};
use crate::finding::Finding;

const RULE: &str = "responses";
const STATUSES: [&str; 3] = ["2XX", "4XX", "5XX"];

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for operation in &context.operations {
        findings.extend(statuses(context, operation));
        findings.extend(errors(context, operation));
    }
    findings
}

fn statuses(context: &Context<'_>, operation: &Operation<'_>) -> Vec<Finding> {
    let all = operation.node.entries_of("responses");
    let statuses = || all.iter().filter(|entry| !entry.key.starts_with("x-"));
    let mut findings = Vec::new();
    for entry in statuses().filter(|entry| !STATUSES.contains(&entry.key.as_str())) {
        let message = format!("a response for `{}`", entry.key);
        let mend = "have one `2XX`, one `4XX` and one `5XX`: no vendor documents its status codes";
        findings.push(context.finding(entry.at, RULE, message, mend));
    }
    // A code in place of its range is one fault, not two.
    let has_range = |status: &str| statuses().any(|entry| entry.key.chars().next() == status.chars().next());
    for status in STATUSES.into_iter().filter(|status| !has_range(status)) {
        let at = match operation.node.entry("responses") {
            Some(entry) => entry.at,
            None => context.key(&operation.pointer),
        };
        let message = format!("no response for `{status}`");
        findings.push(context.finding(at, RULE, message, "have one `2XX`, one `4XX` and one `5XX`"));
    }
    findings
}

/// The generator panics on two error types in one operation.
fn errors(context: &Context<'_>, operation: &Operation<'_>) -> Option<Finding> {
    let responses = operation.responses(context.document);
    let schema = |status: &str| {
        let (_, place) = responses.iter().find(|(key, _)| *key == status)?;
        Some(schema(context, place))
    };
    if is_same(schema("4XX")?.as_ref(), schema("5XX")?.as_ref()) {
        return None;
    }
    let at = context.key(&operation.pointer.child("responses").child("5XX"));
    let message = "`4XX` and `5XX` have different schemas";
    Some(context.finding(at, RULE, message, "use one shared response for both"))
}

fn schema<'a>(context: &Context<'a>, response: &Place<'a>) -> Option<(Pointer, &'a Node)> {
    let (pointer, schema) = response.json_schema()?;
    context.document.resolve(&pointer, schema)
}

/// Two components are two types, however alike; two schemas without a name are one where they are equal.
fn is_same(one: Option<&(Pointer, &Node)>, other: Option<&(Pointer, &Node)>) -> bool {
    let (Some((pointer, node)), Some((other_pointer, other_node))) = (one, other) else {
        return one.is_none() && other.is_none();
    };
    let is_component = |pointer: &Pointer| pointer.as_str().starts_with("/components/schemas/");
    pointer == other_pointer
        || (!is_component(pointer) && !is_component(other_pointer) && to_json_value(node) == to_json_value(other_node))
}
