//! Annotations of a GitHub workflow: commands on standard output.

use std::fmt;

use crate::printable::printable;

/// A note on a line of a file, or on the file.
#[derive(Debug)]
pub struct Annotation<'a> {
    /// How bad it is.
    pub level: Level,
    /// The file, relative to the workspace.
    pub file: &'a str,
    /// The line, with its first column and the one behind its last, if they are known.
    pub place: Option<(usize, usize, usize)>,
    /// The heading.
    pub title: &'a str,
    /// What is wrong, and how to fix it. Can have several lines.
    pub message: &'a str,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It fails the workflow.
    Error,
    /// It can stay.
    Warning,
    /// It is only said.
    Notice,
}

impl fmt::Display for Annotation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let command = match self.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Notice => "notice",
        };
        write!(f, "::{command} file={}", property(self.file))?;
        if let Some((line, column, end)) = self.place {
            // GitHub's last column is part of the place.
            write!(f, ",line={line},endLine={line},col={column},endColumn={}", end.saturating_sub(1).max(column))?;
        }
        write!(f, ",title={}::{}", property(self.title), data(self.message))
    }
}

/// Escapes a message: it ends with the line.
fn data(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| printable(line).replace('%', "%25")).collect();
    lines.join("%0A")
}

/// Escapes a property: it ends with a comma or a colon.
fn property(text: &str) -> String {
    printable(text).replace('%', "%25").replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_would_end_the_command_or_begin_another() {
        let annotation = Annotation {
            level: Level::Error,
            file: "a,b:50%.yaml",
            place: Some((3, 5, 9)),
            title: "x,y::z",
            message: "100%: one\n::error::two\r\u{1b}[31m",
        };
        assert_eq!(
            annotation.to_string(),
            "::error file=a%2Cb%3A50%25.yaml,line=3,endLine=3,col=5,endColumn=8,title=x%2Cy%3A%3Az::100%25: \
             one%0A::error::two\\r\\u{1b}[31m"
        );
    }

    #[test]
    fn needs_no_place() {
        let annotation = Annotation { level: Level::Notice, file: "a", place: None, title: "t", message: "m" };
        assert_eq!(annotation.to_string(), "::notice file=a,title=t::m");
    }
}
