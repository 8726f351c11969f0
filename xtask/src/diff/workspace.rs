//! The documents of a workspace, as they were and as they are.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail};
use semver::Version;

use super::base::{Base, readable};
use super::change::{Change, Effect, Said, Verdict};
use super::kind::Kind;
use super::manifests::{DependencyChange, Manifests, workspace_version};
use super::report::Report;
use super::versions::{Level, Need};
use super::{compare, needs};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Node, Pointer, Provenance, ProvenanceMap, Sources, to_json_text};
use crate::lint::lint;
use crate::workspace::read_documents;

/// Documents by the names of their APIs.
type Documents = Vec<(String, Document)>;

/// Compares the documents of a revision with those of the working tree at `root`; without a revision, with the last
/// release.
pub fn report_of(root: &Path, base: Option<&str>, only: &[String]) -> Result<Report> {
    let base = Base::find(root, base)?;
    let (now, sources, diagnostics) = now(root)?;
    let before = base.documents()?;
    let names: BTreeSet<&str> = before.iter().chain(&now).map(|(name, _)| name.as_str()).collect();
    if let Some(unknown) = only.iter().find(|name| !names.contains(name.as_str())) {
        bail!("there is no `openapi/{unknown}.yaml`, neither in the working tree nor at {}", base.name);
    }
    let old_sources = base.sources()?;
    let mut apis = Vec::new();
    for name in names.into_iter().filter(|name| only.is_empty() || only.iter().any(|each| each == name)) {
        let changes = match (find(&before, name), find(&now, name)) {
            (Some(old), Some(new)) => {
                let mut changes = compare(old, new);
                changes.extend(source_changes(&old_sources, &sources, new));
                changes
            }
            (old, new) => one_sided(name, old, new).into_iter().collect(),
        };
        apis.push((name.to_owned(), changes));
    }
    let dependencies = base.manifests()?.changes(&manifests(root)?);
    let (old_version, version) = (base.version()?, version(&root.join("Cargo.toml"))?);
    let mut needs = needs(&apis, &old_version, &version);
    with_dependencies(&mut needs, &dependencies, &old_version, &version);
    let other_changes = base.other_changes()?;
    Ok(Report { base: base.name, commit: base.commit, apis, dependencies, other_changes, needs, diagnostics })
}

fn find<'a>(documents: &'a [(String, Document)], name: &str) -> Option<&'a Document> {
    documents.iter().find(|(each, _)| each == name).map(|(_, document)| document)
}

/// The documents of the working tree, and what is wrong with them beyond their form.
fn now(root: &Path) -> Result<(Documents, Sources, usize)> {
    let documents = match read_documents(root)? {
        Ok(documents) => documents,
        Err(diagnostics) => bail!("in the working tree: {}", list(&diagnostics)),
    };
    let diagnostics = documents.apis.iter().map(|(_, document)| lint(document, &documents.sources).len()).sum();
    let all: Documents = documents.apis.into_iter().map(|(api, document)| (api.name, document)).collect();
    for (_, document) in &all {
        readable(document).context("in the working tree")?;
    }
    Ok((all, documents.sources, diagnostics))
}

/// A document without its other half: a client comes or goes. One that is renamed is another crate to its users.
fn one_sided(name: &str, old: Option<&Document>, new: Option<&Document>) -> Option<Change> {
    let effect = if new.is_some() { Effect::Compatible } else { Effect::Breaks };
    let said = |document: &Document| said(document, Pointer::root(), &document.root, String::new());
    let (kind, advice) = match new {
        Some(_) => (Kind::DocumentAdded, "There is a client of it."),
        None => (Kind::DocumentRemoved, "There is no client of it any more: stay with its last version."),
    };
    old.or(new)?;
    Some(Change {
        kind,
        subject: name.to_owned(),
        operations: Vec::new(),
        old: old.map(said),
        new: new.map(said),
        request: Some(Verdict { wire: effect, rust: effect }),
        answer: None,
        advice: advice.to_owned(),
    })
}

/// The pages that facts of the document come from, where they have another address or heading: the documentation of the
/// client and the contract say them.
fn source_changes(old: &Sources, new: &Sources, document: &Document) -> Vec<Change> {
    let provenances = ProvenanceMap::of(document);
    let sections: BTreeSet<&str> = provenances
        .entries()
        .filter_map(|(_, mark)| match &mark.provenance {
            Provenance::Documented(section) => Some(section.as_str()),
            Provenance::Assumed(_) => None,
        })
        .collect();
    let change = |section: &str| {
        let (heading, page) = old.section(section)?;
        let (new_heading, new_page) = new.section(section)?;
        let texts =
            if page == new_page { [text(heading), text(new_heading)] } else { [page.to_owned(), new_page.to_owned()] };
        (texts[0] != texts[1]).then(|| {
            let [before, after] = texts;
            let place = |sources: &Sources, node: &Node, text: String| {
                Some(said(sources.document(), section_pointer(section), node, text))
            };
            Change {
                kind: Kind::SourceChanged,
                subject: section.to_owned(),
                operations: Vec::new(),
                old: place(old, heading, before),
                new: place(new, new_heading, after),
                request: None,
                answer: None,
                advice: String::new(),
            }
        })
    };
    sections.into_iter().filter_map(change).collect()
}

fn section_pointer(name: &str) -> Pointer {
    let (source, section) = name.split_once('#').unwrap_or((name, ""));
    Pointer::root().child("sources").child(source).child("sections").child(section)
}

fn said(document: &Document, pointer: Pointer, node: &Node, text: String) -> Said {
    Said { file: document.path.clone(), pointer, position: node.at, text }
}

fn text(node: &Node) -> String {
    node.as_str().map_or_else(|| to_json_text(node, None), str::to_owned)
}

/// Who depends on a crate uses the types of its public dependencies.
fn with_dependencies(needs: &mut Vec<Need>, changes: &[DependencyChange], base: &Version, now: &Version) {
    for change in changes {
        let need = Need::new(change.name.clone(), Level::Breaking, base, now);
        match needs.iter_mut().find(|each| each.name == change.name) {
            Some(known) => *known = need,
            None => needs.push(need),
        }
    }
}

fn list(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(Diagnostic::to_string).collect::<Vec<_>>().join("\n")
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The version of the workspace at a manifest.
fn version(manifest: &Path) -> Result<Version> {
    workspace_version(&read(manifest)?).context("in the working tree")
}

/// The manifests of the working tree.
pub fn manifests(root: &Path) -> Result<Manifests> {
    let folder = root.join("crates");
    let mut crates = Vec::new();
    if folder.is_dir() {
        for entry in std::fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let manifest = entry?.path().join("Cargo.toml");
            if manifest.is_file() {
                crates.push(read(&manifest)?);
            }
        }
    }
    Manifests::parse(&read(&root.join("Cargo.toml"))?, &crates).context("in the working tree")
}
