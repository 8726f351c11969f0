//! `cargo xtask lint`.

use std::path::Path;

use anyhow::Result;

use super::report::{Format, count, print, stops};
use crate::finding::Finding;
use crate::generate::{Documents, read_documents};
use crate::lint::{lint, lint_sources};
use crate::overlay::{self, Overlay};

/// Lints; a warning is an error where `is_strict`, and in CI.
pub(super) fn run(root: &Path, format: Format, is_strict: bool) -> Result<bool> {
    let (documents, findings) = match read_documents(root)? {
        Ok(documents) => (documents.apis.len(), check(&documents)),
        Err(findings) => (0, findings),
    };
    print(&findings, format)?;
    if findings.is_empty() {
        note!("{documents} documents, no findings");
    } else {
        note!("{}", count(findings.len()));
    }
    Ok(findings.is_empty() || !(is_strict || stops(&findings)))
}

/// All findings in the documents, in the order of the files.
pub(super) fn check(documents: &Documents) -> Vec<Finding> {
    let sources = &documents.sources;
    let of_documents = documents.apis.iter().flat_map(|(_, document)| lint(document, sources));
    let of_overlays = documents.overlays.iter().flat_map(|overlay| overlay_findings(overlay, documents));
    of_documents.chain(lint_sources(sources)).chain(of_overlays).collect()
}

fn overlay_findings(overlay: &Overlay, documents: &Documents) -> Vec<Finding> {
    let extended = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name));
    if let Some((_, document)) = extended {
        return overlay::check(overlay, document);
    }
    let (file, message) = (&overlay.document, "it extends no document of this folder".to_owned());
    vec![file.finding(file.root.at, "overlay-form", message, "write `extends: ../<api>.yaml`")]
}
