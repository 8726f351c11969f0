//! The released versions of the documents, from the tags of the checkout.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use semver::Version;

use super::changes::{Release, changes};
use super::render::Settings;
use crate::git::{git, line};
use crate::release_tags::{releases, tag};
use crate::workspace::{Documents, read_documents};

/// Reads the documents of releases, and what each changed.
///
/// # Errors
///
/// Returns an error for a release without a tag, and for documents that cannot be read.
pub fn read(root: &Path, named: &[Version], documents: &Documents, base_url: Option<String>) -> Result<Settings> {
    let tagged = if named.is_empty() { Vec::new() } else { releases(root)? };
    let mut versions: Vec<&Version> = named.iter().collect();
    versions.sort();
    versions.dedup();
    let mut all: Vec<(Release, Documents)> = Vec::new();
    for version in versions {
        let name = tag(version);
        if !tagged.contains(version) {
            return Err(anyhow!("there is no release {version}: no tag `{name}` leads to HEAD"));
        }
        let documents = documents_at(root, &name)?;
        let text = all.last().and_then(|(old, old_documents)| changes(&old.anchor(), old_documents, &documents));
        let date = line(root, &["log", "-1", "--format=%cI", &format!("refs/tags/{name}")]).unwrap_or_default();
        all.push((Release { name: Some(name), date, text }, documents));
    }
    all.reverse();
    let unreleased = all.first().and_then(|(last, released)| {
        let text = changes(&last.anchor(), released, documents)?;
        Some(Release { name: None, date: last.date.clone(), text: Some(text) })
    });
    Ok(Settings { base_url, releases: all, unreleased })
}

/// Reads `openapi/` at a tag, through a folder with its files.
fn documents_at(root: &Path, tag: &str) -> Result<Documents> {
    let folder = tempfile::tempdir()?;
    let revision = format!("refs/tags/{tag}");
    let files = git(root, &["ls-tree", "-r", "-z", "--name-only", &revision, "openapi/"])?;
    for path in files.split('\0').filter(|path| !path.is_empty()) {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap_or(folder.path()))?;
        fs::write(&file, git(root, &["show", &format!("{revision}:./{path}")])?)?;
    }
    let documents = read_documents(folder.path()).with_context(|| format!("at {tag}"))?;
    documents.map_err(|diagnostics| {
        let first = diagnostics.first().map(ToString::to_string).unwrap_or_default();
        anyhow!("the documents at {tag} cannot be read: {first}")
    })
}
