//! What a diagnostic says.

use std::fmt;

use super::fix::Fix;
use super::position::Position;

/// Whether a diagnostic stops what is generated from the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated until it is fixed.
    Error,
    /// The generated files are right without a fix. In CI it is an error.
    Warning,
}

impl Severity {
    /// Returns `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, relative to the workspace.
    pub file: String,
    /// The position in the file.
    pub position: Position,
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    pub help: String,
    /// Whether it stops what is generated.
    pub severity: Severity,
    /// The mechanical fix, if there is one.
    pub fix: Option<Box<Fix>>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, position, rule, message, help, severity, fix: _ } = self;
        let severity = if *severity == Severity::Warning { "warning: " } else { "" };
        write!(f, "{file}:{position}: {severity}[{rule}] {message}\n    help: {help}")
    }
}

impl Diagnostic {
    /// Returns the diagnostic as a warning.
    #[must_use]
    pub fn as_warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// Returns the diagnostic with a mechanical fix.
    #[must_use]
    pub fn with_fix(self, fix: Fix) -> Self {
        Self { fix: Some(Box::new(fix)), ..self }
    }

    /// Returns the diagnostic for a file that is not UTF-8 behind the text `before`.
    pub fn not_text(file: &str, before: &str) -> Self {
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self {
            file: file.to_owned(),
            position: Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 },
            rule: "yaml",
            message: format!("not UTF-8 at byte {}", before.len()),
            help: "save the file as UTF-8".to_owned(),
            severity: Severity::Error,
            fix: None,
        }
    }
}
