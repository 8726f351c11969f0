//! `media-type`

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::document::{Entry, FORM, JSON, ObjectKind, SpecObject, media_type};
use crate::lint::context::Context;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "O12",
    name: "media-type",
    summary: "A body has a media type that the client does not write or read, or not exactly one with a schema.",
    why: "The client sends JSON or a form, and reads JSON. For two media types it could not choose one.",
    example: Example {
        wrong: "
components:
  responses:
    Error:
      content: {text/html: {schema: {type: string}}}
",
        right: "
components:
  responses:
    Error:
      content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}
",
    },
    check: Check::Document(check),
};

fn check(context: &Context<'_>) -> Vec<Diagnostic> {
    let bodies = context.defined(ObjectKind::RequestBody).flat_map(|body| request_body(context, body));
    let responses = context.defined(ObjectKind::Response).flat_map(|response| content(context, response, &[JSON]));
    bodies.chain(responses).collect()
}

fn request_body(context: &Context<'_>, body: &SpecObject<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = content(context, body, &[JSON, FORM]);
    if body.node.entries_of("content").len() != 1 {
        let at = match body.node.entry("content") {
            Some(entry) => entry.at,
            None => context.key_position(&body.pointer),
        };
        let message = "the request body has not exactly one media type";
        diagnostics.push(context.diagnostic(at, RULE.name, message, "have `application/json`, or one form"));
    }
    diagnostics
}

fn content(context: &Context<'_>, holder: &SpecObject<'_>, known: &[&str]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut first: BTreeMap<String, &Entry> = BTreeMap::new();
    for entry in holder.node.entries_of("content") {
        let name = media_type(&entry.key);
        if let Some(other) = first.get(&name) {
            let message = format!("`{}` is the media type `{}` at {}", entry.key, other.key, other.at);
            diagnostics.push(context.diagnostic(entry.at, RULE.name, message, "remove one of the two"));
        } else if !known.contains(&name.as_str()) {
            let message = format!("the generator cannot write or read `{}`", entry.key);
            let help = format!("use `{}`", known.join("` or `"));
            diagnostics.push(context.diagnostic(entry.at, RULE.name, message, &help));
        } else if entry.node.get("schema").is_none() {
            let help = "give it a `schema`; `{}` if nothing is known";
            diagnostics.push(context.diagnostic(entry.at, RULE.name, "the media type has no schema", help));
        }
        first.entry(name).or_insert(entry);
    }
    diagnostics
}
