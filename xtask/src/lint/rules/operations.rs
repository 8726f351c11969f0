//! `operation-id`, `idempotent`, `method`.

use std::collections::BTreeMap;

use super::super::context::Context;
use crate::diagnostic::{Diagnostic, Position};
use crate::document::Operation;
use crate::names::{is_crate, is_device, is_keyword, is_snake_case, without_underscores};

/// The methods of the generator's HTTP client; for another it writes a call that does not exist.
const METHODS: [&str; 6] = ["get", "put", "post", "delete", "head", "patch"];

/// What the client has already, and what the code of its builders calls by these names.
const TAKEN: [&str; 16] = [
    "new",
    "from_env",
    "builder",
    "with_options",
    "with_token_in_body",
    "upsert_deal",
    "session",
    "client",
    "default",
    "clone",
    "types",
    "option",
    "result",
    "string",
    "send",
    "try_into",
];

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for operation in &context.operations {
        diagnostics.extend(operation_id(context, operation, &mut first));
        diagnostics.extend(idempotent(context, operation));
        diagnostics.extend(method(context, operation));
    }
    diagnostics
}

fn operation_id<'a>(
    context: &Context<'a>,
    operation: &Operation<'a>,
    first: &mut BTreeMap<String, (&'a str, Position)>,
) -> Option<Diagnostic> {
    const RULE: &str = "operation-id";
    let Some(node) = operation.node.get("operationId") else {
        let message = format!("`{} {}` has no `operationId`", operation.method, operation.path);
        let help = "give it one in snake case: it names the method of the client";
        return Some(context.diagnostic(context.key(&operation.pointer), RULE, message, help));
    };
    if !is_snake_case(operation.id) {
        let message = "the `operationId` has no words that name a method";
        let help = "name it in letters, digits and underscores, a letter first, as `list_deals`";
        return Some(context.diagnostic(node.at, RULE, message, help));
    }
    if is_keyword(operation.id) || is_crate(operation.id) || TAKEN.contains(&operation.id) {
        let message = format!("the `operationId` `{}` is a name that Rust or the generated client has", operation.id);
        return Some(context.diagnostic(node.at, RULE, message, "name the object too, as `send_deal`"));
    }
    if is_device(operation.id) {
        let message = format!("the file of `{}` would have the name of a device of Windows", operation.id);
        return Some(context.diagnostic(node.at, RULE, message, "name the object too, as `get_con`"));
    }
    let name = without_underscores(operation.id);
    if let Some((other, at)) = first.get(&name) {
        let message = if *other == operation.id {
            format!("the `operationId` `{other}` stands twice, first at {at}")
        } else {
            format!("the `operationId` differs only by underscores from `{other}` at {at}")
        };
        return Some(context.diagnostic(node.at, RULE, message, "rename one of the two"));
    }
    first.insert(name, (operation.id, node.at));
    None
}

fn method(context: &Context<'_>, operation: &Operation<'_>) -> Option<Diagnostic> {
    if METHODS.contains(&operation.method) {
        return None;
    }
    let message = format!("the generator's client has no call for `{}`", operation.method);
    let help = format!("use one of: {}", METHODS.join(" "));
    Some(context.diagnostic(context.key(&operation.pointer), "method", message, &help))
}

fn idempotent(context: &Context<'_>, operation: &Operation<'_>) -> Option<Diagnostic> {
    let help = "say `x-idempotent: true` where a repeated request does no harm, else `false`: retries depend on it";
    let message = match operation.node.get("x-idempotent") {
        None => format!("`{} {}` has no `x-idempotent`", operation.method, operation.path),
        Some(_) if operation.node.bool("x-idempotent").is_some() => return None,
        Some(node) => format!("`x-idempotent` is {}", node.kind()),
    };
    let at = operation.node.get("x-idempotent").map_or_else(|| context.key(&operation.pointer), |node| node.at);
    Some(context.diagnostic(at, "idempotent", message, help))
}
