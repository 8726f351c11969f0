//! `one-direction`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::components;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S11",
    name: "one-direction",
    summary: "An object is in both a request and a response.",
    why: "What is sent is closed and checked before it is sent. What is received is open and read whatever it contains. \
          One type cannot be both.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        draft: {$ref: '#/components/schemas/NewDeal'}
    NewDeal: {additionalProperties: {}}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        copy_of: {$ref: '#/components/schemas/Deal'}
",
    },
    check: Check::Canonical(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let objects = components(context.document).filter(|schema| schema.node.get("properties").is_some());
    let in_both = objects.filter(|schema| {
        let directions = context.directions(&schema.pointer);
        directions.in_request && directions.in_response
    });
    in_both
        .map(|schema| {
            let message = "an object that is in both a request and a response";
            let help = "have two schemas: a closed one for requests, an open one for responses";
            context.diagnostic(context.key_position(&schema.pointer), RULE.name, message, help)
        })
        .collect()
}
