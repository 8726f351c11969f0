//! `cargo xtask generate`.

use std::fs;
use std::io::{ErrorKind, Write as _, stdout};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};
use xtask_cli::note;

use super::report::{OutputFormat, count, has_errors, print};
use crate::generate::{Difference, Outputs, generate};
use crate::lint::{lint_all, rule_table};
use crate::workspace::{Documents, Lock, read_documents, without_crate};

pub(super) fn run(root: &Path, check: bool) -> Result<bool> {
    let start = Instant::now();
    // Taken before the documents are read: another run may be writing files for newer ones.
    let lock = if check { Lock::to_read(root)? } else { Lock::of_workspace(root)? };
    let documents = read_documents(root)?;
    let mut diagnostics = documents.as_ref().map_or_else(Clone::clone, lint_all);
    if let Ok(documents) = &documents {
        diagnostics.extend(without_crate(documents, root));
    }
    print(&diagnostics, OutputFormat::Text)?;
    let (Ok(documents), false) = (documents, has_errors(&diagnostics)) else {
        note!("{}; nothing was generated", count(diagnostics.len()));
        return Ok(false);
    };
    let outputs = outputs(root, &documents)?;
    let differences = if check { outputs.differences(root)? } else { outputs.write_locked(root, &lock)? };
    let printed = differences.iter().try_for_each(|difference| writeln!(stdout(), "{}", line(difference, check)));
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
