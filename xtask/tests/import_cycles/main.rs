//! Files and folders of a crate do not import each other in cycles.
//!
//! An import leads to the file that defines the item, through all re-exports. A re-export itself counts only if the code
//! of its file uses the name, so a `mod.rs` that only declares and re-exports is in no cycle.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by a panic")]

mod examples;
mod graph;
mod modules;

use std::fs;
use std::path::{Path, PathBuf};

use graph::cycles;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the workspace")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// Returns the root files of the crates of a package: library, programs, tests and examples.
fn crate_roots(package: &Path) -> Vec<PathBuf> {
    let mut roots = vec![package.join("src/lib.rs"), package.join("src/main.rs")];
    for folder in ["src/bin", "tests", "examples"] {
        for path in entries(&package.join(folder)) {
            roots.push(if path.is_dir() { path.join("main.rs") } else { path });
        }
    }
    roots.retain(|root| root.is_file() && root.extension().is_some_and(|extension| extension == "rs"));
    roots
}

fn packages() -> Vec<PathBuf> {
    let root = workspace();
    let folders = ["crates", "xtask"].map(|folder| root.join(folder));
    let nested = folders.iter().flat_map(|folder| entries(folder));
    let all = nested.chain([root.join("tests"), root.join("xtask")]);
    all.filter(|folder| folder.join("Cargo.toml").is_file()).collect()
}

#[test]
fn no_crate_has_an_import_cycle() {
    let root = workspace();
    let packages = packages();
    assert!(packages.len() > 8, "{packages:?}");
    let mut found = Vec::new();
    for crate_root in packages.iter().flat_map(|package| crate_roots(package)) {
        let path = crate_root.strip_prefix(&root).expect("in the workspace");
        found.extend(cycles(path, &|path| fs::read_to_string(root.join(path)).ok()));
    }
    assert!(found.is_empty(), "{} cycles\n{}", found.len(), found.join("\n"));
}
