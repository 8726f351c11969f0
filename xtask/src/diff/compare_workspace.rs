//! The comparison of a workspace with an earlier revision of it.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail};

use super::base::Base;
use super::change::{Change, Compatibility, Impact};
use super::change_kind::ChangeKind;
use super::compare::compare;
use super::migration::migration;
use super::report::Report;
use super::snippet::Snippet;
use super::sources::source_changes;
use super::standing::StandingChange;
use super::versions::{Level, RequiredBump, required_bumps};
use super::working_tree::WorkingTree;
use crate::document::{Document, Pointer};
use crate::suggestion::did_you_mean;

/// Compares the documents of the working tree at `root` with those of the revision `base`, or of the last release.
///
/// With `only`, compares the documents of these APIs.
///
/// # Errors
///
/// Returns an error without a base: no checkout, no release, a shallow clone, or an unknown revision. Also returns one for
/// a document or manifest that cannot be read on either side, and for an unknown API.
pub fn compare_workspace(root: &Path, base: Option<&str>, only: &[String]) -> Result<Report> {
    let base = Base::find(root, base)?;
    let new = WorkingTree::read(root)?;
    let old_documents = base.documents()?;
    let names: BTreeSet<&str> = old_documents.iter().chain(&new.documents).map(|(name, _)| name.as_str()).collect();
    if let Some(unknown) = only.iter().find(|name| !names.contains(name.as_str())) {
        let hint = did_you_mean(unknown, names.iter().copied());
        bail!("{hint}`openapi/{unknown}.yaml` is neither in the working tree nor at {}", base.name);
    }
    let old_sources = base.sources()?;
    let (mut apis, mut standings) = (Vec::new(), Vec::new());
    for name in names.into_iter().filter(|name| only.is_empty() || only.iter().any(|each| each == name)) {
        let changes = match (find(&old_documents, name), find(&new.documents, name)) {
            (Some(old), Some(new_document)) => {
                let mut changes = compare(old, new_document);
                changes.extend(source_changes(&old_sources, &new.sources, new_document));
                changes
            }
            (Some(old), None) => vec![document_removed(name, old)],
            (None, Some(new)) => vec![document_added(name, new)],
            (None, None) => Vec::new(),
        };
        standings.push(StandingChange::between(find(&old_documents, name), find(&new.documents, name)));
        apis.push((name.to_owned(), changes));
    }
    let dependencies = base.manifests()?.changes(&new.manifests);
    let old_version = base.version()?;
    let mut bumps = required_bumps(&apis, &old_version, &new.version);
    // The types of a public dependency are part of the crate's API.
    for change in &dependencies {
        let bump = RequiredBump::new(change.name.clone(), Level::Breaking, &old_version, &new.version);
        match bumps.iter_mut().find(|each| each.name == change.name) {
            Some(known) => *known = bump,
            None => bumps.push(bump),
        }
    }
    let other_changes = base.other_changes()?;
    Ok(Report {
        base: base.name,
        commit: base.commit,
        apis,
        standings,
        dependencies,
        other_changes,
        required_bumps: bumps,
        diagnostics: new.diagnostics,
    })
}

fn find<'a>(documents: &'a [(String, Document)], name: &str) -> Option<&'a Document> {
    documents.iter().find(|(each, _)| each == name).map(|(_, document)| document)
}

fn document_added(name: &str, document: &Document) -> Change {
    whole_document(ChangeKind::DocumentAdded, name, Compatibility::Compatible, [None, Some(document)])
}

/// A document that was renamed is removed too: to its users, the client is another crate.
fn document_removed(name: &str, document: &Document) -> Change {
    whole_document(ChangeKind::DocumentRemoved, name, Compatibility::Breaking, [Some(document), None])
}

fn whole_document(
    kind: ChangeKind,
    name: &str,
    compatibility: Compatibility,
    [old, new]: [Option<&Document>; 2],
) -> Change {
    let mut change = Change {
        kind,
        item: name.to_owned(),
        operations: Vec::new(),
        old: old.map(snippet),
        new: new.map(snippet),
        request: Some(Impact { wire: compatibility, rust: compatibility }),
        response: None,
        migration: String::new(),
    };
    change.migration = migration(&change);
    change
}

fn snippet(document: &Document) -> Snippet {
    Snippet { file: document.path.clone(), pointer: Pointer::root(), position: document.root.at, text: String::new() }
}
