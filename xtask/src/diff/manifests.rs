//! What the manifests of a workspace say: its version, and the public dependencies of its crates.
//!
//! A dependency is public where types of it stand in the API of a crate: who depends on the crate uses them too, and has
//! to change with them. `workspace.metadata.public-dependencies` lists them, by crate.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow};
use semver::{Op, Version, VersionReq};
use toml::{Table, Value};

/// The crates of a workspace.
#[derive(Debug, Default)]
pub struct Manifests {
    /// By the names of the crates: their public dependencies and the versions that they ask for.
    crates: BTreeMap<String, BTreeMap<String, VersionReq>>,
    public: BTreeMap<String, BTreeSet<String>>,
    private: BTreeMap<String, BTreeSet<String>>,
}

/// A public dependency that is another one now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DependencyChange {
    /// The crate whose API has its types.
    pub name: String,
    /// The dependency.
    pub dependency: String,
    /// The version that was asked for; `None` where it was no dependency.
    pub old: Option<String>,
    /// The version that is asked for.
    pub new: Option<String>,
}

impl Manifests {
    /// Reads the manifest of the workspace and those of its crates.
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
                    let requirement = VersionReq::parse(&text).with_context(|| format!("`{key}` of {name}"))?;
                    Ok((key.clone(), requirement))
                })
                .collect();
            all.crates.insert(name.to_owned(), requirements?);
        }
        Ok(all)
    }

    /// The crates that have a list, with the dependencies of each that are on none.
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

    /// The public dependencies of which another version is asked for than before, one that is not compatible with it.
    pub fn changes(&self, new: &Self) -> Vec<DependencyChange> {
        let mut changes = Vec::new();
        for (name, requirements) in &new.crates {
            // A crate that is new has no users.
            let Some(before) = self.crates.get(name) else { continue };
            let listed = [self, new].into_iter().filter_map(|all| all.public.get(name)).flatten();
            for dependency in listed.collect::<BTreeSet<_>>() {
                let (old, new) = (before.get(dependency), requirements.get(dependency));
                if old.map(compatible) != new.map(compatible) {
                    let [old, new] = [old, new].map(|each| each.map(VersionReq::to_string));
                    changes.push(DependencyChange { name: name.clone(), dependency: dependency.clone(), old, new });
                }
            }
        }
        changes
    }
}

/// What all versions that are compatible with a requirement have in common.
fn compatible(requirement: &VersionReq) -> Vec<(u64, Option<u64>, Option<u64>)> {
    let part = |each: &semver::Comparator| match (each.op, each.major, each.minor) {
        (Op::Caret | Op::Exact | Op::Tilde, 0, Some(0)) => (0, Some(0), each.patch),
        (_, 0, minor) => (0, minor, None),
        (_, major, _) => (major, None, None),
    };
    requirement.comparators.iter().map(part).collect()
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

/// `version` of `[workspace.package]`.
pub fn workspace_version(manifest: &str) -> Result<Version> {
    let manifest = table(manifest)?;
    let version = manifest.get("workspace").and_then(|all| all.get("package")?.get("version")?.as_str());
    let version = version.context("Cargo.toml has no `version` in `[workspace.package]`")?;
    Version::parse(version).map_err(|error| anyhow!("Cargo.toml: `{version}` is no version: {error}"))
}

fn table(manifest: &str) -> Result<Table> {
    toml::from_str(manifest).context("a manifest is no TOML")
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
    fn another_major_version_of_a_public_dependency_is_found() {
        let old = manifests("{ version = \"0.13.5\", features = [] }", "http = \"1.1\"");
        for (reqwest, own, expected) in [
            ("\"0.13\"", "http = \"1.5\"", vec![]),
            ("\"0.12\"", "http = \"1\"", vec![("reqwest", Some("^0.13.5"), Some("^0.12"))]),
            ("\"1.0\"", "http = \"1\"", vec![("reqwest", Some("^0.13.5"), Some("^1.0"))]),
            ("\"0.13.9\"", "http = { version = \"2\" }", vec![("http", Some("^1.1"), Some("^2"))]),
            ("\"0.13.9\"", "", vec![("http", Some("^1.1"), None)]),
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
    fn a_private_dependency_is_nobody_elses() {
        let of = |serde: &str| {
            let own = format!("[package]\nname = \"a\"\n[dependencies]\nserde = \"{serde}\"\n");
            Manifests::parse(PUBLIC, &[own]).unwrap()
        };
        assert_eq!(of("1").changes(&of("2")), []);
    }

    #[test]
    fn the_version_of_a_workspace() {
        let of = |text: &str| {
            workspace_version(text).map(|version| version.to_string()).map_err(|error| format!("{error:#}"))
        };
        assert_eq!(of("[workspace.package]\nversion = '0.1.0-rc.1'").as_deref(), Ok("0.1.0-rc.1"));
        assert!(of("[package]\nversion = '0.1.0'").unwrap_err().contains("[workspace.package]"));
        assert!(of("[workspace.package]\nversion = '1.0'").unwrap_err().contains("`1.0` is no version"));
    }
}
