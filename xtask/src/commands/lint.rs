//! `cargo xtask lint`.

use std::path::Path;

use anyhow::{Context, Result};

use super::report::{OutputFormat, count, print, stops};
use crate::diagnostic::Diagnostic;
use crate::lint::{lint, lint_sources};
use crate::overlay::{self, Overlay};
use crate::workspace::{Change, Documents, Lock, NOTHING, read_documents};

/// Lints; a warning is an error where `is_strict`, and in CI.
pub(super) fn run(root: &Path, format: OutputFormat, is_strict: bool) -> Result<bool> {
    let (documents, diagnostics) = match read_documents(root)? {
        Ok(documents) => (documents.apis.len(), check(&documents)),
        Err(diagnostics) => (0, diagnostics),
    };
    print(&diagnostics, format)?;
    if diagnostics.is_empty() {
        note!("{documents} documents, no diagnostics");
    } else {
        note!("{}", count(diagnostics.len()));
    }
    Ok(diagnostics.is_empty() || !(is_strict || stops(&diagnostics)))
}

/// All diagnostics in the documents, in the order of the files.
pub(super) fn check(documents: &Documents) -> Vec<Diagnostic> {
    let sources = &documents.sources;
    let of_documents = documents.apis.iter().flat_map(|(_, document)| lint(document, sources));
    let overlays = documents.overlays.iter().enumerate();
    let of_overlays = overlays.flat_map(|(index, overlay)| {
        let is_same = |other: &&Overlay| other.language == overlay.language && other.api() == overlay.api();
        match documents.overlays.iter().take(index).find(is_same) {
            Some(first) => vec![second_overlay(overlay, first)],
            None => overlay_diagnostics(overlay, documents),
        }
    });
    of_documents.chain(lint_sources(sources)).chain(of_overlays).collect()
}

fn second_overlay(overlay: &Overlay, first: &Overlay) -> Diagnostic {
    let (file, message) = (&overlay.document, format!("{} has the same language and document", first.document.path));
    file.diagnostic(file.root.at, "overlay-language", message, "write all actions into one file: `<language>.yaml`")
}

/// Adds to the overlays which English text each new translation is of; the number of files that were written.
pub(super) fn fix(root: &Path) -> Result<usize> {
    let lock = Lock::of_workspace(root)?;
    let Ok(documents) = read_documents(root)? else { return Ok(0) };
    let root = &root.canonicalize().with_context(|| format!("{} cannot be read", root.display()))?;
    let mut texts = Vec::new();
    for overlay in &documents.overlays {
        let document = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name));
        let text = document.and_then(|(_, document)| overlay::with_stamps(overlay, document));
        if let Some(text) = text {
            texts.push((behind_links(root, &overlay.document.path)?, text));
        }
    }
    let mut change = Change::below(root);
    for (path, text) in &texts {
        change.write(path, text.as_bytes());
    }
    change.make()?;
    drop(lock);
    Ok(texts.len())
}

/// The path from the workspace of the file that is read at `path`: a link to it stays one.
fn behind_links(root: &Path, path: &str) -> Result<String> {
    let target = root.join(path).canonicalize().with_context(|| format!("{path} cannot be read"))?;
    let inside = target.strip_prefix(root).ok().and_then(Path::to_str).map(|inside| inside.replace('\\', "/"));
    inside.with_context(|| {
        format!("{path} is a link to {}, which is not in this workspace; {NOTHING}: edit it there", target.display())
    })
}

fn overlay_diagnostics(overlay: &Overlay, documents: &Documents) -> Vec<Diagnostic> {
    let extended = documents.apis.iter().find(|(api, _)| overlay.api() == Some(&api.name));
    if let Some((_, document)) = extended {
        return overlay::check(overlay, document);
    }
    let (file, message) = (&overlay.document, "it extends no document of this folder".to_owned());
    vec![file.diagnostic(file.root.at, "overlay-form", message, "write `extends: ../<api>.yaml`")]
}
