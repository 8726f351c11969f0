//! The site as the task writes it.

use std::path::Path;

use tempfile::TempDir;
use xtask::site::{Settings, folder, render};
use xtask::workspace::read_documents;

/// Writes the site to a folder of its own.
#[allow(dead_code, reason = "some tests have settings")]
pub fn made() -> TempDir {
    made_with(|_| Settings::default())
}

/// Writes the site with these settings to a folder of its own.
#[allow(dead_code, reason = "most tests have no settings")]
pub fn made_with(settings: impl Fn(&Path) -> Settings) -> TempDir {
    let root = Path::new("../..");
    let documents = read_documents(root).expect("readable").expect("YAML");
    let target = tempfile::tempdir().expect("a folder");
    folder::write(target.path(), &render(&documents, &settings(root)).expect("a site")).expect("written");
    target
}
