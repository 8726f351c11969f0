//! `operation-id`, `idempotent`, `method`.

use std::collections::BTreeMap;

use super::super::context::Context;
use super::super::names::{is_keyword, is_snake_case, without_underscores};
use crate::document::{Operation, Position};
use crate::finding::Finding;

/// The methods of the generator's HTTP client; for another it writes a call that does not exist.
const METHODS: [&str; 6] = ["get", "put", "post", "delete", "head", "patch"];

/// What the generated client, its builders and its hooks have already.
const TAKEN: [&str; 25] = [
    "new",
    "new_with_client",
    "client",
    "default",
    "api_version",
    "baseurl",
    "inner",
    "clone",
    "pre",
    "post",
    "exec",
    "with_http_client",
    "with_token_in_body",
    "error",
    "result",
    "option",
    "string",
    "types",
    "builder",
    "response_value",
    "client_info",
    "operation_info",
    "byte_stream",
    "send",
    "encode_path",
];

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut first = BTreeMap::new();
    let mut findings = Vec::new();
    for operation in &context.operations {
        findings.extend(operation_id(context, operation, &mut first));
        findings.extend(idempotent(context, operation));
        findings.extend(method(context, operation));
    }
    findings
}

fn operation_id<'a>(
    context: &Context<'a>,
    operation: &Operation<'a>,
    first: &mut BTreeMap<String, (&'a str, Position)>,
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
    if is_keyword(operation.id) || TAKEN.contains(&operation.id) {
        let message = format!("the `operationId` `{}` is a name that Rust or the generated client has", operation.id);
        return Some(context.finding(node.at, RULE, message, "name the object too, as `send_deal`"));
    }
    let name = without_underscores(operation.id);
    if let Some((other, at)) = first.get(&name) {
        let message = if *other == operation.id {
            format!("the `operationId` `{other}` stands twice, first at {at}")
        } else {
            format!("the `operationId` differs only by underscores from `{other}` at {at}")
        };
        return Some(context.finding(node.at, RULE, message, "rename one of the two"));
    }
    first.insert(name, (operation.id, node.at));
    None
}

fn method(context: &Context<'_>, operation: &Operation<'_>) -> Option<Finding> {
    if METHODS.contains(&operation.method) {
        return None;
    }
    let message = format!("the generator's client has no call for `{}`", operation.method);
    let mend = format!("use one of: {}", METHODS.join(" "));
    Some(context.finding(context.key(&operation.pointer), "method", message, &mend))
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
