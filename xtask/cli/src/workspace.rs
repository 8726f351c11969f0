//! Finds the workspace that a task works in.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The variable by which cargo tells a program where its package is.
const PACKAGE: &str = "CARGO_MANIFEST_DIR";

/// Finds the workspace: the nearest folder from the current one upwards that has a `Cargo.toml` and an `openapi/`.
///
/// It is found at run time, since checkouts that share a target folder run one program. Outside of a workspace, it is
/// the one that cargo was started for (`cargo run --manifest-path`).
///
/// # Errors
///
/// There is no such folder, or the current folder is in another workspace than the one that cargo was started for.
pub fn find() -> Result<PathBuf> {
    let current = env::current_dir().context("the current folder cannot be read")?;
    choose(&current, env::var_os(PACKAGE).map(PathBuf::from).as_deref())
}

fn choose(current: &Path, package: Option<&Path>) -> Result<PathBuf> {
    match (workspace_of(current), package.and_then(workspace_of)) {
        (Some(here), Some(other)) if here != other => bail!(
            "two workspaces: the current folder is in {}, and cargo runs the xtask of {}; nothing was done. Run it in \
             the one that is meant",
            here.display(),
            other.display()
        ),
        (Some(found), _) | (None, Some(found)) => Ok(found.to_path_buf()),
        (None, None) => bail!(
            "no workspace: neither {} nor a folder above it has a `Cargo.toml` and an `openapi/`; run it in a checkout",
            current.display()
        ),
    }
}

fn workspace_of(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file() && folder.join("openapi").is_dir())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn workspace(root: &Path) {
        for folder in ["openapi", "xtask", "crates/deep/src"] {
            fs::create_dir_all(root.join(folder)).expect("a folder");
        }
        for manifest in ["Cargo.toml", "xtask/Cargo.toml", "crates/deep/Cargo.toml"] {
            fs::write(root.join(manifest), "").expect("written");
        }
    }

    #[test]
    fn prefers_the_current_folder_and_rejects_two_workspaces() {
        let folder = tempfile::tempdir().expect("a folder");
        let [one, other, none] = ["one", "one/.worktrees/other", "none"].map(|name| folder.path().join(name));
        workspace(&one);
        workspace(&other);
        fs::create_dir_all(&none).expect("a folder");
        let package = other.join("xtask");
        let chosen =
            |current: &Path, package: Option<&Path>| choose(current, package).map_err(|error| error.to_string());
        assert_eq!(chosen(&one.join("crates/deep/src"), Some(&one.join("xtask"))).as_ref(), Ok(&one));
        let error = chosen(&one.join("crates/deep/src"), Some(&package)).expect_err("two");
        assert!(error.contains("two workspaces") && error.contains(&other.display().to_string()), "{error}");
        assert_eq!(chosen(&other.join("openapi"), None).as_ref(), Ok(&other));
        assert_eq!(chosen(&none, Some(&package)).as_ref(), Ok(&other));
        let error = chosen(&none, None).expect_err("none");
        assert!(error.contains(&none.display().to_string()) && error.contains("`openapi/`"), "{error}");
        assert!(chosen(&none, Some(&none)).is_err());
    }
}
