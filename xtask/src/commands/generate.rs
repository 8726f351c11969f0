//! `cargo xtask generate`.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;

use super::lint::check as lint;
use super::report::{Format, print};
use crate::generate::{Difference, generate, read_documents};

pub(super) fn run(root: &Path, check: bool) -> Result<bool> {
    let start = Instant::now();
    let documents = read_documents(root)?;
    let findings = documents.as_ref().map_or_else(Clone::clone, lint);
    let (Ok(documents), true) = (documents, findings.is_empty()) else {
        print(&findings, Format::Text);
        eprintln!("{} findings; nothing was generated", findings.len());
        return Ok(false);
    };
    let outputs = generate(&documents)?;
    let differences = if check { outputs.differences(root)? } else { outputs.write(root)? };
    for difference in &differences {
        print_difference(difference, check);
    }
    let count = differences.len();
    let outcome = match (check, count) {
        (_, 0) => "all as generated".to_owned(),
        (true, _) => format!("{count} differ: run `cargo xtask generate` and review the diff"),
        (false, _) => format!("{count} written or removed"),
    };
    let apis = documents.apis.len();
    eprintln!("{apis} documents, {} files, {outcome}, in {} ms", outputs.len(), start.elapsed().as_millis());
    Ok(!check || differences.is_empty())
}

fn print_difference(difference: &Difference, check: bool) {
    match difference {
        Difference::Missing(path) if check => println!("missing: {path}"),
        Difference::Orphaned(path) if check => println!("orphaned: {path}"),
        Difference::Changed { diff, .. } if check => println!("{diff}"),
        Difference::Missing(path) => println!("new: {path}"),
        Difference::Orphaned(path) => println!("removed: {path}"),
        Difference::Changed { path, .. } => println!("changed: {path}"),
    }
}
