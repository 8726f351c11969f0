//! Diagnostics: where something is wrong, by which rule, and how to fix it.

use std::fmt;

/// A position in a file. Lines and columns begin at 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl Position {
    /// The first character of a file.
    pub const START: Self = Self { line: 1, column: 1 };
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

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
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, position, rule, message, help, severity } = self;
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

    /// Returns the diagnostic for a file that is not UTF-8 from the byte `offset` on.
    pub fn not_text(file: &str, offset: usize) -> Self {
        Self {
            file: file.to_owned(),
            position: Position::START,
            rule: "yaml",
            message: format!("not UTF-8 at byte {offset}"),
            help: "save the file as UTF-8".to_owned(),
            severity: Severity::Error,
        }
    }
}
