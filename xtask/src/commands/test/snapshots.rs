//! Snapshots that no test refers to.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Returns the snapshots in the folders of `root` that the list `references` of a complete run does not name.
///
/// # Errors
///
/// The list or a folder cannot be read.
pub(super) fn unreferenced(root: &Path, references: &Path) -> Result<Vec<PathBuf>> {
    let text = fs::read_to_string(references).context("the list of used snapshots cannot be read")?;
    let referenced: BTreeSet<PathBuf> = text.lines().filter_map(|line| fs::canonicalize(line).ok()).collect();
    let mut found = Vec::new();
    let mut folders = vec![root.join("tests"), root.join("xtask"), root.join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let entry = entry?;
            let path = entry.path();
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "snap") {
                found.push(fs::canonicalize(path)?);
            }
        }
    }
    found.retain(|path| !referenced.contains(path));
    found.sort();
    Ok(found)
}
