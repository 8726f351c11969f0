//! `sources`

use crate::diagnostic::Diagnostic;
use crate::document::{Node, SOURCE_KINDS, Sources};
use crate::lint::definition::{Check, Definition, Example};
use crate::schema::is_day;

pub(in crate::lint) static RULE: Definition = Definition {
    code: "P04",
    name: "sources",
    summary: "A source in `sources.yaml` lacks a field, or a field is not valid.",
    why: "The site and the contract name the vendor's page, the day it was read, and a digest of it, so that a later \
          change of the page is noticed.",
    example: Example {
        wrong: "
sources:
  page: {read: yesterday}
",
        right: "
sources:
  page: {read: '2026-11-22'}
",
    },
    check: Check::Sources(check),
};

/// A field that every source has.
struct Field {
    name: &'static str,
    is_valid: fn(&Node) -> bool,
    /// How to write it.
    help: &'static str,
}

const FIELDS: [Field; 8] = [
    Field { name: "vendor", is_valid: is_text, help: "name the vendor" },
    Field { name: "title", is_valid: is_text, help: "give the page's title" },
    Field { name: "page", is_valid: is_page, help: "give the page's address, `https://...`" },
    Field { name: "kind", is_valid: is_kind, help: "say what it is about: `api`, the same `product`, or its `family`" },
    Field { name: "language", is_valid: is_language, help: "give the page's language, as `pl`" },
    Field { name: "read", is_valid: is_date, help: "give the day on which the page was read, as `'2026-11-22'`" },
    Field { name: "sha256", is_valid: is_digest, help: "give the SHA-256 of the page as 64 hexadecimal digits" },
    Field { name: "sections", is_valid: are_sections, help: "list the sections as `<name>: <the vendor's heading>`" },
];

fn check(sources: &Sources) -> Vec<Diagnostic> {
    let document = sources.document();
    let mut diagnostics = Vec::new();
    if sources.iter().next().is_none() {
        let at = document.root.entry("sources").map_or(document.root.at, |entry| entry.at);
        let message = "the file lists no sources".to_owned();
        diagnostics.push(document.diagnostic(
            at,
            RULE.name,
            message,
            "list them under `sources`, as `<name>: {vendor: ...}`",
        ));
    }
    for entry in document.root.entries_of("sources") {
        for Field { name, is_valid, help } in FIELDS {
            let (at, message) = match entry.node.get(name) {
                None => (entry.at, format!("`{}` has no `{name}`", entry.key)),
                Some(node) if !is_valid(node) => (node.at, format!("the `{name}` of `{}` is not valid", entry.key)),
                Some(_) => continue,
            };
            diagnostics.push(document.diagnostic(at, RULE.name, message, help));
        }
    }
    diagnostics
}

fn is_text(node: &Node) -> bool {
    node.as_str().is_some_and(|text| !text.trim().is_empty())
}

fn is_page(node: &Node) -> bool {
    let host = node.as_str().and_then(|text| text.strip_prefix("https://"));
    host.is_some_and(|host| {
        host.starts_with(|first: char| first.is_alphanumeric()) && !host.contains(char::is_whitespace)
    })
}

fn is_kind(node: &Node) -> bool {
    node.as_str().is_some_and(|kind| SOURCE_KINDS.contains(&kind))
}

fn is_language(node: &Node) -> bool {
    let is_code = |text: &str| matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_lowercase());
    node.as_str().is_some_and(is_code)
}

fn is_date(node: &Node) -> bool {
    node.as_str().is_some_and(is_day)
}

fn is_digest(node: &Node) -> bool {
    let is_hexadecimal = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    node.as_str().is_some_and(is_hexadecimal)
}

fn are_sections(node: &Node) -> bool {
    !node.entries().is_empty() && node.entries().iter().all(|entry| is_text(&entry.node))
}
