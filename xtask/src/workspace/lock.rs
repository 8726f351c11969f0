//! A lock, so that only one process writes at a time.

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Read as _, Seek as _, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use xtask_cli::note;

/// A lock on a file. It is released when it is dropped, or when the process ends in any way.
#[derive(Debug)]
pub struct Lock {
    /// The file, open for reading and writing.
    file: Option<File>,
}

impl Lock {
    /// Waits for the lock on the generated files of a workspace.
    ///
    /// # Errors
    ///
    /// `target/` of the workspace cannot be written.
    pub fn of_workspace(root: &Path) -> Result<Self> {
        let folder = root.join("target");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Self::of_file(&folder.join(Self::FILE))
    }

    /// Waits until no process writes in the workspace. Without a lock file, none does.
    ///
    /// # Errors
    ///
    /// The file exists and cannot be locked.
    pub fn to_read(root: &Path) -> Result<Self> {
        let path = root.join("target").join(Self::FILE);
        let Ok(file) = File::open(&path) else { return Ok(Self { file: None }) };
        if let Err(TryLockError::WouldBlock) = file.try_lock_shared() {
            Self::note_wait(&path);
            file.lock_shared().with_context(|| format!("{} cannot be locked", path.display()))?;
        }
        Ok(Self { file: Some(file) })
    }

    /// Waits for the lock on a file. Creates the file if it does not exist.
    ///
    /// # Errors
    ///
    /// The file cannot be opened or locked.
    pub fn of_file(path: &Path) -> Result<Self> {
        let file = File::options().read(true).write(true).create(true).truncate(false).open(path);
        let file = file.with_context(|| format!("{} cannot be written", path.display()))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                Self::note_wait(path);
                file.lock().with_context(|| format!("{} cannot be locked", path.display()))?;
            }
            // Some network file systems have no locks.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => {
                return Err(error).with_context(|| format!("{} cannot be locked", path.display()));
            }
        }
        Ok(Self { file: Some(file) })
    }

    /// Returns the text of the locked file. On Windows, no other process can read it.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or is not UTF-8.
    pub fn text(&self) -> Result<String> {
        let mut text = String::new();
        if let Some(mut file) = self.file.as_ref() {
            let read = file.rewind().and_then(|()| file.read_to_string(&mut text));
            read.context("the list of the files that were written cannot be read")?;
        }
        Ok(text)
    }

    /// Replaces the text of the locked file.
    ///
    /// # Errors
    ///
    /// The disk is full.
    pub fn replace(&self, text: &[u8]) -> Result<()> {
        let Some(mut file) = self.file.as_ref() else { return Ok(()) };
        let write = |file: &mut &File| {
            file.rewind()?;
            file.set_len(0)?;
            file.write_all(text)
        };
        write(&mut file).context("the list of the files that were written cannot be written")
    }

    const FILE: &str = "xtask.lock";

    fn note_wait(path: &Path) {
        note!("waiting for another `cargo xtask` ({})", path.display());
    }
}
