//! A change of many files that is made as a whole, or says how far it came.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context, Error, Result, bail};
use tempfile::{NamedTempFile, TempPath};

/// The prefix of files that are not renamed to their final path yet.
const STAGED: &str = ".xtask-";

/// The message if a change did not begin.
pub const NOTHING: &str = "nothing was written or removed";

/// Files to write and to remove, by their paths below a folder.
#[derive(Debug)]
pub struct Change<'a> {
    folder: &'a Path,
    writes: Vec<(&'a str, &'a [u8])>,
    removals: Vec<&'a str>,
}

impl<'a> Change<'a> {
    /// Makes an empty change below `folder`.
    pub fn below(folder: &'a Path) -> Self {
        Self { folder, writes: Vec::new(), removals: Vec::new() }
    }

    /// Adds a file to write.
    pub fn write(&mut self, path: &'a str, bytes: &'a [u8]) {
        self.writes.push((path, bytes));
    }

    /// Adds a file to remove. Folders above it that become empty are removed too.
    pub fn remove(&mut self, path: &'a str) {
        self.removals.push(path);
    }

    /// Makes the change.
    ///
    /// Writes all files under temporary names first, beside their final paths, and then renames them. If the disk is
    /// full or a folder is read-only, nothing has changed.
    ///
    /// # Errors
    ///
    /// The error says which files were written or removed and which were not.
    pub fn make(&self) -> Result<()> {
        let staged = self.stage().map_err(|error| {
            self.remove_empty_folders();
            error.context(NOTHING)
        })?;
        let mut done = 0;
        for ((path, _), staged) in self.writes.iter().zip(staged) {
            staged.persist(self.folder.join(path)).map_err(|error| {
                self.broken_off(done, Error::new(error.error).context(format!("{path} cannot be written")))
            })?;
            done += 1;
        }
        for path in &self.removals {
            remove(self.folder, path).map_err(|error| {
                self.broken_off(done, Error::new(error).context(format!("{path} cannot be removed")))
            })?;
            done += 1;
        }
        Ok(())
    }

    /// Writes the new files, each beside its final path.
    fn stage(&self) -> Result<Vec<TempPath>> {
        for path in self.writes.iter().map(|(path, _)| path).chain(&self.removals) {
            reject_links(self.folder, Path::new(path).parent().unwrap_or(Path::new("")))?;
        }
        self.remove_leftovers();
        let stage = |(path, bytes): &(&str, &[u8])| {
            stage(&self.folder.join(path), bytes).with_context(|| format!("{path} cannot be written"))
        };
        self.writes.iter().map(stage).collect()
    }

    /// Removes the temporary files of a run that was killed. A lock keeps other runs out.
    fn remove_leftovers(&self) {
        let folders: BTreeSet<_> =
            self.writes.iter().filter_map(|(path, _)| self.folder.join(path).parent().map(Path::to_owned)).collect();
        for entry in folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(STAGED) {
                // A file that stays does no harm.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn remove_empty_folders(&self) {
        for (path, _) in &self.writes {
            remove_empty_folders(self.folder, path);
        }
    }

    fn broken_off(&self, done: usize, error: Error) -> Error {
        let all: Vec<&str> = self.writes.iter().map(|(path, _)| *path).chain(self.removals.iter().copied()).collect();
        let (finished, open) = all.split_at(done.min(all.len()));
        error.context(format!(
            "broken off: written or removed: {}; not yet: {}; run it again",
            list(finished),
            list(open)
        ))
    }
}

/// Returns the paths, or that there is none.
fn list(paths: &[&str]) -> String {
    if paths.is_empty() { "nothing".to_owned() } else { paths.join(", ") }
}

/// Rejects a path below `folder` that is a symbolic link or leads through one: its target is not ours to change.
///
/// # Errors
///
/// The error names the link.
pub fn reject_links(folder: &Path, path: &Path) -> Result<()> {
    let below = path.ancestors().filter(|path| !path.as_os_str().is_empty());
    for path in below.map(|path| folder.join(path)) {
        if path.is_symlink() {
            bail!("{} is a symbolic link; files are written into plain folders only: remove the link", path.display());
        }
    }
    Ok(())
}

fn stage(path: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let mut file = named_beside(folder)?;
    file.write_all(bytes)?;
    Ok(file.into_temp_path())
}

#[cfg(unix)]
fn named_beside(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt as _;
    // The permissions of any new file, less the user's umask.
    let permissions = fs::Permissions::from_mode(0o666);
    tempfile::Builder::new().prefix(STAGED).permissions(permissions).tempfile_in(folder)
}

#[cfg(not(unix))]
fn named_beside(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(STAGED).tempfile_in(folder)
}

/// Removes a file, if it exists, and the folders above it that become empty.
fn remove(folder: &Path, path: &str) -> io::Result<()> {
    match fs::remove_file(folder.join(path)) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => remove_empty_folders(folder, path),
    }
    Ok(())
}

fn remove_empty_folders(folder: &Path, path: &str) {
    for above in Path::new(path).ancestors().skip(1).filter(|path| !path.as_os_str().is_empty()) {
        if fs::remove_dir(folder.join(above)).is_err_and(|error| error.kind() != ErrorKind::NotFound) {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_removes_all_files() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("a/old")).expect("a folder");
        for path in ["a/old/1", "a/2", "a/.xtask-killed"] {
            fs::write(folder.path().join(path), "before").expect("written");
        }
        let mut change = Change::below(folder.path());
        change.write("a/2", b"after");
        change.write("b/c/3", b"new");
        change.remove("a/old/1");
        change.remove("gone/already");
        change.make().expect("made");
        let read = |path: &str| fs::read_to_string(folder.path().join(path)).expect("text");
        assert_eq!((read("a/2"), read("b/c/3")), ("after".to_owned(), "new".to_owned()));
        assert!(!folder.path().join("a/old").exists());
        assert_eq!(fs::read_dir(folder.path().join("a")).expect("a folder").count(), 1);
    }

    #[test]
    fn changes_nothing_if_a_file_cannot_be_written() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("file"), "in the way").expect("written");
        let mut change = Change::below(folder.path());
        change.write("a/1", b"new");
        change.write("file/2", b"new");
        let error = format!("{:#}", change.make().expect_err("an error"));
        assert!(error.starts_with("nothing was written or removed: file/2 cannot be written: "), "{error}");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }

    #[test]
    fn says_how_far_a_broken_change_came() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("b/full")).expect("a folder");
        let mut change = Change::below(folder.path());
        change.write("a", b"new");
        change.write("b", b"a folder is there");
        change.write("c", b"new");
        change.remove("d");
        let error = format!("{:#}", change.make().expect_err("an error"));
        assert!(
            error.starts_with(
                "broken off: written or removed: a; not yet: b, c, d; run it again: b cannot be written: "
            ),
            "{error}"
        );
        assert!(folder.path().join("a").exists() && !folder.path().join("c").exists());
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn writes_files_with_the_permissions_of_any_new_file() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("other"), "").expect("written");
        let mut change = Change::below(folder.path());
        change.write("new", b"");
        change.make().expect("made");
        let mode = |name: &str| fs::metadata(folder.path().join(name)).expect("a file").permissions().mode();
        assert_eq!(mode("new"), mode("other"));
    }
}
