//! Text that is no document at all: one finding with its place.

use xtask::document::Document;

#[track_caller]
fn assert_refused(text: &str, place: &str, message: &str) {
    let finding = Document::parse("broken.yaml", text.to_owned()).expect_err("the text is refused");
    assert_eq!((finding.file.as_str(), finding.rule), ("broken.yaml", "yaml"));
    assert_eq!(finding.position.to_string(), place, "{finding}");
    assert!(finding.message.contains(message), "{finding}");
    assert!(!finding.mend.is_empty());
}

#[test]
fn malformed() {
    assert_refused("openapi: 3.0.3\ninfo: [a, b\npaths: {}\n", "3:6", "not YAML");
    assert_refused("a: 'open", "1:4", "not YAML");
}

#[test]
fn a_key_that_stands_twice() {
    assert_refused("info:\n  title: a\n  title: b\n", "3:3", "first at 2:3");
}

#[test]
fn an_alias() {
    assert_refused("a: &x 1\nb: *x\n", "1:4", "anchor or alias");
    assert_refused("b: *x\n", "1:4", "");
}

#[test]
fn nothing() {
    for text in ["", "\n", "# only a word\n", "---\n"] {
        assert_refused(text, "1:1", "empty");
    }
    let finding = Document::parse("sources.yaml", String::new()).expect_err("the text is refused");
    assert_eq!(finding.mend, "write the document");
}

#[test]
fn a_byte_order_mark() {
    for text in ["\u{feff}a: 1\n", "\u{feff}", "\u{feff}a: [\n"] {
        assert_refused(text, "1:1", "begins with a byte order mark");
    }
}

#[test]
fn too_deep() {
    let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert_refused(&nested(65), "1:65", "nested deeper than 64");
    let hostile = Document::parse("broken.yaml", nested(100_000));
    assert_eq!(hostile.expect_err("the text is refused").rule, "yaml");
}

#[test]
fn a_second_document() {
    assert_refused("a: 1\n---\nb: 2\n", "2:1", "second document");
}
