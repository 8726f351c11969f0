//! `media-type`

use std::collections::BTreeMap;

use super::super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::document::{Entry, FORM, JSON, ObjectKind, SpecObject, media_type};

const RULE: &str = "media-type";

pub(super) fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let bodies = context.defined(ObjectKind::RequestBody).flat_map(|place| body(context, place));
    let responses = context.defined(ObjectKind::Response).flat_map(|place| content(context, place, &[JSON]));
    bodies.chain(responses).collect()
}

fn body(context: &Context<'_>, place: &SpecObject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = content(context, place, &[JSON, FORM]);
    if place.node.entries_of("content").len() != 1 {
        let at = match place.node.entry("content") {
            Some(entry) => entry.at,
            None => context.key(&place.pointer),
        };
        let message = "the request body has not exactly one media type";
        diagnostics.push(context.diagnostic(at, RULE, message, "have `application/json`, or one form"));
    }
    diagnostics
}

fn content(context: &Context<'_>, place: &SpecObject<'_>, known: &[&str]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut first: BTreeMap<String, &Entry> = BTreeMap::new();
    for entry in place.node.entries_of("content") {
        let name = media_type(&entry.key);
        if let Some(other) = first.get(&name) {
            let message = format!("`{}` is the media type `{}` at {}", entry.key, other.key, other.at);
            diagnostics.push(context.diagnostic(entry.at, RULE, message, "remove one of the two"));
        } else if !known.contains(&name.as_str()) {
            let message = format!("the generator cannot write or read `{}`", entry.key);
            diagnostics.push(context.diagnostic(entry.at, RULE, message, &format!("use `{}`", known.join("` or `"))));
        } else if entry.node.get("schema").is_none() {
            let help = "give it a `schema`; `{}` where nothing is known";
            diagnostics.push(context.diagnostic(entry.at, RULE, "the media type has no schema", help));
        }
        first.entry(name).or_insert(entry);
    }
    diagnostics
}
