//! Prints diagnostics for people and for programs.

mod github;
mod json;
mod sarif;
mod source;
mod text;

use std::io::{self, Write as _, stdout};
use std::path::Path;

use clap::ValueEnum;
use xtask_cli::output::{is_coloured, width};

use crate::diagnostic::{Diagnostic, Severity};
use source::SourceFiles;

/// The format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people: the line of the file with a mark under the place, and help. In colour on a terminal.
    Text,
    /// For scripts: an array of objects with file, line, column, rule, message, help, severity and fix.
    Json,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// Commands of a GitHub workflow, which annotate the lines of a pull request.
    Github,
}

/// Prints the diagnostics on standard output.
///
/// # Errors
///
/// Standard output is closed or full.
pub fn print(root: &Path, diagnostics: &[Diagnostic], format: OutputFormat) -> io::Result<()> {
    let sources = SourceFiles::of(root, diagnostics);
    let out = stdout();
    let rendered = match format {
        OutputFormat::Text => text::render(diagnostics, &sources, is_coloured(&out), width(&out)),
        OutputFormat::Json => json::render(diagnostics, &sources),
        OutputFormat::Sarif => sarif::render(diagnostics, &sources),
        OutputFormat::Github => github::render(diagnostics, &sources),
    };
    out.lock().write_all(rendered.as_bytes())
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

/// Returns the number of diagnostics, and how many of them `--fix` would fix.
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let fixable = diagnostics.iter().filter(|diagnostic| diagnostic.fix.is_some()).count();
    let fixable =
        if fixable > 0 { format!(", {fixable} of them fixed by `cargo xtask lint --fix`") } else { String::new() };
    format!("{}{fixable}", count(diagnostics.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_one_diagnostic_in_the_singular() {
        assert_eq!([0, 1, 2].map(count), ["0 diagnostics", "1 diagnostic", "2 diagnostics"]);
    }
}
