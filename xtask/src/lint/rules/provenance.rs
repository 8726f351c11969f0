//! `provenance`, `source-listed`, `assumption-used`.

use super::super::context::Context;
use crate::document::{Kind, Node, Pointer, Position, Provenance, Value, holds_names, is_data};
use crate::finding::Finding;

const RULE: &str = "provenance";

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = unknown(context);
    findings.extend(marks(context));
    for (_, node) in &context.objects {
        findings.extend(malformed(context, node));
    }
    findings
}

/// Of nodes inside each other, the outermost is named: a mark there serves all.
fn unknown(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut outer: Option<&Pointer> = None;
    for place in &context.places {
        let needs_one = !matches!(place.kind, Kind::Header | Kind::MediaType) && place.node.reference().is_none();
        if !needs_one || context.provenances.get(&place.pointer).is_some() {
            continue;
        }
        let is_inside = outer.is_some_and(|outer| place.pointer.ancestors().any(|above| above == *outer));
        if !is_inside {
            outer = Some(&place.pointer);
            let message = "neither this nor anything around it says where it comes from";
            let mend = "add `x-source: <source>#<section>` where the vendor documents it, else `x-assumed: <why>`";
            findings.push(context.finding(context.key(&place.pointer), RULE, message, mend));
        }
    }
    findings
}

fn marks(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (pointer, mark) in context.provenances.marks() {
        let Some(node) = context.document.get(pointer) else {
            continue;
        };
        let assumed = pointer.child("x-assumed");
        match (&mark.provenance, &mark.keyword) {
            (Provenance::Documented(section), _) => {
                if !context.sources.lists(section) {
                    let at = node.get("x-source").map_or(node.at, |source| source.at);
                    let message = format!("`{section}` is not listed in {}", context.sources.document().path);
                    let mend = "list the source and its section there, or name a listed one";
                    findings.push(context.finding(at, "source-listed", message, mend));
                }
            }
            (Provenance::Assumed(why), None) if why.trim().is_empty() => {
                let at = context.document.get(&assumed).map_or(node.at, |assumed| assumed.at);
                findings.push(without_ground(context, at));
            }
            (Provenance::Assumed(_), None) => {}
            (Provenance::Assumed(why), Some(keyword)) => {
                let at = context.key(&assumed.child(keyword));
                if why.trim().is_empty() {
                    findings.push(without_ground(context, at));
                }
                if !has_keyword(node, keyword) {
                    let message = format!("there is no `{keyword}` here or below that could be assumed");
                    findings.push(context.finding(at, "assumption-used", message, "remove the assumption"));
                }
            }
        }
    }
    findings
}

fn without_ground(context: &Context<'_>, at: Position) -> Finding {
    context.finding(at, RULE, "an assumption without a ground", "write down why it is assumed")
}

/// Marks of another kind than the tree of provenance takes; it passes over them.
fn malformed(context: &Context<'_>, node: &Node) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(source) = node.get("x-source").filter(|source| source.as_str().is_none()) {
        let message = format!("`x-source` is {}", source.kind());
        let mend = "write `<source>#<section>` as text";
        findings.push(context.finding(source.at, "source-listed", message, mend));
    }
    if let Some(assumed) = node.get("x-assumed") {
        let says_something = assumed.as_str().is_some() || !assumed.entries().is_empty();
        if !says_something {
            let message = match assumed.value {
                Value::Mapping(_) => "`x-assumed` names no keyword".to_owned(),
                _ => format!("`x-assumed` is {}", assumed.kind()),
            };
            let mend = "write the ground as text, or `<keyword>: <ground>`";
            findings.push(context.finding(assumed.at, RULE, message, mend));
        }
    }
    findings
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
