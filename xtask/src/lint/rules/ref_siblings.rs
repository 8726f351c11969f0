//! `ref-siblings`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "R05",
    name: "ref-siblings",
    summary: "A key stands beside a `$ref`.",
    why: "OpenAPI 3.0 ignores everything beside a `$ref`, so what was meant is lost.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        ids:
          $ref: '#/components/schemas/IdList'
          description: The ids of its tasks.
",
        right: "
components:
  schemas:
    Deal:
      properties:
        ids:
          description: The ids of its tasks.
          allOf: [{$ref: '#/components/schemas/IdList'}]
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let siblings = context.references.iter().flat_map(|reference| reference.node.entries());
    siblings
        .filter(|entry| entry.key != "$ref")
        .map(|entry| {
            let message = format!("`{}` beside a `$ref` has no effect in OpenAPI 3.0", entry.key);
            context.diagnostic(entry.at, RULE.name, message, "move it to what the `$ref` names, or remove it")
        })
        .collect()
}
