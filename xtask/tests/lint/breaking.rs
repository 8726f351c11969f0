//! A clean document, and how it is broken.

use xtask::document::{Document, Sources};

use xtask::diagnostic::{Diagnostic, Position};
use xtask::lint::lint;

pub(crate) const BASE: &str = include_str!("base.yaml");
pub(crate) const SOURCES: &str = include_str!("sources.yaml");

/// Marks the position of an expected diagnostic in a replacement.
const MARK: char = '«';

pub(crate) fn sources(text: &str) -> Sources {
    Sources::new(Document::parse("sources.yaml", text.to_owned()).expect("the sources parse"))
}

pub(crate) fn lint_text(text: &str) -> Vec<Diagnostic> {
    let document = Document::parse("base.yaml", text.to_owned()).expect("the document parses");
    lint(&document, &sources(SOURCES))
}

/// Replaces texts in the base, and expects diagnostics of the rule at the marks and no others.
#[track_caller]
pub(crate) fn assert_breaks(rule: &str, replacements: &[(&str, &str)]) {
    let (text, positions) = unmark(&replace(BASE, replacements));
    assert_positions(&lint_text(&text), rule, &positions);
}

#[track_caller]
pub(crate) fn assert_holds(replacements: &[(&str, &str)]) {
    assert_eq!(lint_text(&replace(BASE, replacements)), []);
}

#[track_caller]
pub(crate) fn assert_positions(diagnostics: &[Diagnostic], rule: &str, positions: &[Position]) {
    let found: Vec<_> = diagnostics.iter().map(|diagnostic| (diagnostic.rule, diagnostic.position)).collect();
    let expected: Vec<_> = positions.iter().map(|position| (rule, *position)).collect();
    let all: Vec<String> = diagnostics.iter().map(Diagnostic::to_string).collect();
    assert_eq!(found, expected, "\n{}", all.join("\n"));
}

#[track_caller]
pub(crate) fn replace(text: &str, replacements: &[(&str, &str)]) -> String {
    replacements.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "`{from}` must stand once");
        text.replace(from, to)
    })
}

/// Returns the text without the marks, and their positions.
pub(crate) fn unmark(text: &str) -> (String, Vec<Position>) {
    let mut positions = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let before = line.split(MARK).map(|part| part.chars().count());
        let columns = before.scan(1, |column, length| {
            *column += length;
            Some(*column)
        });
        let marks = line.matches(MARK).count();
        positions.extend(columns.take(marks).map(|column| Position { line: index + 1, column }));
    }
    (text.replace(MARK, ""), positions)
}
