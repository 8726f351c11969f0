//! Whole documents: the base, ours, and thousands of broken ones.

use std::fs;
use std::path::Path;

use xtask::document::{Document, Sources};
use xtask::lint::{lint, lint_sources};
use xtask::workspace::read_documents;

use crate::breaking::{BASE, SOURCES, assert_breaks, assert_positions, lint_text, sources, unmark};

#[test]
fn the_base_has_no_diagnostics() {
    assert_eq!(lint_text(BASE), []);
}

fn ours(name: &str) -> Document {
    let path = Path::new("../openapi").join(name);
    let text = fs::read_to_string(path).expect("the file is there");
    Document::parse(name, text).expect("the file parses")
}

#[test]
fn our_documents_have_no_diagnostics() {
    let sources = Sources::new(ours("sources.yaml"));
    assert_eq!(lint_sources(&sources), []);
    let documents = read_documents(Path::new("..")).expect("a folder").expect("documents without diagnostics");
    for (_, document) in &documents.apis {
        assert_eq!(lint(document, &sources), []);
    }
}

#[test]
fn rejects_another_version() {
    assert_breaks("openapi-version", &[("openapi: 3.0.3", "openapi: «3.1.0")]);
    assert_breaks("openapi-version", &[("openapi: 3.0.3", "openapi: «3.0")]);
    assert_breaks("openapi-version", &[("openapi: 3.0.3", "openapi: «[]")]);
}

#[test]
fn rejects_what_is_not_openapi_at_its_position() {
    assert_breaks("structure", &[("  version: 0.1.0\n", ""), ("info:", "«info:")]);
    assert_breaks("structure", &[("url: https://crm.example", "url: «[7]")]);
    assert_breaks(
        "structure",
        &[
            ("          description: Created.", "          headers: {}"),
            ("        2XX:\n          headers", "        «2XX:\n          headers"),
        ],
    );
    assert_breaks("structure", &[("      scheme: bearer\n", ""), ("    bearer:\n", "    «bearer:\n")]);
    assert_breaks("structure", &[("title: Deals", "title: «7")]);
    let (text, places) = unmark("«openapi: 3.0.3\ninfo: {title: a, version: b}\n");
    assert_positions(&lint_text(&text), "structure", &places);
}

#[test]
fn diagnostics_are_in_the_order_of_the_file() {
    let text = BASE.replace("x-idempotent: true", "x-idempotent: 1").replace("page#deals", "page#deal");
    let diagnostics = lint_text(&text);
    assert!(diagnostics.len() > 10, "{diagnostics:?}");
    assert!(diagnostics.is_sorted_by_key(|diagnostic| diagnostic.position));
}

/// Lints the text as a document and as sources.
fn lint_any(text: &str, sources: &Sources) {
    if let Ok(document) = Document::parse("broken.yaml", text.to_owned()) {
        lint(&document, sources);
        lint_sources(&Sources::new(document));
    }
}

#[test]
fn does_not_panic_on_any_broken_line() {
    let sources = sources(SOURCES);
    let indent = |line: &str| line.len() - line.trim_start().len();
    for text in [BASE, SOURCES] {
        let lines: Vec<&str> = text.lines().collect();
        for (index, line) in lines.iter().enumerate() {
            let (before, after) = (&lines[..index], &lines[index + 1..]);
            lint_any(&[before, after].concat().join("\n"), &sources);
            let Some((key, _)) = line.split_once(':') else {
                continue;
            };
            // The lines below the key go too, or the text would seldom parse.
            let below = after.iter().take_while(|below| indent(below) > indent(line)).count();
            for value in ["[]", "7", "null", "{}", "[[7]]", "{$ref: '#/components/schemas/Deal'}"] {
                let line = format!("{key}: {value}");
                lint_any(&[before, &[line.as_str()], &after[below..]].concat().join("\n"), &sources);
            }
        }
    }
}

#[test]
fn does_not_panic_on_any_root() {
    for text in [
        "[]",
        "7",
        "text",
        "{}",
        "paths: {/x: {get: {$ref: '#'}}}",
        "{$ref: '#'}",
        "components: {schemas: {A: {$ref: ''}}}",
    ] {
        lint_any(text, &sources(SOURCES));
        lint_any(BASE, &sources(text));
    }
}
