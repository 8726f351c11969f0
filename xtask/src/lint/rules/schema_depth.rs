//! `schema-depth`

use crate::diagnostic::Diagnostic;
use crate::document::Pointer;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::depth::depths;
use crate::schema::Cycles;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "S03",
    name: "schema-depth",
    summary: "24 objects contain each other, one in the next.",
    why: "The compiler goes through their types to find out how large one is, to a depth of 128 steps, a few for each. A \
          list or a map in between ends the chain.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal: {properties: {first: {$ref: '#/components/schemas/A0'}}}
    A0: {properties: {next: {$ref: '#/components/schemas/A1'}}, x-source: page#deals}
    # ... and so on to A23
",
        right: "
components:
  schemas:
    Deal:
      properties:
        next: {type: array, items: {$ref: '#/components/schemas/Deal'}}
",
    },
    check: Check::Canonical(check),
};

/// How many objects may contain each other, with no list or map in between.
const MAX: usize = 24;

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let contained = Cycles::of(context.document).unboxed();
    let schemas = Pointer::root().child("components").child("schemas");
    let deep = depths(&contained).into_iter().filter(|(_, depth)| *depth == MAX);
    deep.map(|(name, _)| {
        let message = format!("an object that contains {MAX} objects, each in the one before");
        let help = "have fewer objects in each other, or a list in between";
        context.diagnostic(context.key_position(&schemas.child(name)), RULE.name, message, help)
    })
    .collect()
}
