//! What a check found: where, which rule, what is wrong, how to fix it.

use std::fmt;

/// A place in a file, both counted from 1.
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

/// Whether a diagnostic has to be fixed before anything is made of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is made of the documents until it is fixed.
    Error,
    /// What is made of the documents is right; in CI it is an error.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing that is wrong in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, relative to the workspace.
    pub file: String,
    /// Where in the file.
    pub position: Position,
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// How to help it.
    pub help: String,
    /// Whether it has to be fixed first.
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
    /// The diagnostic as a warning.
    #[must_use]
    pub fn as_warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// A file that is not UTF-8 from the byte `offset` on.
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
