//! `unused-component`

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::document::{Node, Pointer};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::security;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "R07",
    name: "unused-component",
    summary: "Nothing uses a component.",
    why: "What no operation reaches is not generated, and nobody notices when it becomes wrong. A component that refers \
          only to itself is not used.",
    example: Example {
        wrong: "
components:
  schemas:
    Note: {type: string, x-source: page#deals}
",
        right: "
components:
  schemas:
    Note: {type: string, x-source: page#deals}
    Deal:
      properties:
        note: {$ref: '#/components/schemas/Note'}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut used: BTreeSet<Pointer> = BTreeSet::new();
    for reference in &context.references {
        let target = reference.target();
        used.extend(target.filter(|target| !reference.pointer.ancestors().any(|above| above == *target)));
    }
    let components = Pointer::root().child("components");
    let schemes = components.child("securitySchemes");
    used.extend(security::required(context).map(|name| schemes.child(&name.key)));

    let parts = context.document.get(&components).map_or(&[][..], Node::entries);
    let mut diagnostics = Vec::new();
    for part in parts.iter().filter(|part| !part.key.starts_with("x-")) {
        let pointer = components.child(&part.key);
        for component in part.node.entries() {
            if !used.contains(&pointer.child(&component.key)) {
                let message = format!("nothing uses `{}`", component.key);
                diagnostics.push(context.diagnostic(component.at, RULE.name, message, "use it or remove it"));
            }
        }
    }
    diagnostics
}
