//! `responses`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, Operation, Pointer, SpecObject, to_json_value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O13",
    name: "responses",
    summary: "An operation does not cover success, `4XX` and `5XX`, or its successes have different schemas.",
    why: "A client meets success and both kinds of failure, whichever codes the vendor documents. Its method returns one \
          type.",
    example: Example {
        wrong: "
paths:
  /deals:
    get:
      responses:
        '600': {description: Unknown.}
",
        right: "
paths:
  /deals:
    get:
      responses:
        '404': {description: Not found.}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for operation in &context.operations {
        diagnostics.extend(statuses(context, operation));
        diagnostics.extend(successes(context, operation));
    }
    diagnostics
}

/// Reports keys that are not a status, and statuses that are missing.
fn statuses(context: &Context<'_>, operation: &Operation<'_>) -> Vec<Diagnostic> {
    let all = operation.node.entries_of("responses");
    let statuses = || all.iter().filter(|entry| !entry.key.starts_with("x-"));
    let mut diagnostics = Vec::new();
    for entry in statuses().filter(|entry| !is_status(&entry.key)) {
        let message = format!("`{}` is not a status of a response", entry.key);
        let help = "write a code, `404`, a range, `4XX`, or `default`";
        diagnostics.push(context.diagnostic(entry.at, RULE.name, message, help));
    }
    let has = |status: &str| statuses().any(|entry| entry.key == status);
    let succeeds = statuses().any(|entry| entry.key.starts_with('2'));
    let missing = [("2XX", succeeds), ("4XX", has("4XX") || has("default")), ("5XX", has("5XX") || has("default"))];
    for (status, _) in missing.into_iter().filter(|(_, is_there)| !is_there) {
        let at = match operation.node.entry("responses") {
            Some(entry) => entry.at,
            None => context.key_position(&operation.pointer),
        };
        let message = format!("no response for `{status}`");
        let help = if status == "2XX" {
            "add the response for success: `2XX`, or its code"
        } else {
            "add it, or `default`: a client meets codes that nobody documents"
        };
        diagnostics.push(context.diagnostic(at, RULE.name, message, help));
    }
    diagnostics
}

/// Returns whether the text is a status: `200`, `2XX` or `default`.
fn is_status(text: &str) -> bool {
    let is_code = |rest: &str| rest == "XX" || (rest.len() == 2 && rest.bytes().all(|each| each.is_ascii_digit()));
    text == "default" || (text.starts_with(['1', '2', '3', '4', '5']) && text.get(1..).is_some_and(is_code))
}

/// Reports successes with different schemas: the client's method returns one type.
fn successes(context: &Context<'_>, operation: &Operation<'_>) -> Option<Diagnostic> {
    let responses = operation.responses(context.document);
    let successes = responses.iter().filter(|(status, _)| status.starts_with('2'));
    let mut schemas = successes.filter_map(|(status, response)| Some((*status, schema(context, response)?)));
    let (first, known) = schemas.next()?;
    let (other, _) = schemas.find(|(_, schema)| !is_same(schema, &known))?;
    let at = context.key_position(&operation.pointer.child("responses").child(other));
    let message = format!("`{first}` and `{other}` have different schemas");
    Some(context.diagnostic(at, RULE.name, message, "use one schema for both: the client's method returns one type"))
}

fn schema<'a>(context: &Context<'a>, response: &SpecObject<'a>) -> Option<(Pointer, &'a Node)> {
    let (pointer, schema) = response.json_schema()?;
    context.document.resolve(&pointer, schema)
}

/// Returns whether two schemas are one type: the same component, or equal and without names.
fn is_same((pointer, node): &(Pointer, &Node), (other_pointer, other_node): &(Pointer, &Node)) -> bool {
    let is_component = |pointer: &Pointer| pointer.as_str().starts_with("/components/schemas/");
    pointer == other_pointer
        || (!is_component(pointer) && !is_component(other_pointer) && to_json_value(node) == to_json_value(other_node))
}
