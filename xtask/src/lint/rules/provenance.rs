//! `provenance`

use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Node, ObjectKind, Pointer, Provenance, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "P01",
    name: "provenance",
    summary: "An object does not say where its facts come from, or an assumption has no rationale.",
    why: "A reader must know what the vendor documents (`x-source`) and what is assumed and why (`x-assumed`). Both hold \
          for everything below, so one at the outermost object is enough.",
    example: Example {
        wrong: "
components:
  schemas:
    Failure: {x-assumed: ''}
",
        right: "
components:
  schemas:
    Failure: {x-assumed: The page shows no error.}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = without_provenance(context);
    diagnostics.extend(without_rationale(context));
    diagnostics.extend(context.mappings.iter().filter_map(|(_, node)| malformed(context, node)));
    diagnostics
}

/// Reports the outermost of objects inside each other: an entry there serves all.
fn without_provenance(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut outer: Option<&Pointer> = None;
    for object in &context.objects {
        let needs_one =
            !matches!(object.kind, ObjectKind::Header | ObjectKind::MediaType) && object.node.reference().is_none();
        if !needs_one || context.provenances.get(&object.pointer).is_some() {
            continue;
        }
        let is_inside = outer.is_some_and(|outer| object.pointer.ancestors().any(|above| above == *outer));
        if !is_inside {
            outer = Some(&object.pointer);
            let message = "neither this nor anything around it says where it comes from";
            let help = "add `x-source: <source>#<section>` if the vendor documents it, else `x-assumed: <why>`";
            diagnostics.push(context.diagnostic(context.key_position(&object.pointer), RULE.name, message, help));
        }
    }
    diagnostics
}

fn without_rationale(context: &Context<'_>) -> impl Iterator<Item = Diagnostic> {
    let assumptions = context.provenances.entries().filter(
        |(_, entry)| matches!(&entry.provenance, Provenance::Assumed(rationale) if rationale.trim().is_empty()),
    );
    assumptions.filter_map(|(pointer, entry)| {
        let node = context.document.get(pointer)?;
        let assumed = pointer.child("x-assumed");
        let at: Position = match &entry.keyword {
            Some(keyword) => context.key_position(&assumed.child(keyword)),
            None => context.document.get(&assumed).map_or(node.at, |assumed| assumed.at),
        };
        Some(context.diagnostic(at, RULE.name, "an assumption without a rationale", "write down why it is assumed"))
    })
}

/// Reports an `x-assumed` of a type that the provenance of a document does not take.
fn malformed(context: &Context<'_>, node: &Node) -> Option<Diagnostic> {
    let assumed = node.get("x-assumed")?;
    if assumed.as_str().is_some() || !assumed.entries().is_empty() {
        return None;
    }
    let message = match assumed.value {
        Value::Mapping(_) => "`x-assumed` names no keyword".to_owned(),
        _ => format!("`x-assumed` is {}", assumed.kind()),
    };
    let help = "write the rationale as text, or `<keyword>: <rationale>`";
    Some(context.diagnostic(assumed.at, RULE.name, message, help))
}
