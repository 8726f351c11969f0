//! Writing the site to a folder, without touching files that are not of the site.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::files::Files;
use crate::workspace::{Change, Lock};

/// The file that marks a folder as one of the site. It lists the site's files, one a line.
pub const MARKER: &str = ".crm-docs-site";

/// Writes the files, and removes those of an earlier run that the site no longer has.
///
/// Waits while another run writes to the folder.
///
/// # Errors
///
/// Returns an error if the folder has files and no marker, or if a file cannot be written. The error names the files
/// that were written and those that were not.
pub fn write(folder: &Path, files: &Files) -> Result<()> {
    let lock = lock(folder)?;
    let old: Vec<String> = lock.text()?.lines().filter(|line| is_inside(line)).map(str::to_owned).collect();
    // Before the files: if writing fails, the marker still lists all of them.
    lock.replace(list(files.keys().chain(&old)).as_bytes())?;
    let mut change = Change::below(folder);
    for path in old.iter().filter(|path| !files.contains_key(*path)) {
        change.remove(path);
    }
    for (path, bytes) in files {
        if fs::read(folder.join(path)).ok().as_deref() != Some(bytes) {
            change.write(path, bytes);
        }
    }
    change.make().with_context(|| folder.display().to_string())?;
    lock.replace(list(files.keys()).as_bytes())
}

/// Returns the paths, one a line.
fn list<'a>(paths: impl Iterator<Item = &'a String>) -> String {
    let paths: BTreeSet<&str> = paths.map(String::as_str).collect();
    Vec::from_iter(paths).join("\n")
}

/// Locks the folder by its marker. Returns an error if the folder has files and no marker.
fn lock(folder: &Path) -> Result<Lock> {
    if folder.exists() && !folder.is_dir() {
        bail!("{} is not a folder", folder.display());
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    let marker = folder.join(MARKER);
    let is_empty = || -> Result<bool> {
        let mut entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
        Ok(entries.next().is_none())
    };
    // Checked twice: another first run may have written the marker, and then its files, in between.
    if !marker.exists() && !is_empty()? && !marker.exists() {
        bail!(
            "{} has files that are not of the reference site (it has no `{MARKER}`); nothing was written. Name \
             another folder, or empty this one",
            folder.display()
        );
    }
    Lock::of_file(&marker)
}

/// Returns whether a line of the marker is the path of a file below the folder.
fn is_inside(path: &str) -> bool {
    !path.is_empty() && Path::new(path).components().all(|part| matches!(part, std::path::Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn replaces_the_files_of_an_earlier_run_and_keeps_others() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("new/site");
        write(&site, &files(&["a.html", "b/c.js"])).expect("written");
        fs::write(site.join("mine.txt"), "mine").expect("written");
        write(&site, &files(&["a.html"])).expect("written");
        assert!(site.join("a.html").exists() && site.join("mine.txt").exists() && !site.join("b/c.js").exists());
    }

    #[test]
    fn rejects_a_folder_with_other_files() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("index.html"), "theirs").expect("written");
        let error = write(folder.path(), &files(&["index.html"])).expect_err("rejected");
        assert!(error.to_string().contains("nothing was written"), "{error}");
        assert_eq!(fs::read_to_string(folder.path().join("index.html")).expect("read"), "theirs");
        let error = write(&folder.path().join("index.html"), &files(&["a"])).expect_err("rejected");
        assert!(error.to_string().contains("is not a folder"), "{error}");
    }

    #[test]
    fn concurrent_first_runs_wait_for_each_other() {
        let folder = tempfile::tempdir().expect("a folder");
        for round in 0..20 {
            let site = folder.path().join(format!("site{round}"));
            let written = std::thread::scope(|scope| {
                let runs = [0, 1, 2, 3].map(|_| scope.spawn(|| write(&site, &files(&["a.html", "b/c.js"]))));
                runs.map(|run| run.join().expect("no panic"))
            });
            assert!(written.iter().all(Result::is_ok), "{written:?}");
            assert_eq!(fs::read_to_string(site.join(MARKER)).expect("read"), "a.html\nb/c.js");
        }
    }

    #[test]
    fn removes_nothing_outside_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("site");
        fs::create_dir(&site).expect("made");
        fs::write(folder.path().join("theirs"), "theirs").expect("written");
        fs::write(site.join(MARKER), "../theirs\n/etc/hostname-of-nobody\n").expect("written");
        write(&site, &files(&["a"])).expect("written");
        assert!(folder.path().join("theirs").exists());
    }
}
