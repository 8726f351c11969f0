//! `media-type`

use super::super::context::Context;
use crate::document::{FORM, JSON, Kind, Place};
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
    for entry in place.node.entries_of("content") {
        if !known.contains(&entry.key.as_str()) {
            let message = format!("the generator cannot write or read `{}`", entry.key);
            findings.push(context.finding(entry.at, RULE, message, &format!("use `{}`", known.join("` or `"))));
        } else if entry.node.get("schema").is_none() {
            let mend = "give it a `schema`; `{}` where nothing is known";
            findings.push(context.finding(entry.at, RULE, "the media type has no schema", mend));
        }
    }
    findings
}
