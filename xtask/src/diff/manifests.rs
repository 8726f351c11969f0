//! The manifests of a workspace: its version, and the public dependencies of its crates.
//!
//! A dependency is public if its types are part of a crate's API. Those who depend on the crate use these types too, and
//! another major version breaks them. `workspace.metadata.public-dependencies` lists the public dependencies by crate.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow};
use semver::{Comparator, Version, VersionReq};
use toml::{Table, Value};

use super::versions::is_compatible;

/// The dependencies of a workspace's crates.
#[derive(Debug, Default)]
pub struct Manifests {
    /// By the names of the crates: their dependencies and the required versions.
    crates: BTreeMap<String, BTreeMap<String, VersionReq>>,
    public: BTreeMap<String, BTreeSet<String>>,
    private: BTreeMap<String, BTreeSet<String>>,
}

/// A public dependency with another, incompatible version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DependencyChange {
    /// The crate whose API contains its types.
    pub name: String,
    /// The dependency.
    pub dependency: String,
    /// The version that was required; `None` if it was no dependency.
    pub old: Option<String>,
    /// The version that is required now; `None` if it is no dependency.
    pub new: Option<String>,
}

impl Manifests {
    /// Parses the manifest of the workspace and those of its crates.
    ///
    /// # Errors
    ///
    /// Returns an error for a text that is not TOML, a crate without a name, and an invalid version requirement.
    pub fn parse(workspace: &str, crates: &[String]) -> Result<Self> {
        let workspace = table(workspace)?;
        let workspace = workspace.get("workspace");
        let lists = |name: &str| -> BTreeMap<String, BTreeSet<String>> {
            let lists = workspace.and_then(|all| all.get("metadata")?.get(name)?.as_table());
            let names = |list: &Value| {
                list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
            };
            lists.into_iter().flatten().map(|(name, list)| (name.clone(), names(list))).collect()
        };
        let [public, private] = ["public-dependencies", "private-dependencies"].map(lists);
        let shared = workspace.and_then(|all| all.get("dependencies")).and_then(Value::as_table);
        let mut all = Self { crates: BTreeMap::new(), public, private };
        for text in crates {
            let manifest = table(text)?;
            let name = manifest.get("package").and_then(|package| package.get("name")?.as_str());
            let name = name.context("a manifest without `package.name`")?;
            let own = manifest.get("dependencies").and_then(Value::as_table).into_iter().flatten();
            let requirements: Result<BTreeMap<String, VersionReq>> = own
                .filter_map(|(key, dependency)| Some((key, requirement(key, dependency, shared)?)))
                .map(|(key, text)| {
                    let requirement =
                        VersionReq::parse(&text).with_context(|| format!("the dependency `{key}` of {name}"))?;
                    Ok((key.clone(), requirement))
                })
                .collect();
            all.crates.insert(name.to_owned(), requirements?);
        }
        Ok(all)
    }

    /// Returns the crates with a list of public dependencies, each with its dependencies that are on no list.
    pub fn unlisted(&self) -> impl Iterator<Item = (&str, Vec<&str>)> {
        self.public.iter().filter_map(|(name, public)| {
            let is_listed = |dependency: &str| {
                public.contains(dependency)
                    || self.private.get(name).is_some_and(|private| private.contains(dependency))
            };
            let all = self.crates.get(name)?.keys().map(String::as_str);
            Some((name.as_str(), all.filter(|dependency| !is_listed(dependency)).collect()))
        })
    }

