//! Findings for people and for scripts.

use std::io::{self, Write as _};

use clap::ValueEnum;
use serde_json::json;

use crate::finding::{Finding, Severity};

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: `file:line:column: [rule] message`, and how to mend it; a warning says that it is one.
    Text,
    /// For scripts: an array of objects with file, line, column, rule, message, mend and severity.
    Json,
}

/// Prints the findings on standard output, which may be closed or full.
pub fn print(findings: &[Finding], format: Format) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match format {
        Format::Text => findings.iter().try_for_each(|finding| writeln!(out, "{finding}\n")),
        Format::Json => {
            let all: Vec<_> = findings
                .iter()
                .map(|finding| {
                    json!({
                        "file": finding.file,
                        "line": finding.position.line,
                        "column": finding.position.column,
                        "rule": finding.rule,
                        "message": finding.message,
                        "mend": finding.mend,
                        "severity": finding.severity.name(),
                    })
                })
                .collect();
            writeln!(out, "{:#}", json!(all))
        }
    }
}

/// Whether the findings stop a task: an error does, and a warning in CI, where `CI` is set.
pub fn stops(findings: &[Finding]) -> bool {
    let is_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
    findings.iter().any(|finding| is_ci || finding.severity == Severity::Error)
}

/// Whether the findings let nothing be generated: warnings do, in CI too.
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// `1 finding`, `2 findings`.
pub fn count(findings: usize) -> String {
    let noun = if findings == 1 { "finding" } else { "findings" };
    format!("{findings} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_finding_is_one() {
        assert_eq!([0, 1, 2].map(count), ["0 findings", "1 finding", "2 findings"]);
    }
}
