//! `cargo xtask generate`.

use std::io::{Write as _, stdout};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, Result};

use super::lint::check as lint;
use super::report::{OutputFormat, count, has_errors, print};
use crate::generate::{Difference, generate};
use crate::workspace::{Lock, read_documents, without_crate};

pub(super) fn run(root: &Path, check: bool) -> Result<bool> {
    let start = Instant::now();
    // Before the documents are read: what another run is writing may be of newer ones.
    let lock = if check { Lock::to_read(root)? } else { Lock::of_workspace(root)? };
    let documents = read_documents(root)?;
    let mut diagnostics = documents.as_ref().map_or_else(Clone::clone, lint);
    if let Ok(documents) = &documents {
        diagnostics.extend(without_crate(documents, root));
    }
    print(&diagnostics, OutputFormat::Text)?;
    let (Ok(documents), false) = (documents, has_errors(&diagnostics)) else {
        note!("{}; nothing was generated", count(diagnostics.len()));
        return Ok(false);
    };
    let outputs = generate(&documents)?;
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

/// What is printed of a difference: a diff where it is only checked.
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
