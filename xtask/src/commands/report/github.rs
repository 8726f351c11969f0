//! Diagnostics as annotations of a GitHub workflow.

use super::source::SourceFiles;
use crate::diagnostic::{Diagnostic, Severity};
use crate::github::{Annotation, Level};

/// Returns a line for each diagnostic.
pub(super) fn render(diagnostics: &[Diagnostic], sources: &SourceFiles) -> String {
    diagnostics.iter().map(|diagnostic| line(diagnostic, sources) + "\n").collect()
}

fn line(diagnostic: &Diagnostic, sources: &SourceFiles) -> String {
    let Diagnostic { file, position, rule, message, help, severity, .. } = diagnostic;
    let annotation = Annotation {
        level: match severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        },
        file,
        place: Some((position.line, position.column, sources.end_column(diagnostic))),
        title: rule,
        message: &format!("{message}\nhelp: {help}"),
    };
    annotation.to_string()
}
