//! Diagnostics for scripts.

use serde_json::{Value, json};

use super::source::SourceFiles;
use crate::diagnostic::{Diagnostic, Edit, Fix};

/// Returns an array with an object for each diagnostic.
pub(super) fn render(diagnostics: &[Diagnostic], sources: &SourceFiles) -> String {
    let all: Value = diagnostics.iter().map(|diagnostic| object(diagnostic, sources)).collect();
    format!("{all:#}\n")
}

fn object(diagnostic: &Diagnostic, sources: &SourceFiles) -> Value {
    json!({
        "file": diagnostic.file,
        "line": diagnostic.position.line,
        "column": diagnostic.position.column,
        "end_column": sources.end_column(diagnostic),
        "rule": diagnostic.rule,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "severity": diagnostic.severity.name(),
        "fix": diagnostic.fix.as_deref().map(fix),
    })
}

/// Returns the edits. A fix without any is one of line breaks.
fn fix(Fix { edits }: &Fix) -> Value {
    let edit = |Edit { at, length, text }: &Edit| json!({ "line": at.line, "column": at.column, "length": length, "text": text });
    json!({ "edits": edits.iter().map(edit).collect::<Vec<_>>() })
}
