//! The packages of the workspace, as cargo describes them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use semver::{Version, VersionReq};
use serde::Deserialize;

/// The packages of the workspace.
#[derive(Debug, Deserialize)]
pub struct Packages {
    packages: Vec<Package>,
}

/// A package of the workspace.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// The name.
    pub name: String,
    /// The version.
    pub version: Version,
    /// The license, as an SPDX expression.
    pub license: Option<String>,
    /// The path of the license's text, from the package's folder.
    pub license_file: Option<String>,
    /// The address of the repository.
    pub repository: Option<String>,
    /// The address of the home page.
    pub homepage: Option<String>,
    manifest_path: PathBuf,
    /// The registries that it may be published to. `None` allows all; an empty list, none.
    publish: Option<Vec<String>>,
    dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    req: VersionReq,
    path: Option<String>,
}

impl Package {
    /// Returns the folder with the manifest.
    pub fn folder(&self) -> &Path {
        self.manifest_path.parent().unwrap_or(&self.manifest_path)
    }

    fn is_published(&self) -> bool {
        self.publish.as_ref().is_none_or(|registries| !registries.is_empty())
    }

    #[cfg(test)]
    pub(super) fn for_test(folder: &Path) -> Self {
        Self {
            name: "sample".to_owned(),
            version: Version::new(0, 1, 0),
            license: None,
            license_file: None,
            repository: None,
            homepage: None,
            manifest_path: folder.join("Cargo.toml"),
            publish: None,
            dependencies: Vec::new(),
        }
    }
}

impl Packages {
    /// Parses the output of `cargo metadata --no-deps`.
    ///
    /// # Errors
    ///
    /// Returns an error for any other text.
    pub fn parse(metadata: &[u8]) -> Result<Self> {
        serde_json::from_slice(metadata).context("the output of `cargo metadata` is not understood")
    }

    /// Returns the packages that are published.
    pub fn published(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| package.is_published())
    }

    /// Finds a package by its name.
    pub fn get(&self, name: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.name == name)
    }

    /// Returns the version of all published packages.
    ///
    /// # Errors
    ///
    /// Returns all problems: packages with different versions, dependencies on each other with another version, and a
    /// version that is not greater than that of the last release.
    pub fn version(&self, last: Option<&Version>) -> Result<&Version, Vec<String>> {
        let Some(version) = self.published().next().map(|package| &package.version) else {
            return Err(vec!["no package is published".to_owned()]);
        };
        let mut problems = Vec::new();
        for package in self.published() {
            if package.version != *version {
                problems.push(format!("{} has version {}, others {version}", package.name, package.version));
            }
            // A path without a version is a dependency of tests, which a package leaves out.
            let on_workspace =
                package.dependencies.iter().filter(|each| each.path.is_some() && each.req != VersionReq::STAR);
            for dependency in on_workspace.filter(|dependency| !dependency.req.matches(version)) {
                let Dependency { name, req, .. } = dependency;
                problems.push(format!("{} requires {name} {req}, not {version}", package.name));
            }
        }
        if let Some(last) = last.filter(|last| version.cmp_precedence(last).is_le()) {
            problems.push(format!("version {version} is not greater than that of the last release, {last}"));
        }
        if problems.is_empty() { Ok(version) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packages(client: &str, required: &str) -> Packages {
        let text = format!(
            r#"{{"packages": [
                {{"name": "runtime", "version": "0.2.0", "publish": null, "dependencies": [], "manifest_path": "/a/Cargo.toml"}},
                {{"name": "client", "version": "{client}", "publish": null, "manifest_path": "/b/Cargo.toml", "dependencies": [
                    {{"name": "runtime", "req": "{required}", "path": "/runtime"}},
                    {{"name": "serde", "req": "^1", "path": null}}]}},
                {{"name": "tests", "version": "9.9.9", "publish": [], "dependencies": [], "manifest_path": "/c/Cargo.toml"}}]}}"#
        );
        Packages::parse(text.as_bytes()).unwrap()
    }

    #[test]
    fn requires_one_version_greater_than_the_last() {
        let version = |text: &str| Version::parse(text).unwrap();
        let packages = packages("0.2.0", "^0.2.0");
        let published: Vec<&str> = packages.published().map(|package| package.name.as_str()).collect();
        assert_eq!(published, ["runtime", "client"]);
        assert_eq!(packages.version(None), Ok(&version("0.2.0")));
        assert_eq!(packages.version(Some(&version("0.1.9"))), Ok(&version("0.2.0")));
        for last in ["0.2.0", "0.2.0+1", "0.3.0-rc.1"] {
            assert_eq!(packages.version(Some(&version(last))).unwrap_err().len(), 1, "{last}");
        }
    }

    #[test]
    fn names_each_other_version() {
        let problems = packages("0.1.0", "^0.1.0").version(None).unwrap_err();
        assert_eq!(problems, ["client has version 0.1.0, others 0.2.0", "client requires runtime ^0.1.0, not 0.2.0"]);
    }
}
