//! `cargo xtask diff`.

mod base;
mod git;

use std::collections::BTreeSet;
use std::io::{IsTerminal as _, Write as _, stdout};
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use super::lint::check as lint;
use crate::diff::report::{Report, changelog, json, markdown, text};
use crate::diff::{Version, compare, needs};
use crate::document::Document;
use crate::finding::Finding;
use crate::generate::read_documents;
use base::Base;

/// What is compared, and how it is shown.
#[derive(Args, Debug)]
pub struct Options {
    /// The revision to compare with: a tag, a branch, a commit.
    ///
    /// Without one, it is the last release (a tag `v*` below the checkout); before the first release, where the branch
    /// has left `main`, and on `main` itself the commit before.
    base: Option<String>,
    /// The form of the report on standard output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
    /// Print a draft of the changelog's part `Unreleased` instead; what breaks is marked.
    #[arg(long, conflicts_with = "format")]
    changelog: bool,
    /// Compare this API only, such as `intum`; can be given more than once.
    #[arg(long, value_name = "NAME")]
    api: Vec<String>,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people, by API and operation.
    Text,
    /// For scripts: an object with `base`, `covered`, `apis` (with their `changes`) and `crates`.
    Json,
    /// For a release note.
    Markdown,
}

/// Compares; `false` where something breaks and no version says so.
pub(super) fn run(root: &Path, options: &Options) -> Result<bool> {
    let base = Base::find(root, options.base.as_deref())?;
    let report = report(root, &base, &options.api)?;
    let shown = match options.format {
        _ if options.changelog => changelog(&report),
        Form::Text => text(&report, is_coloured()),
        Form::Json => format!("{:#}\n", json(&report)),
        Form::Markdown => markdown(&report),
    };
    stdout().lock().write_all(shown.as_bytes())?;
    if !report.is_covered() {
        eprintln!("a change breaks those who depend on a crate, and its version does not say so");
    }
    Ok(report.is_covered())
}

fn is_coloured() -> bool {
    stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

fn report(root: &Path, base: &Base, only: &[String]) -> Result<Report> {
    let now = now(root)?;
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
    Ok(Report { base: base.name.clone(), commit: base.commit.clone(), apis, needs })
}

fn find<'a>(documents: &'a [(String, Document)], name: &str) -> Option<&'a Document> {
    documents.iter().find(|(each, _)| each == name).map(|(_, document)| document)
}

/// The documents of the working tree; what is wrong with them beyond their form is a remark.
fn now(root: &Path) -> Result<Vec<(String, Document)>> {
    let documents = match read_documents(root)? {
        Ok(documents) => documents,
        Err(findings) => bail!("in the working tree: {}", list(&findings)),
    };
    let findings = lint(&documents);
    let all: Vec<_> = documents.apis.into_iter().map(|(api, document)| (api.name, document)).collect();
    for (_, document) in &all {
        base::readable(document).with_context(|| "in the working tree")?;
    }
    if !findings.is_empty() {
        let count = super::report::count(findings.len());
        eprintln!("{count} of `cargo xtask lint`: what is said of the Rust API may be off until they are mended");
    }
    Ok(all)
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
    base::version_of(&text).context("in the working tree")
}
