//! What git knows.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};

/// What git prints, or what it says is wrong.
pub fn git(root: &Path, arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("git");
    // A hook of another checkout has these, and they would lead there.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    let output = command.arg("-C").arg(root).args(arguments).output();
    let output = output.map_err(|error| match error.kind() {
        ErrorKind::NotFound => anyhow!("`git` is not there; what was before is read with it"),
        _ => anyhow!(error).context("`git` cannot be run"),
    })?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).context("what git gives is not UTF-8")
}

/// One line of what git prints; `None` where it finds nothing.
pub fn line(root: &Path, arguments: &[&str]) -> Option<String> {
    let text = git(root, arguments).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Whether the workspace is in a checkout; the error says why not.
pub fn is_checkout(root: &Path) -> Result<()> {
    match git(root, &["rev-parse", "--is-inside-work-tree"]) {
        Ok(_) => Ok(()),
        Err(error) if error.to_string().contains("not a git repository") => {
            bail!("not a git checkout: {} has no history to compare with", root.display())
        }
        Err(error) => Err(error),
    }
}