    /// Returns the public dependencies whose required version is not compatible with the one before.
    pub fn changes(&self, new: &Self) -> Vec<DependencyChange> {
        let mut changes = Vec::new();
        for (name, requirements) in &new.crates {
            // A new crate has no users yet.
            let Some(before) = self.crates.get(name) else { continue };
            let listed = [self, new].into_iter().filter_map(|all| all.public.get(name)).flatten();
            for dependency in listed.collect::<BTreeSet<_>>() {
                let (old, new) = (before.get(dependency), requirements.get(dependency));
                let is_same = match (old, new) {
                    (Some(old), Some(new)) => are_compatible(old, new),
                    (old, new) => old.is_none() && new.is_none(),
                };
                if !is_same {
                    let [old, new] = [old, new].map(|each| each.map(VersionReq::to_string));
                    changes.push(DependencyChange { name: name.clone(), dependency: dependency.clone(), old, new });
                }
            }
        }
        changes
    }
}

/// Whether the versions of two requirements are compatible, comparator by comparator.
fn are_compatible(old: &VersionReq, new: &VersionReq) -> bool {
    let is_same = |(old, new): (&Comparator, &Comparator)| {
        let (old, new) = (least(old), least(new));
        is_compatible(&old, &new) || is_compatible(&new, &old)
    };
    old.comparators.len() == new.comparators.len() && old.comparators.iter().zip(&new.comparators).all(is_same)
}

/// Returns the version that a comparator names, with 0 for what it leaves out. A pre-release counts as its release.
fn least(comparator: &Comparator) -> Version {
    Version::new(comparator.major, comparator.minor.unwrap_or(0), comparator.patch.unwrap_or(0))
}

fn requirement(key: &str, dependency: &Value, shared: Option<&Table>) -> Option<String> {
    let text = |dependency: &Value| match dependency {
        Value::String(text) => Some(text.clone()),
        other => other.get("version")?.as_str().map(str::to_owned),
    };
    if dependency.get("workspace").and_then(Value::as_bool) == Some(true) {
        return text(shared?.get(key)?);
    }
    text(dependency)
}

/// Returns `version` of `[workspace.package]`.
///
/// # Errors
///
/// Returns an error for a text that is not TOML, and for a version that is missing or not one of Semantic Versioning.
pub fn workspace_version(manifest: &str) -> Result<Version> {
    let manifest = table(manifest)?;
    let version = manifest.get("workspace").and_then(|all| all.get("package")?.get("version")?.as_str());
    let version = version.context("Cargo.toml has no `version` in `[workspace.package]`")?;
    Version::parse(version).map_err(|error| anyhow!("Cargo.toml: `{version}` is not a version: {error}"))
}

