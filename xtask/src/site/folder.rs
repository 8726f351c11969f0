//! The folder of the site: nothing that is not ours is overwritten or removed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::Files;
use crate::workspace::{Change, Lock};

/// The file that says that a folder is ours; it lists what we wrote.
pub const MARKER: &str = ".crm-docs-site";

/// Writes the files, and removes what an earlier run wrote and this one does not.
///
/// Waits for another run that writes to the folder.
///
/// # Errors
///
/// The folder has files and none of them says that it is ours, or a file cannot be written: the error says which files
/// were written and which were not.
pub fn write(folder: &Path, files: &Files) -> Result<()> {
    let lock = lock(folder)?;
    let old: Vec<String> = lock.text()?.lines().filter(|line| is_inside(line)).map(str::to_owned).collect();
    // First: where writing breaks off, the folder is still known as ours.
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

/// The paths, each on a line.
fn list<'a>(paths: impl Iterator<Item = &'a String>) -> String {
    let paths: BTreeSet<&str> = paths.map(String::as_str).collect();
    Vec::from_iter(paths).join("\n")
}

/// Locks the folder by the file that says that it is ours; an error where it has files and none of them says so.
fn lock(folder: &Path) -> Result<Lock> {
    if folder.exists() && !folder.is_dir() {
        bail!("{} is not a folder", folder.display());
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let marker = folder.join(MARKER);
    let is_empty = || -> Result<bool> {
        let mut entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
        Ok(entries.next().is_none())
    };
    // Looked for again: another first run may have made it since, and then its files.
    if !marker.exists() && !is_empty()? && !marker.exists() {
        bail!(
            "{} has files that are not of the reference site (it has no `{MARKER}`); nothing was written. Name \
             another folder, or empty this one",
            folder.display()
        );
    }
    Lock::of_file(&marker)
}

/// Whether a line of the marker names a file below the folder.
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
    fn what_is_ours_is_replaced_and_what_is_not_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("new/site");
        write(&site, &files(&["a.html", "b/c.js"])).expect("written");
        fs::write(site.join("mine.txt"), "mine").expect("written");
        write(&site, &files(&["a.html"])).expect("written");
        assert!(site.join("a.html").exists() && site.join("mine.txt").exists() && !site.join("b/c.js").exists());
    }

    #[test]
    fn a_folder_of_others_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("index.html"), "theirs").expect("written");
        let error = write(folder.path(), &files(&["index.html"])).expect_err("refused");
        assert!(error.to_string().contains("nothing was written"), "{error}");
        assert_eq!(fs::read_to_string(folder.path().join("index.html")).expect("read"), "theirs");
        let error = write(&folder.path().join("index.html"), &files(&["a"])).expect_err("refused");
        assert!(error.to_string().contains("is not a folder"), "{error}");
    }

    #[test]
    fn first_runs_at_once_wait_for_each_other() {
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
    fn a_marker_leads_nowhere_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("site");
        fs::create_dir(&site).expect("made");
        fs::write(folder.path().join("theirs"), "theirs").expect("written");
        fs::write(site.join(MARKER), "../theirs\n/etc/hostname-of-nobody\n").expect("written");
        write(&site, &files(&["a"])).expect("written");
        assert!(folder.path().join("theirs").exists());
    }
}
