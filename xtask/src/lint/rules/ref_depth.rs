//! `ref-depth`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::tree::MAX_REFERENCES;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "R03",
    name: "ref-depth",
    summary: "A component leads through 30 references, one to the next.",
    why: "The compiler follows types that contain each other to a depth of 128 steps, a few for each type. Types that \
          contain each other to a greater depth do not compile.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal: {properties: {lists: {$ref: '#/components/schemas/A0'}}}
    A0: {type: array, items: {$ref: '#/components/schemas/A1'}, x-source: page#deals}
    # ... and so on to A30
",
        right: "
components:
  schemas:
    Lists:
      x-source: page#deals
      type: array
      items: {$ref: '#/components/schemas/IdList'}
    Deal:
      properties:
        lists: {$ref: '#/components/schemas/Lists'}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let message = format!("it leads through {MAX_REFERENCES} references, one to the next");
    let at = |pointer| context.key_position(pointer);
    let deep = context.deep.iter();
    deep.map(|pointer| context.diagnostic(at(pointer), RULE.name, &*message, "have fewer schemas in a row")).collect()
}
