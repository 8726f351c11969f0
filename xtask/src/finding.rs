//! What a check found: where, which rule, what is wrong, how to mend it.

use std::fmt;

use crate::document::Position;

/// Whether a finding has to be mended before anything is made of the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is made of the documents until it is mended.
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
pub struct Finding {
    /// The file, relative to the workspace.
    pub file: String,
    /// Where in the file.
    pub position: Position,
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub mend: String,
    /// Whether it has to be mended first.
    pub severity: Severity,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, position, rule, message, mend, severity } = self;
        let severity = if *severity == Severity::Warning { "warning: " } else { "" };
        write!(f, "{file}:{position}: {severity}[{rule}] {message}\n    mend: {mend}")
    }
}

impl Finding {
    /// The finding as a warning.
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
            mend: "save the file as UTF-8".to_owned(),
            severity: Severity::Error,
        }
    }
}
