//! The new side of a comparison: the files of the working tree.

use std::path::Path;

use anyhow::{Context, Result, bail};
use semver::Version;

use super::manifests::{Manifests, workspace_version};
use super::readable::check_readable;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Sources};
use crate::lint::lint;
use crate::workspace::read_documents;

/// The files of the working tree that are compared.
pub(super) struct WorkingTree {
    /// The documents, by the names of their APIs.
    pub(super) documents: Vec<(String, Document)>,
    /// The vendors' pages.
    pub(super) sources: Sources,
    /// The manifests of the workspace and its crates.
    pub(super) manifests: Manifests,
    /// The version of the workspace.
    pub(super) version: Version,
    /// The number of diagnostics of the lint.
    pub(super) diagnostics: usize,
}

impl WorkingTree {
    /// Reads the files.
    ///
    /// # Errors
    ///
    /// Returns an error for a document that is not OpenAPI and for a manifest that cannot be read.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let read = match read_documents(root)? {
            Ok(read) => read,
            Err(diagnostics) => {
                let all: Vec<String> = diagnostics.iter().map(Diagnostic::to_string).collect();
                bail!("in the working tree: {}", all.join("\n"))
            }
        };
        let diagnostics = read.apis.iter().map(|(_, document)| lint(document, &read.sources).len()).sum();
        let documents: Vec<(String, Document)> =
            read.apis.into_iter().map(|(api, document)| (api.name, document)).collect();
        for (_, document) in &documents {
            check_readable(document).context("in the working tree")?;
        }
        let version = workspace_version(&read_file(&root.join("Cargo.toml"))?).context("in the working tree")?;
        Ok(Self { documents, sources: read.sources, manifests: workspace_manifests(root)?, version, diagnostics })
    }
}

/// Reads the manifests of the workspace at `root` and its crates.
///
/// # Errors
///
/// Returns an error for a manifest that cannot be read, or is not one of Cargo.
pub fn workspace_manifests(root: &Path) -> Result<Manifests> {
    let folder = root.join("crates");
    let mut crates = Vec::new();
    if folder.is_dir() {
        for entry in std::fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let manifest = entry?.path().join("Cargo.toml");
            if manifest.is_file() {
                crates.push(read_file(&manifest)?);
            }
        }
    }
    Manifests::parse(&read_file(&root.join("Cargo.toml"))?, &crates).context("in the working tree")
}

fn read_file(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}
