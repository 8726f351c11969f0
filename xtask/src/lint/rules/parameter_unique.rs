//! `parameter-unique`

use crate::diagnostic::Diagnostic;
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::parameters::repeated;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O09",
    name: "parameter-unique",
    summary: "A parameter stands in one list twice.",
    why: "Nothing says which of the two is meant. The names of headers have no case.",
    example: Example {
        wrong: "
paths:
  /deals:
    get:
      parameters:
        - $ref: '#/components/parameters/Ids'
        - $ref: '#/components/parameters/Ids'
",
        right: "
paths:
  /deals:
    get:
      parameters:
        - $ref: '#/components/parameters/Ids'
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    // A path parameter is reported by `path-parameter`.
    let twice = repeated(context).into_iter().filter(|parameter| parameter.location != "path");
    twice
        .map(|parameter| {
            let message = format!("the {} parameter `{}` stands in the list twice", parameter.location, parameter.name);
            context.diagnostic(parameter.at, RULE.name, message, "remove one of the two")
        })
        .collect()
}
