//! `operation-id`

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Position};
use crate::document::Operation;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::names::{is_crate, is_device, is_keyword, is_snake_case, without_underscores};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O01",
    name: "operation-id",
    summary: "An operation has no `operationId` that can name the client's method.",
    why: "It names the method and its file. It is unique, also without underscores, and is not a name that Rust, Windows \
          or the generated client uses.",
    example: Example {
        wrong: "
paths:
  /deals:
    get: {operationId: send}
",
        right: "
paths:
  /deals:
    get: {operationId: find_deals}
",
    },
    check: Check::Canonical(check),
};

/// The names of the client's own methods, and those that the code of its builders calls.
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

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    context.operations.iter().filter_map(|operation| operation_id(context, operation, &mut first)).collect()
}

fn operation_id<'a>(
    context: &Context<'a>,
    operation: &Operation<'a>,
    first: &mut BTreeMap<String, (&'a str, Position)>,
) -> Option<Diagnostic> {
    let Some(node) = operation.node.get("operationId") else {
        let message = format!("`{} {}` has no `operationId`", operation.method, operation.path);
        let help = "give it one in snake case: it names the method of the client";
        return Some(context.diagnostic(context.key_position(&operation.pointer), RULE.name, message, help));
    };
    if !is_snake_case(operation.id) {
        let message = "the `operationId` has no words that name a method";
        let help = "name it in letters, digits and underscores, a letter first, as in `list_deals`";
        return Some(context.diagnostic(node.at, RULE.name, message, help));
    }
    if is_keyword(operation.id) || is_crate(operation.id) || TAKEN.contains(&operation.id) {
        let message = format!("Rust or the generated client uses the name `{}` of the `operationId`", operation.id);
        return Some(context.diagnostic(node.at, RULE.name, message, "name the object too, as in `send_deal`"));
    }
    if is_device(operation.id) {
        let message = format!("the file of `{}` would have the name of a device of Windows", operation.id);
        return Some(context.diagnostic(node.at, RULE.name, message, "name the object too, as in `get_con`"));
    }
    let name = without_underscores(operation.id);
    if let Some((other, at)) = first.get(&name) {
        let message = if *other == operation.id {
            format!("the `operationId` `{other}` stands twice, first at {at}")
        } else {
            format!("the `operationId` differs only by underscores from `{other}` at {at}")
        };
        return Some(context.diagnostic(node.at, RULE.name, message, "rename one of the two"));
    }
    first.insert(name, (operation.id, node.at));
    None
}
