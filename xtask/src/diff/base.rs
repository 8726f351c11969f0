//! The state that is compared with.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use semver::Version;

use super::manifests::{Manifests, workspace_version};
use crate::document::{Document, Sources};
use crate::git::{git, is_checkout, line};
use crate::lint::lint;
use crate::releases::{last, releases, tag};

/// A commit.
pub(super) struct Base {
    root: PathBuf,
    /// As it was asked for, or found.
    pub(super) name: String,
    /// Its short hash.
    pub(super) commit: String,
}

impl Base {
    /// The commit that is asked for, which is taken on trust, or that of the last release.
    pub(super) fn find(root: &Path, asked: Option<&str>) -> Result<Self> {
        is_checkout(root)?;
        if let Some(name) = asked {
            return Self::at(root, name, name);
        }
        let found = releases(root)?;
        let Some(version) = last(&found) else {
            bail!(
                "there is no base: no tag `v<version>` leads to HEAD. A clone made with `--depth` or `--no-tags` has \
                 none: `git fetch --tags`. Before the first release, name a revision: `cargo xtask diff origin/main`"
            );
        };
        let name = tag(version);
        // A branch can have the name of a tag.
        let base = Self::at(root, &name, &format!("refs/tags/{name}"))?;
        let released = base.version()?;
        if released != *version {
            bail!("the tag {name} is at a commit whose version is {released}: it is not that release; move the tag");
        }
        Ok(base)
    }

    fn at(root: &Path, name: &str, revision: &str) -> Result<Self> {
        let arguments =
            ["rev-parse", "--verify", "--quiet", "--short", "--end-of-options", &format!("{revision}^{{commit}}")];
        let commit = line(root, &arguments).ok_or_else(|| {
            anyhow!("git knows no commit `{name}`; a shallow clone has no older ones: `git fetch --unshallow --tags`")
        })?;
        Ok(Self { root: root.to_path_buf(), name: name.to_owned(), commit })
    }

    fn file(&self, path: &str) -> Result<String> {
        // `./` is from the workspace on, which need not be the repository's root.
        git(&self.root, &["show", &format!("{}:./{path}", self.commit)])
            .with_context(|| format!("{path} cannot be read at {}", self.name))
    }

    fn files(&self, folder: &str) -> Result<Vec<String>> {
        let files = git(&self.root, &["ls-tree", "-r", "-z", "--name-only", &self.commit, folder])?;
        Ok(files.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
    }

    /// The documents, by the names of their APIs.
    pub(super) fn documents(&self) -> Result<Vec<(String, Document)>> {
        let files = self.files("openapi/")?;
        let names = files.iter().filter_map(|path| path.strip_prefix("openapi/")?.strip_suffix(".yaml"));
        let names: Vec<&str> = names.filter(|name| *name != "sources" && !name.contains('/')).collect();
        if names.is_empty() {
            bail!("there is no document in `openapi` at {}", self.name);
        }
        names.into_iter().map(|name| Ok((name.to_owned(), self.document(name)?))).collect()
    }

    fn document(&self, name: &str) -> Result<Document> {
        let document = self.yaml(&format!("openapi/{name}.yaml"))?;
        readable(&document).with_context(|| format!("at {}", self.name))?;
        Ok(document)
    }

    fn yaml(&self, path: &str) -> Result<Document> {
        let document = Document::parse(path, self.file(path)?).map_err(|diagnostic| anyhow!("{diagnostic}"));
        document.with_context(|| format!("at {}", self.name))
    }

    /// The vendors' pages; none where the file is not there yet.
    pub(super) fn sources(&self) -> Result<Sources> {
        const PATH: &str = "openapi/sources.yaml";
        let is_there = self.files("openapi/")?.iter().any(|path| path == PATH);
        Ok(Sources::new(if is_there { self.yaml(PATH)? } else { no_sources()? }))
    }

    /// The version of the workspace.
    pub(super) fn version(&self) -> Result<Version> {
        workspace_version(&self.file("Cargo.toml")?).with_context(|| format!("at {}", self.name))
    }

    /// The manifests of the workspace and its crates.
    pub(super) fn manifests(&self) -> Result<Manifests> {
        let paths = self.files("crates/").unwrap_or_default();
        let paths = paths.into_iter().filter(|path| path.split('/').count() == 3 && path.ends_with("/Cargo.toml"));
        let crates: Result<Vec<String>> = paths.map(|path| self.file(&path)).collect();
        Manifests::parse(&self.file("Cargo.toml")?, &crates?).with_context(|| format!("at {}", self.name))
    }

    /// The parts of the workspace that have changed and that a comparison of documents says nothing of: code written by
    /// hand, and the generator.
    pub(super) fn other_changes(&self) -> Result<Vec<String>> {
        let paths = ["Cargo.toml", "crates", "xtask/src/generate", ":!crates/*/src/generated"];
        let arguments = ["diff", "--name-only", "-z", "--relative", &self.commit, "--"];
        let files = git(&self.root, &[&arguments[..], &paths[..]].concat())?;
        let part = |path: &str| match path.split('/').collect::<Vec<_>>().as_slice() {
            ["crates", name, ..] => format!("crates/{name}"),
            ["xtask", ..] => "xtask/src/generate".to_owned(),
            _ => path.to_owned(),
        };
        let mut parts: Vec<String> = files.split('\0').filter(|path| !path.is_empty()).map(part).collect();
        parts.sort();
        parts.dedup();
        Ok(parts)
    }
}

/// Of a document that is not OpenAPI, or refers to what is not there, nothing can be said.
pub(super) fn readable(document: &Document) -> Result<()> {
    const RULES: [&str; 6] =
        ["structure", "openapi-version", "ref-unresolved", "ref-circular", "ref-depth", "ref-kind"];
    let diagnostics = lint(document, &Sources::new(no_sources()?));
    match diagnostics.iter().find(|diagnostic| RULES.contains(&diagnostic.rule)) {
        Some(diagnostic) => Err(anyhow!("{diagnostic}")),
        None => Ok(()),
    }
}

fn no_sources() -> Result<Document> {
    Document::parse("openapi/sources.yaml", "sources: {}".to_owned()).map_err(|diagnostic| anyhow!("{diagnostic}"))
}
