//! `cargo xtask generate`.

use std::fs;
use std::io::{self, ErrorKind, Write as _, stdout};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};
use clap::Args;
use xtask_cli::note;

use super::fix::fix;
use super::report::{OutputFormat, has_errors, print, summary};
use crate::generate::{Difference, Outputs, generate};
use crate::github::{Annotation, Level};
use crate::lint::{lint_all, rule_table};
use crate::workspace::{Documents, Lock, read_documents, without_crate};

/// What is generated, and how it is reported.
#[derive(Debug, Args)]
pub struct Options {
    /// Write nothing. Print a unified diff of what would change, and fail if there is one.
    #[arg(long)]
    check: bool,
    /// The format of the diagnostics on standard output. Other formats than `text` have the list of files on standard
    /// error.
    #[arg(long, value_enum, default_value_t = OutputFormat::Text)]
    format: OutputFormat,
    /// First make the fixes of `cargo xtask lint --fix`.
    #[arg(long, conflicts_with = "check")]
    fix: bool,
}

/// Generates. Returns whether there is no diagnostic, and nothing that differs.
pub(super) fn run(root: &Path, Options { check, format, fix: is_fixed }: &Options) -> Result<bool> {
    if *is_fixed {
        for path in fix(root)? {
            note!("fixed: {path}");
        }
    }
    write_or_check(root, *check, *format)
}

/// Writes what has changed. Returns whether there is no diagnostic.
pub(super) fn write(root: &Path) -> Result<bool> {
    write_or_check(root, false, OutputFormat::Text)
}

fn write_or_check(root: &Path, check: bool, format: OutputFormat) -> Result<bool> {
    let start = Instant::now();
    // Taken before the documents are read: another run may be writing files for newer ones.
    let lock = if check { Lock::to_read(root)? } else { Lock::of_workspace(root)? };
    let documents = read_documents(root)?;
    let mut diagnostics = documents.as_ref().map_or_else(Clone::clone, lint_all);
    if let Ok(documents) = &documents {
        diagnostics.extend(without_crate(documents, root));
    }
    print(root, &diagnostics, format)?;
    let (Ok(documents), false) = (documents, has_errors(&diagnostics)) else {
        note!("{}; nothing was generated", summary(&diagnostics));
        return Ok(false);
    };
    let outputs = outputs(root, &documents)?;
    let differences = if check { outputs.differences(root)? } else { outputs.write_locked(root, &lock)? };
    let printed = differences.iter().try_for_each(|difference| print_difference(difference, check, format));
    let count = differences.len();
    let outcome = match (check, count) {
        (_, 0) => "all as generated".to_owned(),
        (true, _) => format!("{count} differ: run `cargo xtask generate` and review the diff"),
        (false, _) => format!("{count} written or removed"),
    };
    let apis = documents.apis.len();
    note!("{apis} documents, {} files, {outcome}, in {} ms", outputs.len(), start.elapsed().as_millis());
    printed.context("the list of files cannot be printed")?;
    Ok(!check || differences.is_empty())
}

/// Prints a difference: on standard output only where it is part of the format.
fn print_difference(difference: &Difference, check: bool, format: OutputFormat) -> io::Result<()> {
    match format {
        OutputFormat::Text => writeln!(stdout(), "{}", line(difference, check)),
        OutputFormat::Github if check => writeln!(stdout(), "{}", annotation(difference)),
        _ => {
            note!("{}", line(difference, check));
            Ok(())
        }
    }
}

/// Returns the annotation of a file that is not as generated.
fn annotation(difference: &Difference) -> String {
    let (Difference::Missing(file) | Difference::Orphaned(file) | Difference::Changed { path: file, .. }) = difference;
    let message = "not as generated: run `cargo xtask generate` and review the diff";
    Annotation { level: Level::Error, file, place: None, title: "generate --check", message }.to_string()
}

/// The file with the table of the lint's rules, and the lines around the table.
const GUIDE: &str = "CONTRIBUTING.md";
const TABLE: [&str; 2] = ["<!-- lint rules: written by `cargo xtask generate` -->\n", "<!-- end of lint rules -->"];

/// Returns all that is generated for the workspace at `root`.
///
/// # Errors
///
/// A document cannot be generated from, or `CONTRIBUTING.md` has no lines around its table.
pub(super) fn outputs(root: &Path, documents: &Documents) -> Result<Outputs> {
    let mut outputs = generate(documents)?;
    match fs::read_to_string(root.join(GUIDE)) {
        Ok(text) => outputs.add_file(
            GUIDE,
            with_rule_table(&text)
                .with_context(|| format!("{GUIDE} has no lines `{}` and `{}`", TABLE[0].trim(), TABLE[1]))?,
        ),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error).context(format!("{GUIDE} cannot be read")),
    }
    Ok(outputs)
}

/// Returns the text with the table as it is now, or `None` if the lines around it are missing.
fn with_rule_table(text: &str) -> Option<String> {
    let [begin, end] = TABLE;
    let (before, rest) = text.split_once(begin)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{begin}\n{}\n{end}{after}", rule_table()))
}

/// Returns the line that is printed for a difference, or a diff if it is only checked.
fn line(difference: &Difference, check: bool) -> String {
    match difference {
        Difference::Missing(path) if check => format!("missing: {path}"),
        Difference::Orphaned(path) if check => format!("orphaned: {path}"),
        Difference::Changed { diff, .. } if check => diff.clone(),
        Difference::Missing(path) => format!("new: {path}"),
        Difference::Orphaned(path) => format!("removed: {path}"),
        Difference::Changed { path, .. } => format!("changed: {path}"),
    }
}
