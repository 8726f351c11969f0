//! `line-break`

use crate::diagnostic::{Diagnostic, Fix};
use crate::document::Document;
use crate::lint::definition::{Check, Definition, Example};

pub(in crate::lint) static RULE: Definition = Definition {
    code: "F04",
    name: "line-break",
    summary: "A line ends in a carriage return.",
    why: "The generated code is the same, but git and editors show every line as changed. `--fix` ends each line with `\\n`. It \
          is a warning.",
    example: Example { wrong: "openapi: 3.0.3\r\n", right: "openapi: 3.0.3\n" },
    check: Check::Files,
};

/// Checks any file that the lint reads. Reports the first such line.
pub(in crate::lint) fn check(file: &Document) -> Option<Diagnostic> {
    let message = "the line ends in a carriage return".to_owned();
    let help = "save the file with `\\n` (LF) as the end of each line; `.gitattributes` has `eol=lf`";
    Some(file.diagnostic(file.line_break?, RULE.name, message, help).as_warning().with_fix(Fix::default()))
}
