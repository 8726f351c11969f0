//! The packages of the workspace, as cargo knows them.

use anyhow::{Context, Result};
use semver::{Version, VersionReq};
use serde::Deserialize;

/// The packages of the workspace.
#[derive(Debug, Deserialize)]
pub struct Packages {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    version: Version,
    /// The registries that it may be published to; none at all where it may not be.
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
    fn is_published(&self) -> bool {
        self.publish.as_ref().is_none_or(|registries| !registries.is_empty())
    }
}

impl Packages {
    /// Reads what `cargo metadata --no-deps` prints.
    pub fn parse(metadata: &[u8]) -> Result<Self> {
        serde_json::from_slice(metadata).context("what cargo says of the workspace is not understood")
    }

    /// The names of those that are published.
    pub fn published(&self) -> impl Iterator<Item = &str> {
        self.packages.iter().filter(|package| package.is_published()).map(|package| package.name.as_str())
    }

    /// The version that all published packages have, and by which they depend on each other; it must be greater than
    /// that of the last release. The error names all that is otherwise.
    pub fn version(&self, last: Option<&Version>) -> Result<&Version, Vec<String>> {
        let published: Vec<&Package> = self.packages.iter().filter(|package| package.is_published()).collect();
        let Some(version) = published.first().map(|package| &package.version) else {
            return Err(vec!["no package is published".to_owned()]);
        };
        let mut problems = Vec::new();
        for package in published {
            if package.version != *version {
                problems.push(format!("{} has version {}, others {version}", package.name, package.version));
            }
            // A dependency on a path without a version is one of tests, which a package leaves out.
            for dependency in
                package.dependencies.iter().filter(|each| each.path.is_some() && each.req != VersionReq::STAR)
            {
                if !dependency.req.matches(version) {
                    problems
                        .push(format!("{} wants {} {}, not {version}", package.name, dependency.name, dependency.req));
                }
            }
        }
        if let Some(last) = last.filter(|last| *last >= version) {
            problems.push(format!("version {version} is not greater than that of the last release, {last}"));
        }
        if problems.is_empty() { Ok(version) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packages(client: &str, wanted: &str) -> Packages {
        let text = format!(
            r#"{{"packages": [
                {{"name": "runtime", "version": "0.2.0", "publish": null, "dependencies": []}},
                {{"name": "client", "version": "{client}", "publish": null, "dependencies": [
                    {{"name": "runtime", "req": "{wanted}", "path": "/runtime"}},
                    {{"name": "serde", "req": "^1", "path": null}}]}},
                {{"name": "tests", "version": "9.9.9", "publish": [], "dependencies": []}}]}}"#
        );
        Packages::parse(text.as_bytes()).unwrap()
    }

    #[test]
    fn one_version_that_grows() {
        let version = |text: &str| Version::parse(text).unwrap();
        let packages = packages("0.2.0", "^0.2.0");
        assert_eq!(packages.published().collect::<Vec<_>>(), ["runtime", "client"]);
        assert_eq!(packages.version(None), Ok(&version("0.2.0")));
        assert_eq!(packages.version(Some(&version("0.1.9"))), Ok(&version("0.2.0")));
        assert_eq!(packages.version(Some(&version("0.2.0"))).unwrap_err().len(), 1);
    }

    #[test]
    fn what_is_otherwise_is_named() {
        let problems = packages("0.1.0", "^0.1.0").version(None).unwrap_err();
        assert_eq!(problems, ["client has version 0.1.0, others 0.2.0", "client wants runtime ^0.1.0, not 0.2.0"]);
    }
}
