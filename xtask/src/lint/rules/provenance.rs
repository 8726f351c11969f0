//! `provenance`

use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Node, ObjectKind, PROVENANCE_KEYS, Pointer, ProvenanceEntry, Value};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "P01",
    name: "provenance",
    summary: "An object does not say where its facts come from, or an assumption has no rationale.",
    why: "A reader must know what the vendor documents (`x-source`), what is assumed and why (`x-assumed`), and where two \
          sources disagree (`x-conflict`). Each holds for everything below, so one at the outermost object is enough.",
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

const HELP: &str = "write `x-source: <source>#<section>`, `x-assumed: <why>`, or a list: `- {for: [<keyword>], source: ...}` \
                    for `x-source`, `- {for: [<keyword>], why: ..., source: ...}` for `x-assumed`, `- {for: [<keyword>], \
                    follows: ..., against: ..., why: ...}` for `x-conflict`";

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = without_provenance(context);
    diagnostics.extend(without_rationale(context));
    diagnostics.extend(context.mappings.iter().flat_map(|(_, node)| malformed(context, node)));
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
    let is_blank = |entry: &ProvenanceEntry| entry.provenance.rationale().is_some_and(|text| text.trim().is_empty());
    let blank = context.provenances.entries().filter(move |(_, entry)| is_blank(entry));
    blank.map(|(_, entry)| {
        context.diagnostic(entry.at, RULE.name, "an assumption without a rationale", "write down why it is assumed")
    })
}

/// Reports an extension of a form that the provenance of a document does not take.
fn malformed<'a>(context: &'a Context<'_>, node: &'a Node) -> impl Iterator<Item = Diagnostic> {
    let present = PROVENANCE_KEYS.into_iter().filter_map(|key| Some((key, node.get(key)?)));
    let problems = present.flat_map(|(key, value)| match &value.value {
        Value::String(_) if key != "x-conflict" => Vec::new(),
        Value::Sequence(items) if !items.is_empty() => items.iter().filter_map(|item| entry(key, item)).collect(),
        Value::Mapping(_) => vec![(value.at, format!("`{key}` is a mapping, which other tools take for OpenAPI"))],
        _ => vec![(value.at, format!("`{key}` is {}", if value.items().is_empty() { value.kind() } else { "text" }))],
    });
    problems.map(|(at, message)| context.diagnostic(at, RULE.name, message, HELP))
}

/// Returns what is wrong with an entry of the list under `key`.
fn entry(key: &str, item: &Node) -> Option<(Position, String)> {
    if key == "x-source" && item.as_str().is_some() {
        return None;
    }
    let Value::Mapping(entries) = &item.value else {
        return Some((item.at, format!("an entry of `{key}` is {}", item.kind())));
    };
    let (required, optional): (&[&str], &[&str]) = match key {
        "x-source" => (&["source", "for"], &[]),
        "x-conflict" => (&["follows", "against"], &["for", "why"]),
        _ => (&[], &["for", "why", "source"]),
    };
    let unknown = entries.iter().find(|entry| !required.iter().chain(optional).any(|name| entry.key == *name));
    if let Some(unknown) = unknown {
        return Some((unknown.at, format!("`{}` is not a key of an entry of `{key}`", unknown.key)));
    }
    if let Some(missing) = required.iter().find(|name| item.get(name).is_none()) {
        return Some((item.at, format!("an entry of `{key}` has no `{missing}`")));
    }
    let is_valid = |name: &str, node: &Node| match name {
        // An entry that says nothing is one without a rationale.
        "why" => true,
        "for" => !node.items().is_empty() && node.items().iter().all(|keyword| keyword.as_str().is_some()),
        _ => node.as_str().is_some(),
    };
    let wrong = entries.iter().find(|entry| !is_valid(&entry.key, &entry.node))?;
    Some((wrong.node.at, format!("the `{}` of an entry of `{key}` is {}", wrong.key, wrong.node.kind())))
}
