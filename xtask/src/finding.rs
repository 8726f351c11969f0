//! What a check found: where, which rule, what is wrong, how to mend it.

use std::fmt;

use crate::document::Position;

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
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, position, rule, message, mend } = self;
        write!(f, "{file}:{position}: [{rule}] {message}\n    mend: {mend}")
    }
}

impl Finding {
    /// A file that is not UTF-8 from the byte `offset` on.
    pub fn not_text(file: &str, offset: usize) -> Self {
        Self {
            file: file.to_owned(),
            position: Position::START,
            rule: "yaml",
            message: format!("not UTF-8 at byte {offset}"),
            mend: "save the file as UTF-8".to_owned(),
        }
    }
}
