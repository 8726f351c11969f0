//! The documents of a workspace, as they were and as they are.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::base::{Base, readable, version_of};
use super::report::Report;
use super::{Version, compare, needs};
use crate::document::Document;
use crate::finding::Finding;
use crate::generate::read_documents;
use crate::lint::lint;

/// Documents by the names of their APIs.
type Documents = Vec<(String, Document)>;

/// Compares the documents of a revision with those of the working tree at `root`; without a revision, with the last
/// release or what comes nearest to one.
pub fn report_of(root: &Path, base: Option<&str>, only: &[String]) -> Result<Report> {
    let base = Base::find(root, base)?;
    let (now, findings) = now(root)?;
    let before = base.documents()?;
    let names: BTreeSet<&str> = before.iter().chain(&now).map(|(name, _)| name.as_str()).collect();
    if let Some(unknown) = only.iter().find(|name| !names.contains(name.as_str())) {
        bail!("there is no `openapi/{unknown}.yaml`, neither in the working tree nor at {}", base.name);
    }
    let names: Vec<&str> =
        names.into_iter().filter(|name| only.is_empty() || only.iter().any(|each| each == name)).collect();
    one_sided(&names, &before, &now, &base.name)?;
    let mut apis = Vec::new();
    for name in names {
        if let Some((old, new)) = find(&before, name).zip(find(&now, name)) {
            apis.push((name.to_owned(), compare(old, new)));
        }
    }
    let needs = needs(&apis, base.version()?, version(&root.join("Cargo.toml"))?);
    Ok(Report { base: base.name, commit: base.commit, apis, needs, findings })
}

fn find<'a>(documents: &'a [(String, Document)], name: &str) -> Option<&'a Document> {
    documents.iter().find(|(each, _)| each == name).map(|(_, document)| document)
}

/// The documents of the working tree, and what is wrong with them beyond their form.
fn now(root: &Path) -> Result<(Documents, usize)> {
    let documents = match read_documents(root)? {
        Ok(documents) => documents,
        Err(findings) => bail!("in the working tree: {}", list(&findings)),
    };
    let findings = documents.apis.iter().map(|(_, document)| lint(document, &documents.sources).len()).sum();
    let all: Documents = documents.apis.into_iter().map(|(api, document)| (api.name, document)).collect();
    for (_, document) in &all {
        readable(document).context("in the working tree")?;
    }
    Ok((all, findings))
}

/// A document without its other half cannot be compared, and to leave it out would say that nothing has changed.
fn one_sided(names: &[&str], before: &[(String, Document)], now: &[(String, Document)], base: &str) -> Result<()> {
    let only_in = |one: &[(String, Document)], other: &[(String, Document)]| -> Vec<String> {
        let names = names.iter().filter(|name| find(one, name).is_some() && find(other, name).is_none());
        names.map(|name| format!("openapi/{name}.yaml")).collect()
    };
    let (gone, new) = (only_in(before, now), only_in(now, before));
    let mend = "`--api <name>` compares the others";
    match (gone.as_slice(), new.as_slice()) {
        ([], []) => Ok(()),
        ([gone], [new]) => bail!(
            "{gone} is at {base} only, {new} in the working tree only: one that is renamed is another crate to its \
             users, and is not compared; {mend}"
        ),
        ([], new) => bail!("not at {base}: {}; there is nothing to compare with, {mend}", new.join(", ")),
        (gone, []) => bail!("not in the working tree: {}, which {base} has; {mend}", gone.join(", ")),
        (gone, new) => {
            bail!("at {base} only: {}; in the working tree only: {}; {mend}", gone.join(", "), new.join(", "))
        }
    }
}

fn list(findings: &[Finding]) -> String {
    findings.iter().map(Finding::to_string).collect::<Vec<_>>().join("\n")
}

/// The version of the workspace at a manifest.
fn version(manifest: &Path) -> Result<Version> {
    let text = std::fs::read_to_string(manifest).with_context(|| format!("{} cannot be read", manifest.display()))?;
    version_of(&text).context("in the working tree")
}
