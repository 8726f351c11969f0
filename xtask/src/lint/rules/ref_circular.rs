//! `ref-circular`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "R02",
    name: "ref-circular",
    summary: "A `$ref` leads back to itself, with no object in between.",
    why: "No value of such a schema ends. An object with properties ends the circle, since it is a type of its own.",
    example: Example {
        wrong: "
components:
  schemas:
    IdList:
      anyOf:
        - $ref: '#/components/schemas/IdList'
",
        right: "
components:
  schemas:
    Deal:
      properties:
        parent: {$ref: '#/components/schemas/Deal'}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let message = "the `$ref` leads back to itself";
    let help = "have an object with properties in the circle: without one, no value ends";
    let circular = context.circular.iter();
    circular.map(|reference| context.diagnostic(reference.entry.node.at, RULE.name, message, help)).collect()
}
