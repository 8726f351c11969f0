//! `component-name`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, Pointer};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "R06",
    name: "component-name",
    summary: "A component has a name that OpenAPI 3.0 does not allow.",
    why: "A reference is a URI and contains the name as it is, so only letters, digits and `. _ -` are allowed.",
    example: Example {
        wrong: "
components:
  examples:
    a deal: {value: {state: open}, x-source: page#deals}
paths:
  /deals:
    post:
      requestBody:
        content:
          application/json:
            examples:
              other: {$ref: '#/components/examples/a deal'}
",
        right: "
components:
  examples:
    a-deal: {value: {state: open}, x-source: page#deals}
paths:
  /deals:
    post:
      requestBody:
        content:
          application/json:
            examples:
              other: {$ref: '#/components/examples/a-deal'}
",
    },
    check: Check::Document(check),
};

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let components = context.document.get(&Pointer::root().child("components")).map_or(&[][..], Node::entries);
    let parts = components.iter().filter(|part| !part.key.starts_with("x-"));
    let odd = parts.flat_map(|part| part.node.entries()).filter(|component| !is_name(&component.key));
    odd.map(|component| {
        let message = format!("OpenAPI 3.0 allows no component named `{}`", component.key.escape_debug());
        context.diagnostic(component.at, RULE.name, message, "use `A-Z a-z 0-9 . _ -`, as in `DealList`")
    })
    .collect()
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|each| each.is_ascii_alphanumeric() || matches!(each, '.' | '_' | '-'))
}
