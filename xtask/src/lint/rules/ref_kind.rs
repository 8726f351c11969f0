//! `ref-kind`

use std::collections::BTreeMap;

use super::ref_unresolved::unresolved;
use crate::diagnostic::Diagnostic;
use crate::document::{ObjectKind, Pointer};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};
use crate::lint::tree::Reference;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "R04",
    name: "ref-kind",
    summary: "A `$ref` names a component of another kind than the object it stands for.",
    why: "OpenAPI allows a reference only where the specification says so, and only to a component of that kind. \
          The generator follows no other.",
    example: Example {
        wrong: "
components:
  schemas:
    Deal:
      properties:
        error: {$ref: '#/components/responses/Error'}
",
        right: "
components:
  schemas:
    Deal:
      properties:
        error: {$ref: '#/components/schemas/Failure'}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let objects = context.objects.iter();
    let kinds: BTreeMap<&Pointer, ObjectKind> = objects.map(|object| (&object.pointer, object.kind)).collect();
    let resolved = context.references.iter().filter(|reference| unresolved(context, reference).is_none());
    resolved.filter_map(|reference| wrong_kind(context, reference, kinds.get(&reference.pointer).copied())).collect()
}

fn wrong_kind(context: &Context<'_>, reference: &Reference<'_>, kind: Option<ObjectKind>) -> Option<Diagnostic> {
    let at = reference.entry.node.at;
    let of_link = || is_link(&reference.pointer).then_some("links");
    let Some(part) = kind.and_then(ObjectKind::component).or_else(of_link) else {
        let message = "a `$ref` where the generator follows none";
        return Some(context.diagnostic(at, RULE.name, message, "write the object out"));
    };
    let tokens: Vec<String> = reference.target()?.tokens().collect();
    let is_right = matches!(tokens.as_slice(), [components, kind, _] if components == "components" && kind == part);
    (!is_right).then(|| {
        let message = format!("the `$ref` does not name one of `components/{part}`");
        let help = format!("move what is meant to `components/{part}` and name it there");
        context.diagnostic(at, RULE.name, message, &help)
    })
}

/// Returns whether the object at `pointer` is a Link Object of a response.
fn is_link(pointer: &Pointer) -> bool {
    let tokens: Vec<String> = pointer.tokens().collect();
    matches!(tokens.as_slice(), [.., links, _] if links == "links")
}
