//! The generated files: writes them, and compares them with the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};
use similar::TextDiff;

use crate::names::is_device;
use crate::workspace::{Change, Lock, NOTHING, reject_links};

/// The texts of files without their first line, by their paths from the folder of generated code.
pub type Files = BTreeMap<String, String>;

/// Generated files by their paths from the workspace.
#[derive(Debug, Default)]
pub struct Outputs {
    files: BTreeMap<String, String>,
    /// The files' paths by the name that a system without case in names has for them.
    names: BTreeMap<String, String>,
    /// The folders in which every file is generated.
    folders: BTreeSet<String>,
}

/// A difference between the disk and a generated file.
#[derive(Debug, PartialEq, Eq)]
pub enum Difference {
    /// The file is generated and not on the disk.
    Missing(String),
    /// The file is on the disk and not generated.
    Orphaned(String),
    /// The file has another text: stale, or edited by hand.
    Changed {
        /// The file's path.
        path: String,
        /// The unified diff from the disk to the generated text.
        diff: String,
    },
}

impl Outputs {
    /// Adds files below `folder`, each with `header` as a comment on its first line.
    ///
    /// JSON has no comments: such a file has its text alone.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot have its name on every system: Windows and macOS do not tell `deal.json` from
    /// `Deal.json`, and Windows has no file `con.json`.
    pub fn add(&mut self, folder: &str, header: &str, files: Files) -> Result<()> {
        self.folders.insert(folder.to_owned());
        for (path, text) in files {
            let path = format!("{folder}/{path}");
            if let Some(same) = self.names.insert(path.to_lowercase(), path.clone()) {
                bail!(
                    "`{path}` and `{same}` are one file on a system without case in names: rename one in the document"
                );
            }
            let file = Path::new(&path);
            let stem = file.file_stem().unwrap_or_default().to_string_lossy();
            ensure!(!is_device(&stem), "`{path}` is a device of Windows: rename it in the document");
            let text = match file.extension().and_then(OsStr::to_str) {
                Some("json") => text,
                Some("rs") => format!("// {header}\n{text}"),
                _ => format!("# {header}\n{text}"),
            };
            self.files.insert(path, text);
        }
        Ok(())
    }

    /// Adds a file that is not in a folder of generated files: a part of it is generated.
    pub fn add_file(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text);
    }

    /// Returns the number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Returns whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns what differs from these files in the workspace at `root`.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read, or if a folder of generated files is a link.
    pub fn differences(&self, root: &Path) -> Result<Vec<Difference>> {
        let mut differences = Vec::new();
        for (path, text) in &self.files {
            let file = root.join(path);
            match fs::read(&file) {
                Ok(bytes) if bytes == text.as_bytes() => {}
                Ok(bytes) => differences.push(Difference::Changed {
                    path: path.clone(),
                    diff: diff(path, &String::from_utf8_lossy(&bytes), text),
                }),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    differences.push(Difference::Missing(path.clone()));
                }
                Err(error) => {
                    return Err(error).with_context(|| format!("{} cannot be read", file.display()));
                }
            }
        }
        for path in self.found(root)?.into_iter().filter(|path| !self.files.contains_key(path)) {
            differences.push(Difference::Orphaned(path));
        }
        Ok(differences)
    }

    /// Makes the workspace at `root` have these files and no others in their folders.
    ///
    /// An unchanged file is not written, so that nothing is built again. Waits for another run in the workspace.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or written. The error lists the files that were written and those that were not.
    pub fn write(&self, root: &Path) -> Result<Vec<Difference>> {
        self.write_locked(root, &Lock::of_workspace(root)?)
    }

    /// Does the same as [`write`](Self::write) under a lock that the caller holds since before the documents were read.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read or written. The error lists the files that were written and those that were not.
    pub fn write_locked(&self, root: &Path, _lock: &Lock) -> Result<Vec<Difference>> {
        let differences = self.differences(root).context(NOTHING)?;
        let mut change = Change::below(root);
        for difference in &differences {
            match difference {
                Difference::Orphaned(path) => change.remove(path),
                Difference::Missing(path) | Difference::Changed { path, .. } => {
                    change.write(path, self.files.get(path).map_or(&[], String::as_bytes));
                }
            }
        }
        change.make()?;
        Ok(differences)
    }

    /// The files in the folders of generated code, by their paths from the workspace.
    ///
    /// The folders of a client whose document is gone are included.
    fn found(&self, root: &Path) -> Result<BTreeSet<String>> {
        let mut folders: BTreeSet<PathBuf> = self.folders.iter().map(PathBuf::from).collect();
        let crates = root.join("crates");
        if crates.exists() {
            for entry in read_dir(&crates)? {
                folders.insert(Path::new("crates").join(entry?.file_name()).join("src/generated"));
            }
        }
        let mut found = BTreeSet::new();
        let mut folders: Vec<PathBuf> = folders.into_iter().collect();
        while let Some(folder) = folders.pop() {
            let path = root.join(&folder);
            reject_links(root, &folder)?;
            if !path.exists() {
                continue;
            }
            for entry in read_dir(&path)? {
                let entry = entry?;
                let inner = folder.join(entry.file_name());
                reject_links(root, &inner)?;
                if entry.file_type()?.is_dir() {
                    folders.push(inner);
                } else {
                    let name = inner.to_str().with_context(|| format!("{} has no UTF-8 name", inner.display()))?;
                    found.insert(name.replace('\\', "/"));
                }
            }
        }
        Ok(found)
    }
}

fn read_dir(path: &Path) -> Result<fs::ReadDir> {
    fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn diff(path: &str, old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new)
        .unified_diff()
        .header(&format!("{path} (on disk)"), &format!("{path} (generated)"))
        .to_string()
}

/// Returns the SHA-256 of `bytes` in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_names_that_some_system_does_not_have() {
        let add = |names: &[&str]| {
            let files = names.iter().map(|name| ((*name).to_owned(), String::new())).collect();
            Outputs::default().add("generated", "", files).map_err(|error| error.to_string())
        };
        assert_eq!(add(&["Deal.json", "deals.json", "console.json"]), Ok(()));
        let error = add(&["Deal.json", "deal.json"]).expect_err("one file on Windows");
        assert!(error.contains("`generated/deal.json` and `generated/Deal.json` are one file"), "{error}");
        let error = add(&["Con.json"]).expect_err("a device");
        assert!(error.contains("`generated/Con.json` is a device"), "{error}");
    }
}
