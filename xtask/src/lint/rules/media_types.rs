//! `media-type`

use std::collections::BTreeMap;

use super::super::context::Context;
use crate::document::{Entry, FORM, JSON, Kind, Place, media_type};
use crate::finding::Finding;

const RULE: &str = "media-type";

pub(super) fn check(context: &Context<'_>) -> Vec<Finding> {
    let bodies = context.defined(Kind::RequestBody).flat_map(|place| body(context, place));
    let responses = context.defined(Kind::Response).flat_map(|place| content(context, place, &[JSON]));
    bodies.chain(responses).collect()
}

fn body(context: &Context<'_>, place: &Place<'_>) -> Vec<Finding> {
    let mut findings = content(context, place, &[JSON, FORM]);
    if place.node.entries_of("content").len() != 1 {
        let at = match place.node.entry("content") {
            Some(entry) => entry.at,
            None => context.key(&place.pointer),
        };
        let message = "the request body has not exactly one media type";
        findings.push(context.finding(at, RULE, message, "have `application/json`, or one form"));
    }
    findings
}

fn content(context: &Context<'_>, place: &Place<'_>, known: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut first: BTreeMap<String, &Entry> = BTreeMap::new();
    for entry in place.node.entries_of("content") {
        let name = media_type(&entry.key);
        if let Some(other) = first.get(&name) {
            let message = format!("`{}` is the media type `{}` at {}", entry.key, other.key, other.at);
            findings.push(context.finding(entry.at, RULE, message, "remove one of the two"));
        } else if !known.contains(&name.as_str()) {
            let message = format!("the generator cannot write or read `{}`", entry.key);
            findings.push(context.finding(entry.at, RULE, message, &format!("use `{}`", known.join("` or `"))));
        } else if entry.node.get("schema").is_none() {
            let mend = "give it a `schema`; `{}` where nothing is known";
            findings.push(context.finding(entry.at, RULE, "the media type has no schema", mend));
        }
        first.entry(name).or_insert(entry);
    }
    findings
}
