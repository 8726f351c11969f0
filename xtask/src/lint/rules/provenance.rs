//! `provenance`, `source-listed`, `assumption-used`.

use super::super::context::Context;
use crate::diagnostic::{Diagnostic, Position};
use crate::document::{Node, ObjectKind, Pointer, Provenance, Value, holds_names, is_data};

const RULE: &str = "provenance";

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = unknown(context);
    diagnostics.extend(marks(context));
    for (_, node) in &context.objects {
        diagnostics.extend(malformed(context, node));
    }
    diagnostics
}

/// Of nodes inside each other, the outermost is named: a mark there serves all.
fn unknown(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut outer: Option<&Pointer> = None;
    for place in &context.places {
        let needs_one =
            !matches!(place.kind, ObjectKind::Header | ObjectKind::MediaType) && place.node.reference().is_none();
        if !needs_one || context.provenances.get(&place.pointer).is_some() {
            continue;
        }
        let is_inside = outer.is_some_and(|outer| place.pointer.ancestors().any(|above| above == *outer));
        if !is_inside {
            outer = Some(&place.pointer);
            let message = "neither this nor anything around it says where it comes from";
            let help = "add `x-source: <source>#<section>` where the vendor documents it, else `x-assumed: <why>`";
            diagnostics.push(context.diagnostic(context.key(&place.pointer), RULE, message, help));
        }
    }
    diagnostics
}

fn marks(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (pointer, mark) in context.provenances.entries() {
        let Some(node) = context.document.get(pointer) else {
            continue;
        };
        let assumed = pointer.child("x-assumed");
        match (&mark.provenance, &mark.keyword) {
            (Provenance::Documented(section), _) => {
                if !context.sources.lists(section) {
                    let at = node.get("x-source").map_or(node.at, |source| source.at);
                    let message = format!("`{section}` is not listed in {}", context.sources.document().path);
                    let help = "list the source and its section there, or name a listed one";
                    diagnostics.push(context.diagnostic(at, "source-listed", message, help));
                }
            }
            (Provenance::Assumed(why), None) if why.trim().is_empty() => {
                let at = context.document.get(&assumed).map_or(node.at, |assumed| assumed.at);
                diagnostics.push(without_ground(context, at));
            }
            (Provenance::Assumed(_), None) => {}
            (Provenance::Assumed(why), Some(keyword)) => {
                let at = context.key(&assumed.child(keyword));
                if why.trim().is_empty() {
                    diagnostics.push(without_ground(context, at));
                }
                if !has_keyword(node, keyword) {
                    let message = format!("there is no `{keyword}` here or below that could be assumed");
                    diagnostics.push(context.diagnostic(at, "assumption-used", message, "remove the assumption"));
                }
            }
        }
    }
    diagnostics
}

fn without_ground(context: &Context<'_>, at: Position) -> Diagnostic {
    context.diagnostic(at, RULE, "an assumption without a ground", "write down why it is assumed")
}

/// Marks of another kind than the tree of provenance takes; it passes over them.
fn malformed(context: &Context<'_>, node: &Node) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    if let Some(source) = node.get("x-source").filter(|source| source.as_str().is_none()) {
        let message = format!("`x-source` is {}", source.kind());
        let help = "write `<source>#<section>` as text";
        diagnostics.push(context.diagnostic(source.at, "source-listed", message, help));
    }
    if let Some(assumed) = node.get("x-assumed") {
        let says_something = assumed.as_str().is_some() || !assumed.entries().is_empty();
        if !says_something {
            let message = match assumed.value {
                Value::Mapping(_) => "`x-assumed` names no keyword".to_owned(),
                _ => format!("`x-assumed` is {}", assumed.kind()),
            };
            let help = "write the ground as text, or `<keyword>: <ground>`";
            diagnostics.push(context.diagnostic(assumed.at, RULE, message, help));
        }
    }
    diagnostics
}

/// Whether the keyword stands at the node or below; a name that the author chose is none.
fn has_keyword(node: &Node, keyword: &str) -> bool {
    let is_below = |key: &str, node: &Node| {
        if holds_names(key) {
            node.entries().iter().any(|entry| has_keyword(&entry.node, keyword))
        } else {
            !is_data(key) && has_keyword(node, keyword)
        }
    };
    let is_mark = |key: &str| matches!(key, "x-source" | "x-assumed");
    let mut entries = node.entries().iter().filter(|entry| !is_mark(&entry.key));
    entries.any(|entry| entry.key == keyword || is_below(&entry.key, &entry.node))
        || node.items().iter().any(|item| has_keyword(item, keyword))
}
