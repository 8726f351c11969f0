//! The state that is compared with.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use super::versions::Version;
use crate::document::{Document, Sources};
use crate::git::{git, is_checkout, line};
use crate::lint::lint;

/// A commit.
pub(super) struct Base {
    root: PathBuf,
    /// As it was asked for, or found.
    pub(super) name: String,
    /// Its short hash.
    pub(super) commit: String,
}

impl Base {
    /// The commit that is asked for, or the one that there is most reason to compare with.
    pub(super) fn find(root: &Path, asked: Option<&str>) -> Result<Self> {
        is_checkout(root)?;
        let name = match asked {
            Some(name) => name.to_owned(),
            None => default(root)?,
        };
        let commit = line(
            root,
            &["rev-parse", "--verify", "--quiet", "--short", "--end-of-options", &format!("{name}^{{commit}}")],
        );
        let commit = commit.ok_or_else(|| {
            anyhow!("git knows no commit `{name}`; a shallow clone has no older ones: `git fetch --unshallow --tags`")
        })?;
        Ok(Self { root: root.to_path_buf(), name, commit })
    }

    fn file(&self, path: &str) -> Result<String> {
        // `./` is from the workspace on, which need not be the repository's root.
        git(&self.root, &["show", &format!("{}:./{path}", self.commit)])
            .with_context(|| format!("{path} cannot be read at {}", self.name))
    }

    /// The documents, by the names of their APIs.
    pub(super) fn documents(&self) -> Result<Vec<(String, Document)>> {
        let files = git(&self.root, &["ls-tree", "-z", "--name-only", &self.commit, "openapi/"])?;
        let names = files.split('\0').filter_map(|path| path.strip_prefix("openapi/")?.strip_suffix(".yaml"));
        let names: Vec<&str> = names.filter(|name| *name != "sources").collect();
        if names.is_empty() {
            bail!("there is no document in `openapi` at {}", self.name);
        }
        let document = |name: &str| {
            let path = format!("openapi/{name}.yaml");
            let document = Document::parse(&path, self.file(&path)?).map_err(|finding| anyhow!("{finding}"));
            let document = document.with_context(|| format!("at {}", self.name))?;
            readable(&document).with_context(|| format!("at {}", self.name))?;
            Ok((name.to_owned(), document))
        };
        names.into_iter().map(document).collect()
    }

    /// The version of the workspace.
    pub(super) fn version(&self) -> Result<Version> {
        version_of(&self.file("Cargo.toml")?).with_context(|| format!("at {}", self.name))
    }
}

/// Releases are what users have; before the first one, it is what `main` has, or had.
fn default(root: &Path) -> Result<String> {
    if let Some(tag) = line(root, &["describe", "--tags", "--abbrev=0", "--match", "v*"]) {
        return Ok(tag);
    }
    let head = line(root, &["rev-parse", "HEAD"]).context("there is no commit yet: nothing to compare with")?;
    let fork = ["main", "origin/main"].iter().find_map(|main| line(root, &["merge-base", "HEAD", main]));
    match fork {
        Some(fork) if fork != head => line(root, &["rev-parse", "--short", &fork]).context("git cannot shorten a hash"),
        Some(_) | None if line(root, &["rev-parse", "--verify", "--quiet", "HEAD^"]).is_some() => {
            Ok("HEAD^".to_owned())
        }
        _ => bail!("there is no release (a tag `v*`), no `main` and no commit before this one: name a revision"),
    }
}

/// Of a document that is not OpenAPI, or refers to what is not there, nothing can be said.
pub(super) fn readable(document: &Document) -> Result<()> {
    const RULES: [&str; 5] = ["structure", "openapi-version", "ref-unresolved", "ref-circular", "ref-kind"];
    let sources =
        Document::parse("openapi/sources.yaml", "sources: {}".to_owned()).map_err(|finding| anyhow!("{finding}"))?;
    let findings = lint(document, &Sources::new(sources));
    match findings.iter().find(|finding| RULES.contains(&finding.rule)) {
        Some(finding) => Err(anyhow!("{finding}")),
        None => Ok(()),
    }
}

/// `version` of `[workspace.package]`.
pub(super) fn version_of(manifest: &str) -> Result<Version> {
    let lines = manifest.lines().map(str::trim).skip_while(|line| *line != "[workspace.package]").skip(1);
    let mut keys = lines.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once('='));
    let version = keys.find(|(key, _)| key.trim() == "version").map(|(_, value)| value);
    let version = version.and_then(|value| value.split('"').nth(1));
    let version = version.context("Cargo.toml has no `version` in `[workspace.package]`")?;
    version.parse().map_err(|error: String| anyhow!("Cargo.toml: {error}"))
}
