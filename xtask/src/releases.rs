//! The releases that a checkout knows: tags `v<version>` on the way to `HEAD`.

use std::path::Path;

use anyhow::{Result, bail};
use semver::Version;

use crate::git::{git, is_checkout, line};

/// All releases, pre-releases among them. An error where the checkout cannot know: a shallow clone has no tags, and
/// what looks like a first release may be the tenth.
pub fn releases(root: &Path) -> Result<Vec<Version>> {
    is_checkout(root)?;
    if line(root, &["rev-parse", "--is-shallow-repository"]).as_deref() == Some("true") {
        bail!(
            "a shallow clone does not show the releases: clone without `--depth` (in CI, `fetch-depth: 0`), or run \
             `git fetch --unshallow --tags`"
        );
    }
    let tags = git(root, &["tag", "--list", "v*", "--merged", "HEAD"])?;
    Ok(tags.lines().filter_map(|tag| Version::parse(tag.strip_prefix('v')?).ok()).collect())
}

/// The release that users have: the greatest one, and a pre-release only where there is no other.
pub fn last(releases: &[Version]) -> Option<&Version> {
    let full = releases.iter().filter(|version| version.pre.is_empty()).max();
    full.or_else(|| releases.iter().max())
}

/// The tag of a release.
pub fn tag(version: &Version) -> String {
    format!("v{version}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_have_the_last_full_release() {
        let of = |versions: &[&str]| {
            let versions: Vec<Version> = versions.iter().map(|version| Version::parse(version).unwrap()).collect();
            last(&versions).map(Version::to_string)
        };
        assert_eq!(of(&["0.9.0", "0.10.0", "0.11.0-rc.1"]).as_deref(), Some("0.10.0"));
        assert_eq!(of(&["0.1.0-rc.2", "0.1.0-rc.10"]).as_deref(), Some("0.1.0-rc.10"));
        assert_eq!(of(&[]), None);
    }
}
