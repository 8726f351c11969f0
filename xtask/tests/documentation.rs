//! The paths that the documentation names exist.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::fs;
use std::path::{Path, PathBuf};

const FILES: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "xtask/README.md"];

#[test]
fn paths_in_the_documentation_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let files = files(root);
    for name in FILES {
        let text = fs::read_to_string(root.join(name)).expect("text");
        let paths: Vec<&str> = text.split('`').skip(1).step_by(2).filter(|code| is_path(code)).collect();
        assert!(paths.len() > 1, "{name} names no path");
        let missing: Vec<&&str> = paths.iter().filter(|path| !exists(&files, path)).collect();
        assert!(missing.is_empty(), "{name} names paths that do not exist: {missing:?}");
    }
}

/// Returns whether a code span is a path of the repository: not a pattern, a command or what a build writes.
fn is_path(code: &str) -> bool {
    let is_plain = |each: char| each.is_ascii_alphanumeric() || "._-/".contains(each);
    let is_file = [".rs", ".md", ".yaml", ".toml"].iter().any(|suffix| code.ends_with(suffix));
    code.chars().all(is_plain)
        && (is_file || code.contains('/'))
        && !code.starts_with(['.', '/', '-'])
        && !is_other(code)
}

/// Returns whether a span has the shape of a path and means something else: a branch, a build's output.
fn is_other(code: &str) -> bool {
    code.starts_with("target/") || code.starts_with("origin/")
}

/// Returns whether a file or folder has this path, or ends with it.
fn exists(files: &[String], path: &str) -> bool {
    files.iter().any(|file| format!("/{file}/").contains(&format!("/{}/", path.trim_end_matches('/'))))
}

/// Returns the paths of all files, relative to the root.
fn files(root: &Path) -> Vec<String> {
    let mut folders: Vec<PathBuf> = vec![root.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            let name = entry.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if entry.is_dir() {
                folders.extend((!["target", ".git", "node_modules"].contains(&name.as_str())).then_some(entry));
            } else {
                let path = entry.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
                files.push(path);
            }
        }
    }
    files
}
