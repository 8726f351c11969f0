//! `operation-id` and `idempotent`.

use std::collections::BTreeMap;

use super::super::context::Context;
use super::super::names::is_snake_case;
use crate::document::{Operation, Position};
use crate::finding::Finding;

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut first = BTreeMap::new();
    let mut findings = Vec::new();
    for operation in &context.operations {
        findings.extend(operation_id(context, operation, &mut first));
        findings.extend(idempotent(context, operation));
    }
    findings
}

fn operation_id<'a>(
    context: &Context<'a>,
    operation: &Operation<'a>,
    first: &mut BTreeMap<&'a str, Position>,
) -> Option<Finding> {
    const RULE: &str = "operation-id";
    let Some(node) = operation.node.get("operationId") else {
        let message = format!("`{} {}` has no `operationId`", operation.method, operation.path);
        let mend = "give it one in snake case: it names the method of the client";
        return Some(context.finding(context.key(&operation.pointer), RULE, message, mend));
    };
    if !is_snake_case(operation.id) {
        let message = "the `operationId` is not in snake case";
        return Some(context.finding(node.at, RULE, message, "write it as `list_deals`"));
    }
    if let Some(other) = first.get(operation.id) {
        let message = format!("the `operationId` `{}` stands twice, first at {other}", operation.id);
        return Some(context.finding(node.at, RULE, message, "rename one of the two"));
    }
    first.insert(operation.id, node.at);
    None
}

fn idempotent(context: &Context<'_>, operation: &Operation<'_>) -> Option<Finding> {
    let mend = "say `x-idempotent: true` where a repeated request does no harm, else `false`: retries depend on it";
    let message = match operation.node.get("x-idempotent") {
        None => format!("`{} {}` has no `x-idempotent`", operation.method, operation.path),
        Some(_) if operation.node.bool("x-idempotent").is_some() => return None,
        Some(node) => format!("`x-idempotent` is {}", node.kind()),
    };
    let at = operation.node.get("x-idempotent").map_or_else(|| context.key(&operation.pointer), |node| node.at);
    Some(context.finding(at, "idempotent", message, mend))
}
