//! Prints diagnostics for people and for scripts.

use std::io::{self, Write as _};

use clap::ValueEnum;
use serde_json::json;

use crate::diagnostic::{Diagnostic, Severity};

/// The format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people: `file:line:column: [rule] message`, and help. A warning says that it is one.
    Text,
    /// For scripts: an array of objects with file, line, column, rule, message, help and severity.
    Json,
}

/// Prints the diagnostics on standard output.
///
/// # Errors
///
/// Standard output is closed or full.
pub fn print(diagnostics: &[Diagnostic], format: OutputFormat) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match format {
        OutputFormat::Text => diagnostics.iter().try_for_each(|diagnostic| writeln!(out, "{diagnostic}\n")),
        OutputFormat::Json => {
            let all: Vec<_> = diagnostics
                .iter()
                .map(|diagnostic| {
                    json!({
                        "file": diagnostic.file,
                        "line": diagnostic.position.line,
                        "column": diagnostic.position.column,
                        "rule": diagnostic.rule,
                        "message": diagnostic.message,
                        "help": diagnostic.help,
                        "severity": diagnostic.severity.name(),
                    })
                })
                .collect();
            writeln!(out, "{:#}", json!(all))
        }
    }
}

/// Returns whether the diagnostics stop a task: an error does, and in CI a warning.
pub fn stops(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| is_ci() || diagnostic.severity == Severity::Error)
}

/// Returns whether the task runs in CI: `CI` is set, and neither empty nor `false`.
pub fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// Returns whether a diagnostic is an error, which stops generation. Warnings do not, in CI neither.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Returns the number with its noun: `1 diagnostic`, `2 diagnostics`.
pub fn count(diagnostics: usize) -> String {
    let noun = if diagnostics == 1 { "diagnostic" } else { "diagnostics" };
    format!("{diagnostics} {noun}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_one_diagnostic_in_the_singular() {
        assert_eq!([0, 1, 2].map(count), ["0 diagnostics", "1 diagnostic", "2 diagnostics"]);
    }
}
