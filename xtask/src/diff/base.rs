//! The old side of a comparison: the files of a commit.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use semver::Version;

use super::manifests::{Manifests, workspace_version};
use super::readable::{check_readable, empty_sources};
use crate::document::{Document, Sources};
use crate::git::{git, is_checkout, line};
use crate::release_tags::{last, releases, tag};

/// The commit that the working tree is compared with.
pub(super) struct Base {
    root: PathBuf,
    /// The name of the revision, as given or found.
    pub(super) name: String,
    /// The short hash.
    pub(super) commit: String,
}

impl Base {
    /// Finds the commit of `revision`, or of the last release. The given revision need not be a release.
    pub(super) fn find(root: &Path, revision: Option<&str>) -> Result<Self> {
        is_checkout(root)?;
        if let Some(name) = revision {
            return Self::at(root, name, name);
        }
        let found = releases(root)?;
        let Some(version) = last(&found) else {
            bail!(
                "there is no base: no tag `v<version>` leads to HEAD. After `git clone --depth` or `--no-tags`, run \
                 `git fetch --tags`. Before the first release, name a revision: `cargo xtask diff origin/main`"
            );
        };
        let name = tag(version);
        // A branch can have the name of a tag.
        let base = Self::at(root, &name, &format!("refs/tags/{name}"))?;
        let released = base.version()?;
        if released != *version {
            bail!("the tag {name} is at a commit with version {released}: move the tag to the release");
        }
        Ok(base)
    }

    fn at(root: &Path, name: &str, revision: &str) -> Result<Self> {
        let arguments =
            ["rev-parse", "--verify", "--quiet", "--short", "--end-of-options", &format!("{revision}^{{commit}}")];
        let commit = line(root, &arguments).ok_or_else(|| {
            anyhow!("git knows no commit `{name}`; in a shallow clone, run `git fetch --unshallow --tags`")
        })?;
        Ok(Self { root: root.to_path_buf(), name: name.to_owned(), commit })
    }

    fn file(&self, path: &str) -> Result<String> {
        // `./` starts at the workspace, which need not be the repository's root.
        git(&self.root, &["show", &format!("{}:./{path}", self.commit)])
            .with_context(|| format!("{path} cannot be read at {}", self.name))
    }

    fn files(&self, folder: &str) -> Result<Vec<String>> {
        let files = git(&self.root, &["ls-tree", "-r", "-z", "--name-only", &self.commit, folder])?;
        Ok(files.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
    }

    /// Reads the documents, by the names of their APIs.
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
        check_readable(&document).with_context(|| format!("at {}", self.name))?;
        Ok(document)
    }

    fn yaml(&self, path: &str) -> Result<Document> {
        let document = Document::parse(path, self.file(path)?).map_err(|diagnostic| anyhow!("{diagnostic}"));
        document.with_context(|| format!("at {}", self.name))
    }

    /// Reads the vendors' pages. There are none before the file existed.
    pub(super) fn sources(&self) -> Result<Sources> {
        const PATH: &str = "openapi/sources.yaml";
        if self.files("openapi/")?.iter().any(|path| path == PATH) {
            return Ok(Sources::new(self.yaml(PATH)?));
        }
        empty_sources()
    }

    /// Reads the version of the workspace.
    pub(super) fn version(&self) -> Result<Version> {
        workspace_version(&self.file("Cargo.toml")?).with_context(|| format!("at {}", self.name))
    }

    /// Reads the manifests of the workspace and its crates.
    pub(super) fn manifests(&self) -> Result<Manifests> {
        let paths = self.files("crates/").unwrap_or_default();
        let paths = paths.into_iter().filter(|path| path.split('/').count() == 3 && path.ends_with("/Cargo.toml"));
        let crates: Result<Vec<String>> = paths.map(|path| self.file(&path)).collect();
        Manifests::parse(&self.file("Cargo.toml")?, &crates?).with_context(|| format!("at {}", self.name))
    }

    /// Lists the changed parts of the workspace that a comparison of documents does not cover: hand-written code, and the
    /// generator.
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
