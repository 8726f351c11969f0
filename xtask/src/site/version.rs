//! The versions of the site beside each other.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// A version of the site.
#[derive(Clone, Debug, Default)]
pub struct Version {
    /// The name of the release, such as `v0.1.0`; `None` for the working tree.
    pub release: Option<String>,
    /// The folder below the root of the site, with a slash at its end; empty for the root.
    pub folder: String,
    /// Whether this is the folder of the last release under the name `latest`.
    pub is_latest: bool,
    /// The paths of its pages.
    pub pages: BTreeSet<String>,
}

impl Version {
    /// Returns whether this is a release.
    pub fn is_release(&self) -> bool {
        self.release.is_some()
    }
}

/// Returns the list of versions for programs.
pub fn versions_json(versions: &[Version]) -> String {
    let of_version =
        |version: &Version| json!({"version": version.release, "path": version.folder, "latest": version.is_latest});
    let list: Vec<Value> = versions.iter().map(of_version).collect();
    format!("{:#}\n", json!({ "versions": list }))
}
