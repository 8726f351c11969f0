//! The releases of a checkout: the tags `v<version>` that lead to `HEAD`.

use std::path::Path;

use anyhow::{Result, bail};
use semver::Version;

use crate::git::{git, is_checkout, line};

/// Returns all releases, with pre-releases.
///
/// # Errors
///
/// Returns an error if the folder is not a checkout, or the clone is shallow: it has no tags, and what looks like the
/// first release may be the tenth.
pub fn releases(root: &Path) -> Result<Vec<Version>> {
    is_checkout(root)?;
    if line(root, &["rev-parse", "--is-shallow-repository"]).as_deref() == Some("true") {
        bail!(
            "a shallow clone does not contain the releases: clone without `--depth` (in CI, `fetch-depth: 0`), or run \
             `git fetch --unshallow --tags`"
        );
    }
    let tags = git(root, &["tag", "--list", "v*", "--merged", "HEAD"])?;
    Ok(tags.lines().filter_map(|tag| Version::parse(tag.strip_prefix('v')?).ok()).collect())
}

/// Returns the release that users have: the greatest one, or the greatest pre-release if there is no other.
pub fn last(releases: &[Version]) -> Option<&Version> {
    let full = releases.iter().filter(|version| version.pre.is_empty()).max();
    full.or_else(|| releases.iter().max())
}

/// Returns the tag of a release.
pub fn tag(version: &Version) -> String {
    format!("v{version}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefers_the_last_full_release() {
        let of = |versions: &[&str]| {
            let versions: Vec<Version> = versions.iter().map(|version| Version::parse(version).unwrap()).collect();
            last(&versions).map(Version::to_string)
        };
        assert_eq!(of(&["0.9.0", "0.10.0", "0.11.0-rc.1"]).as_deref(), Some("0.10.0"));
        assert_eq!(of(&["0.1.0-rc.2", "0.1.0-rc.10"]).as_deref(), Some("0.1.0-rc.10"));
        assert_eq!(of(&[]), None);
    }
}
