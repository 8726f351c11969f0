//! `yaml` and `line-break`: texts that are not documents.

use xtask::diagnostic::{Diagnostic, Severity};
use xtask::document::Document;
use xtask::lint::lint;

use crate::breaking::{SOURCES, sources};

#[track_caller]
fn assert_rejected(text: &str, place: &str, message: &str) {
    let diagnostic = Document::parse("broken.yaml", text.to_owned()).expect_err("the text is rejected");
    assert_eq!((diagnostic.file.as_str(), diagnostic.rule), ("broken.yaml", "yaml"));
    assert_eq!(diagnostic.position.to_string(), place, "{diagnostic}");
    assert!(diagnostic.message.contains(message), "{diagnostic}");
    assert!(!diagnostic.help.is_empty());
}

#[test]
fn rejects_malformed_yaml() {
    assert_rejected("openapi: 3.0.3\ninfo: [a, b\npaths: {}\n", "3:6", "not YAML");
    assert_rejected("a: 'open", "1:4", "not YAML");
}

#[test]
fn rejects_a_repeated_key() {
    assert_rejected("info:\n  title: a\n  title: b\n", "3:3", "first at 2:3");
}

#[test]
fn rejects_an_alias() {
    assert_rejected("a: &x 1\nb: *x\n", "1:4", "anchor or alias");
    assert_rejected("b: *x\n", "1:4", "");
}

#[test]
fn rejects_an_empty_file() {
    for text in ["", "\n", "# only a word\n", "---\n"] {
        assert_rejected(text, "1:1", "empty");
    }
    let diagnostic = Document::parse("sources.yaml", String::new()).expect_err("the text is rejected");
    assert_eq!(diagnostic.help, "write the document");
}

#[test]
fn rejects_a_byte_order_mark() {
    for text in ["\u{feff}a: 1\n", "\u{feff}", "\u{feff}a: [\n"] {
        assert_rejected(text, "1:1", "begins with a byte order mark");
    }
}

#[test]
fn rejects_deep_nesting() {
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_rejected(&nested(65), "1:65", "nested deeper than 64");
    let hostile = Document::parse("broken.yaml", nested(100_000));
    assert_eq!(hostile.expect_err("the text is rejected").rule, "yaml");
}

#[test]
fn rejects_a_second_document() {
    assert_rejected("a: 1\n---\nb: 2\n", "2:1", "second document");
}

#[test]
fn rejects_what_readers_read_differently() {
    for (text, place) in [
        ("a: no\n", "1:4"),
        ("a: 1\nOn: 2\n", "2:1"),
        ("a: {b: [x, 2026-11-22]}\n", "1:12"),
        ("- 12:30\n", "1:3"),
        ("a:\n  <<: b\n", "2:3"),
        ("a: ~\n", "1:4"),
    ] {
        assert_rejected(text, place, "is read differently by different tools");
    }
    assert_rejected("# first\n%YAML 1.1\n---\na: 1\n", "2:1", "a YAML directive");
    Document::parse("quoted.yaml", "'no': 'yes'\n\"on\": \"2026-11-22\"\n".to_owned()).expect("quoted");
}

#[test]
fn rejects_characters_that_must_not_be_copied() {
    for (text, place) in [
        ("a: x\u{202e}y\n", "1:5"),
        ("a: >-\n  text\n  \u{2066}\n", "3:3"),
        ("a: \"\\u202a\"\n", "1:4"),
        ("a: \"\\0\"\n", "1:4"),
        ("\"\\e\": 1\n", "1:1"),
        ("a: b\u{2028}c\n", "1:5"),
        ("a:\tb\n", "1:3"),
        ("a: b # \u{1b}\n", "1:8"),
    ] {
        assert_rejected(text, place, "the character ");
    }
}

#[test]
fn warns_about_other_line_breaks_at_the_first() {
    for text in ["a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "a: 1\r\nb: 2\n"] {
        let document = Document::parse("a.yaml", text.to_owned()).expect("parses");
        assert_eq!(document.text, "a: 1\nb: 2\n");
        let diagnostics = line_breaks(&document);
        let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
        assert_eq!(diagnostic.position.to_string(), "1:5");
        assert_eq!(diagnostic.severity, Severity::Warning);
    }
    assert_eq!(line_breaks(&Document::parse("a.yaml", "a: 1\n".to_owned()).expect("parses")), []);
}

fn line_breaks(document: &Document) -> Vec<Diagnostic> {
    let diagnostics = lint(document, &sources(SOURCES));
    diagnostics.into_iter().filter(|diagnostic| diagnostic.rule == "line-break").collect()
}
