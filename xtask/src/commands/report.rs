//! Findings for people and for scripts.

use clap::ValueEnum;
use serde_json::json;

use crate::finding::Finding;

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: `file:line:column: [rule] message`, and how to mend it.
    Text,
    /// For scripts: an array of objects with file, line, column, rule, message and mend.
    Json,
}

/// Prints the findings.
pub fn print(findings: &[Finding], format: Format) {
    match format {
        Format::Text => findings.iter().for_each(|finding| println!("{finding}\n")),
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
                    })
                })
                .collect();
            println!("{:#}", json!(all));
        }
    }
}
