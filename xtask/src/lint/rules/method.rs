//! `method`

use crate::diagnostic::Diagnostic;
use crate::document::Operation;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O02",
    name: "method",
    summary: "An operation has a method that the generated client cannot send.",
    why: "The generator would write a call that its HTTP client does not have.",
    example: Example {
        wrong: "
paths:
  /deals:
    trace:
      operationId: trace_deals
      x-idempotent: true
      x-source: page#deals
      responses: {default: {description: Any.}, 2XX: {description: Traced.}}
",
        right: "
paths:
  /deals:
    head:
      operationId: count_deals
      x-idempotent: true
      x-source: page#deals
      responses: {default: {description: Any.}, 2XX: {description: Counted.}}
",
    },
    check: Check::Canonical(check),
};

/// The methods of the generator's HTTP client.
const METHODS: [&str; 6] = ["get", "put", "post", "delete", "head", "patch"];

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    context.operations.iter().filter_map(|operation| method(context, operation)).collect()
}

fn method(context: &Context<'_>, operation: &Operation<'_>) -> Option<Diagnostic> {
    if METHODS.contains(&operation.method) {
        return None;
    }
    let message = format!("the generator's client has no call for `{}`", operation.method);
    let help = format!("use one of: {}", METHODS.join(" "));
    Some(context.diagnostic(context.key_position(&operation.pointer), RULE.name, message, &help))
}
