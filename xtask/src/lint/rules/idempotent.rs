//! `idempotent`

use crate::diagnostic::Diagnostic;
use crate::document::Operation;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O03",
    name: "idempotent",
    summary: "An operation does not say whether a repeated request does harm.",
    why: "The client retries a request only if `x-idempotent` is true.",
    example: Example {
        wrong: "
paths:
  /deals:
    post: {x-idempotent: maybe}
",
        right: "
paths:
  /deals:
    post: {x-idempotent: false}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.operations.iter().filter_map(|operation| idempotent(context, operation)).collect()
}

fn idempotent(context: &Context<'_>, operation: &Operation<'_>) -> Option<Diagnostic> {
    let help = "say `x-idempotent: true` if a repeated request does no harm, else `false`: retries depend on it";
    let (at, message) = match operation.node.get("x-idempotent") {
        None => {
            let message = format!("`{} {}` has no `x-idempotent`", operation.method, operation.path);
            (context.key_position(&operation.pointer), message)
        }
        Some(_) if operation.node.bool("x-idempotent").is_some() => return None,
        Some(node) => (node.at, format!("`x-idempotent` is {}", node.kind())),
    };
    Some(context.diagnostic(at, RULE.name, message, help))
}