fn table(manifest: &str) -> Result<Table> {
    toml::from_str(manifest).context("a manifest is not TOML")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLIC: &str = "[workspace.metadata.public-dependencies]\na = [\"reqwest\", \"http\"]\n";

    fn manifests(reqwest: &str, own: &str) -> Manifests {
        let workspace = format!("{PUBLIC}[workspace.dependencies]\nreqwest = {reqwest}\nserde = \"1\"\n");
        let own =
            format!("[package]\nname = \"a\"\n[dependencies]\nreqwest.workspace = true\nserde.workspace = true\n{own}");
        Manifests::parse(&workspace, &[own]).unwrap()
    }

    #[test]
    fn finds_an_incompatible_version_of_a_public_dependency() {
        let old = manifests("{ version = \"0.13.5\", features = [] }", "http = \"1.1\"");
        for (reqwest, own, expected) in [
            ("\"0.13\"", "http = \"1.5\"", vec![]),
            ("\"0.12\"", "http = \"1\"", vec![("reqwest", Some("^0.13.5"), Some("^0.12"))]),
            ("\"1.0\"", "http = \"1\"", vec![("reqwest", Some("^0.13.5"), Some("^1.0"))]),
            ("\"0.13.9\"", "http = { version = \"2\" }", vec![("http", Some("^1.1"), Some("^2"))]),
            ("\"0.13.9\"", "", vec![("http", Some("^1.1"), None)]),
            ("\"0.13.6\"", "http = \"1.0\"", vec![]),
            ("\"0.13.6-rc.1\"", "http = \"1.2.0-rc.1\"", vec![]),
            ("\"0.13.6\"", "http = \">=1, <3\"", vec![("http", Some("^1.1"), Some(">=1, <3"))]),
        ] {
            let changes = old.changes(&manifests(reqwest, own));
            let found: Vec<_> = changes
                .iter()
                .map(|each| (each.dependency.as_str(), each.old.as_deref(), each.new.as_deref()))
                .collect();
            assert_eq!(found, expected, "{reqwest} {own}");
        }
    }

    #[test]
    fn ignores_a_private_dependency() {
        let of = |serde: &str| {
            let own = format!("[package]\nname = \"a\"\n[dependencies]\nserde = \"{serde}\"\n");
            Manifests::parse(PUBLIC, &[own]).unwrap()
        };
        assert_eq!(of("1").changes(&of("2")), []);
    }

    #[test]
    fn reads_the_version_of_a_workspace() {
        let of = |text: &str| {
            workspace_version(text).map(|version| version.to_string()).map_err(|error| format!("{error:#}"))
        };
        assert_eq!(of("[workspace.package]\nversion = '0.1.0-rc.1'").as_deref(), Ok("0.1.0-rc.1"));
        assert!(of("[package]\nversion = '0.1.0'").unwrap_err().contains("[workspace.package]"));
        assert!(of("[workspace.package]\nversion = '1.0'").unwrap_err().contains("`1.0` is not a version"));
    }

    #[test]
    fn finds_a_dependency_that_is_on_no_list() {
        let lists = "[workspace.metadata.public-dependencies]\na = [\"http\"]\nb = []\nnone = []\n\
                     [workspace.metadata.private-dependencies]\na = [\"serde\"]\n";
        let own = |name: &str| {
            format!("[package]\nname = \"{name}\"\n[dependencies]\nhttp = \"1\"\nserde = \"1\"\ntoml = \"1\"\n")
        };
        let manifests = Manifests::parse(lists, &["a", "b", "c"].map(own)).unwrap();
        let unlisted: Vec<_> = manifests.unlisted().collect();
        assert_eq!(unlisted, [("a", vec!["toml"]), ("b", vec!["http", "serde", "toml"])]);
    }

    #[test]
    fn a_dependency_may_become_public_or_go() {
        let of = |public: &str, own: &str| {
            let workspace = format!("[workspace.metadata.public-dependencies]\na = [{public}]\n");
            Manifests::parse(&workspace, &[format!("[package]\nname = \"a\"\n[dependencies]\n{own}")]).unwrap()
        };
        let changes = |old: &Manifests, new: &Manifests| {
            let changes = old.changes(new).into_iter();
            changes.map(|change| (change.name, change.dependency, change.old, change.new)).collect::<Vec<_>>()
        };
        let row = |old: Option<&str>, new: Option<&str>| {
            let text = |text: Option<&str>| text.map(str::to_owned);
            vec![("a".to_owned(), "http".to_owned(), text(old), text(new))]
        };
        // What was private and has another version is part of the API now.
        assert_eq!(changes(&of("", "http = \"1\""), &of("\"http\"", "http = \"2\"")), row(Some("^1"), Some("^2")));
        assert_eq!(changes(&of("\"http\"", "http = \"1\""), &of("", "http = \"2\"")), row(Some("^1"), Some("^2")));
        assert_eq!(changes(&of("\"http\"", ""), &of("\"http\"", "http = \"2\"")), row(None, Some("^2")));
        assert!(changes(&of("\"http\"", ""), &of("\"http\"", "")).is_empty());
        assert!(changes(&Manifests::default(), &of("\"http\"", "http = \"2\"")).is_empty(), "a new crate");
        let error =
            Manifests::parse("", &["[package]\nname = \"a\"\n[dependencies]\nb = \"!\"\n".to_owned()]).unwrap_err();
        assert_eq!(error.to_string(), "the dependency `b` of a");
        assert!(Manifests::parse("", &["[package]\n".to_owned()]).is_err() && Manifests::parse("[", &[]).is_err());
    }
}
