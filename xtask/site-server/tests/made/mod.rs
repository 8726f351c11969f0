//! The site as the task writes it.

use std::path::Path;

use tempfile::TempDir;
use xtask::site::{folder, render};
use xtask::workspace::read_documents;

/// Writes the site to a folder of its own.
pub fn made() -> TempDir {
    let documents = read_documents(Path::new("../..")).expect("readable").expect("YAML");
    let target = tempfile::tempdir().expect("a folder");
    folder::write(target.path(), &render(&documents).expect("a site")).expect("written");
    target
}
