//! The contents of a report.

use crate::diff::change::Change;
use crate::diff::manifests::DependencyChange;
use crate::diff::standing::StandingChange;
use crate::diff::versions::{Level, RequiredBump};

/// The changes of a workspace since an earlier revision.
#[derive(Debug)]
pub struct Report {
    /// The revision, as given or found.
    pub base: String,
    /// The commit of the revision.
    pub commit: String,
    /// The changes of each API.
    pub apis: Vec<(String, Vec<Change>)>,
    /// How well the facts of each API are known, in the order of `apis`. Empty if it is not compared.
    pub standings: Vec<StandingChange>,
    /// The public dependencies with another, incompatible version.
    pub dependencies: Vec<DependencyChange>,
    /// The changed parts of the workspace that are not compared, such as `crates/runtime`.
    pub other_changes: Vec<String>,
    /// The required bump of each crate.
    pub required_bumps: Vec<RequiredBump>,
    /// The number of diagnostics of the lint in the working tree. The impact on Rust is reliable only without any.
    pub diagnostics: usize,
}

impl Report {
    /// Whether the current version is high enough for all breaking changes.
    ///
    /// A version that is too low for other changes can wait until the release.
    pub fn is_sufficient(&self) -> bool {
        self.required_bumps.iter().all(|bump| bump.level < Level::Breaking || bump.is_sufficient())
    }

    /// Whether no document has changed.
    pub(super) fn is_empty(&self) -> bool {
        self.apis.iter().all(|(_, changes)| changes.is_empty())
    }

    /// Returns each API with its changes, and how well its facts are known if that has changed.
    pub(super) fn compared(&self) -> impl Iterator<Item = (&str, &[Change], Option<&StandingChange>)> {
        self.apis.iter().enumerate().map(|(index, (api, changes))| {
            let standing = self.standings.get(index).filter(|standing| !standing.is_empty());
            (api.as_str(), changes.as_slice(), standing)
        })
    }

    /// Returns the file of an API's document.
    pub(super) fn file(api: &str) -> String {
        format!("openapi/{api}.yaml")
    }

    /// Returns the location of a change: in the new document if it is there, else in the old one.
    pub(super) fn location(&self, api: &str, change: &Change) -> String {
        match (&change.new, &change.old) {
            (Some(snippet), _) => format!("{}:{}", snippet.file, snippet.position),
            (None, Some(snippet)) => format!("{}:{} at {}", snippet.file, snippet.position, self.base),
            (None, None) => Self::file(api),
        }
    }
}
