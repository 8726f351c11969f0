//! Git as a subprocess.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};

/// Runs git, and returns its output.
///
/// # Errors
///
/// Returns an error if git is not installed or fails, with its message, and for output that is not UTF-8.
pub fn git(root: &Path, arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("git");
    // A hook of another checkout sets these, and git would work there.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    let output = command.arg("-C").arg(root).args(arguments).output();
    let output = output.map_err(|error| match error.kind() {
        ErrorKind::NotFound => anyhow!("`git` is not installed; it reads the earlier revisions"),
        _ => anyhow!(error).context("`git` cannot be started"),
    })?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).context("the output of git is not UTF-8")
}

/// Returns one line of the output of git; `None` if git fails or prints nothing.
pub fn line(root: &Path, arguments: &[&str]) -> Option<String> {
    let text = git(root, arguments).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Checks that the workspace is in a checkout.
///
/// # Errors
///
/// Returns an error if it is not, or git cannot tell.
pub fn is_checkout(root: &Path) -> Result<()> {
    match git(root, &["rev-parse", "--is-inside-work-tree"]) {
        Ok(_) => Ok(()),
        Err(error) if error.to_string().contains("not a git repository") => {
            bail!("not a git checkout: {} has no history to compare with", root.display())
        }
        Err(error) => Err(error),
    }
}
